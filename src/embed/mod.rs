//! The other shapes: the headless module. It is built apart from the page (feature `headless`), which never grows by it.

pub mod headless;

#[cfg(feature = "measure")]
pub mod measure;
