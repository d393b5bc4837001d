//! The other shapes: the headless module (feature `headless`) and the form as an element of another page (feature
//! `element`). Each is built apart from the page, which never grows by it.

#[cfg(feature = "element")]
pub mod element;
pub mod headless;

#[cfg(feature = "measure")]
pub mod measure;
