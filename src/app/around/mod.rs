//! What is around the form: the browser's own page, or the page of a host that has taken the form in as an element.
//!
//! Only what differs between the two may enter: where things are looked up, where the route is kept, who hears of
//! changes. Both offer the same functions; the feature `element` chooses.

#[cfg(feature = "element")]
mod element;
#[cfg(not(feature = "element"))]
mod page;

#[cfg(feature = "element")]
pub use element::{Around, Host, places};
#[cfg(not(feature = "element"))]
pub use page::{Around, places};
