//! dist/embed/: what a portal takes into its own pages, ready to be installed as an npm package.

use super::{Made, element, headless, office, small};
use crate::run::{Outcome, copy, files_under, read, root, write};
use std::path::{Path, PathBuf};

/// The whole headless module.
const WHOLE: &str = "ziping";
/// What of it scores, alone.
const SCORER: &str = "ziping-scorer";

/// Makes dist/embed/.
pub fn make(dist: &Path) -> Outcome<Made> {
    let embed = dist.join("embed");
    // The types of the formats, which `cargo xtask generate` keeps, stand before those of the functions.
    let formats = read(&root().join("docs/schema/ziping.d.ts"))?;
    let whole = ship(&embed, "headless", WHOLE, formats.trim_end())?;
    let shared = "import type { Assessment, ScoreSheet, Template } from './ziping.js';\n\
                  export type { Assessment, ScoreSheet, Template };";
    let scorer = ship(&embed, "scorer", SCORER, shared)?;
    element::make(&embed)?;
    office::ship_module(&embed)?;
    written_by_hand(&embed)?;
    Ok(Made {
        loads: vec![("headless_core_brotli", scorer), ("headless_brotli", whole)],
    })
}

/// Ships a module with the types that its functions speak of; what it loads.
fn ship(embed: &Path, feature: &str, name: &str, types: &str) -> Outcome<Vec<PathBuf>> {
    let built = headless::build(feature, name, feature)?;
    let load = [format!("{name}.js"), format!("{name}_bg.wasm")];
    for file in &load {
        copy(&built.join(file), &embed.join(file))?;
    }
    let declared = format!("{name}.d.ts");
    let functions = read(&built.join(&declared))?;
    write(&embed.join(&declared), format!("{types}\n{functions}"))?;
    Ok(load.map(|file| embed.join(file)).to_vec())
}

/// Copies web/embed/: scripts made small, the version put into what names one.
fn written_by_hand(embed: &Path) -> Outcome {
    let from = root().join("web/embed");
    for path in files_under(&from)? {
        let to = embed.join(path.strip_prefix(&from).map_err(|error| error.to_string())?);
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("js") => small::script(&path, &to)?,
            Some("json") => write(&to, read(&path)?.replace("0.0.0", &version()?))?,
            _ => copy(&path, &to)?,
        }
    }
    Ok(())
}

/// The version of the package.
fn version() -> Outcome<String> {
    let manifest: toml::Table = read(&root().join("Cargo.toml"))?
        .parse()
        .map_err(|error| format!("Cargo.toml: {error}"))?;
    let version = manifest.get("package").and_then(|package| package.get("version"));
    let version = version.and_then(|version| version.as_str());
    version
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.toml names no version".into())
}
