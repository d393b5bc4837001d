//! The core without the page as an ES module for browser, worker and Node, built apart from the page.

use super::{module, small};
use crate::run::{Outcome, copy, root};
use std::path::PathBuf;

/// Builds the module with a feature (`headless`, or `measure` for the handles beside it) into a folder of target/:
/// ziping.js, ziping_bg.wasm and the types of its functions.
pub fn build(feature: &str, folder: &str) -> Outcome<PathBuf> {
    let compiled = module::compile(feature, "headless")?;
    let out = root().join("target").join(folder);
    let bound = out.join("bound");
    module::bind(&compiled, "web", "ziping", &bound)?;
    small::wasm(&bound.join("ziping_bg.wasm"), &out.join("ziping_bg.wasm"), small::SMALL)?;
    small::script(&bound.join("ziping.js"), &out.join("ziping.js"))?;
    copy(&bound.join("ziping.d.ts"), &out.join("ziping.d.ts"))?;
    std::fs::remove_dir_all(&bound).map_err(|error| format!("{}: {error}", bound.display()))?;
    Ok(out)
}
