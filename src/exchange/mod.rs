//! Other people's documents ↔ form. Every door (clipboard, text, csv, docx, xlsx) ends in one [`Source`]: paragraphs and
//! grids of cells with spans. One recogniser reads that; nothing here knows a browser or writes into a form.

mod grid;

pub use grid::{Block, Cell, Grid, Source};
