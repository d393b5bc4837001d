//! The core without the page as an ES module for browser, worker and Node, built apart from the page.

use super::{module, small};
use crate::run::{Outcome, copy, root};
use std::path::PathBuf;

/// Builds the module with a feature (`headless`, `scorer` for what scores alone, `element`, or `measure` for the handles
/// beside it) into a folder of target/: <name>.js, <name>_bg.wasm and the types of its functions.
pub fn build(feature: &str, name: &str, folder: &str) -> Outcome<PathBuf> {
    let compiled = module::compile(feature, "headless")?;
    let out = root().join("target").join(folder);
    let bound = out.join("bound");
    let (script, program, types) = (format!("{name}.js"), format!("{name}_bg.wasm"), format!("{name}.d.ts"));
    module::bind(&compiled, "web", name, &bound)?;
    small::wasm(&bound.join(&program), &out.join(&program), small::SMALL)?;
    small::script(&bound.join(&script), &out.join(&script))?;
    copy(&bound.join(&types), &out.join(&types))?;
    std::fs::remove_dir_all(&bound).map_err(|error| format!("{}: {error}", bound.display()))?;
    Ok(out)
}
