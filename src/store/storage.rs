//! What drafts ask of a place that keeps texts by key.

/// A place that keeps texts by key, as `localStorage` does.
pub trait Storage {
    /// The text of a key; none when it is not there.
    ///
    /// # Errors
    /// When the place is missing or refuses.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Keeps a text. Nothing is believed of what this says: the caller reads it back.
    ///
    /// # Errors
    /// When the place is missing, full or refuses.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Removes a key; that it is not there is no error.
    ///
    /// # Errors
    /// When the place is missing or refuses.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Every key, also those of others, in no order.
    ///
    /// # Errors
    /// When the place is missing or refuses.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// Why the place did not do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// There is none: switched off, forbidden by policy, or a browser without it.
    Missing,
    /// No room is left.
    Full,
    /// It threw something else.
    Refused {
        /// What it threw, in the browser's words.
        reason: String,
    },
}
