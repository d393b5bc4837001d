//! The other shapes: the headless module (feature `headless`), of it what scores alone (feature `scorer`), the form as an
//! element of another page (feature `element`) and the office module (feature `office`). Each is built apart from the page,
//! which never grows by it.

#[cfg(feature = "element")]
pub mod element;
#[cfg(feature = "headless")]
pub mod headless;
#[cfg(feature = "office")]
pub mod import;
pub mod objects;
#[cfg(feature = "office")]
pub mod office;
#[cfg(feature = "office")]
pub mod office_out;

// The element has the page to import with.
#[cfg(all(feature = "headless", not(feature = "element")))]
pub mod recognise;
#[cfg(feature = "scorer")]
pub mod scorer;

#[cfg(feature = "measure")]
pub mod measure;
