//! Limits that hold before anything from outside is parsed (invariant 10).

/// Limits of a JSON file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes.
    pub bytes: usize,
    /// Nesting of objects and arrays.
    pub depth: usize,
}

impl Limits {
    /// For drafts, results and templates: 20 MB, 32 levels (a real form needs 12, a result one more).
    pub const JSON: Self = Self {
        bytes: 20_000_000,
        depth: 32,
    };
}
