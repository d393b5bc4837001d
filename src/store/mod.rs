//! Drafts in this browser. The codec is pure and tested natively; only `browser` touches storage.
