//! `cargo xtask dist`: every shape Ziping ships in, into dist/.
//!
//! A shape is a function that fills its place under dist/ and says what its first load is;
//! adding one is adding a line to `SHAPES` and a file beside `site.rs`.

mod digest;
mod element;
mod embed;
pub mod front;
pub mod headless;
mod module;
pub mod office;
mod offline;
mod single;
mod site;
pub mod small;

use crate::run::{Outcome, files_under, make_folder, root, write};
use crate::{setup, sizes};
use std::path::{Path, PathBuf};

/// What one shape has made.
pub struct Made {
    /// Sums that have a budget of that name in budgets.toml.
    pub loads: Vec<(&'static str, Vec<PathBuf>)>,
}

/// Fills its place under the folder it is given.
type Shape = fn(&Path) -> Outcome<Made>;

const SHAPES: [Shape; 3] = [site::make, single::make, embed::make];

/// Makes every shape, SHA256SUMS and the size table; fails when a budget is exceeded.
pub fn dist() -> Outcome {
    setup::for_dist()?;
    let dist = root().join("dist");
    empty(&dist)?;
    let mut made = Vec::new();
    for shape in SHAPES {
        made.push(shape(&dist)?);
    }
    let measured = sizes::measure(&files_under(&dist)?)?;
    let sums: String = measured
        .iter()
        .map(|(path, size)| format!("{}  {}\n", size.sha256, shown(path, &dist)))
        .collect();
    write(&dist.join("SHA256SUMS"), sums)?;
    sizes::report(&dist, &measured, &made)
}

fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    make_folder(folder)
}

/// A path below dist/, with slashes everywhere.
pub fn shown(path: &Path, dist: &Path) -> String {
    path.strip_prefix(dist)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}
