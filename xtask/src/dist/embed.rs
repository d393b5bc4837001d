//! dist/embed/: what a portal takes into its own pages, ready to be installed as an npm package.

use super::{Made, element, headless, office, small};
use crate::run::{Outcome, copy, files_under, read, root, write};
use std::path::Path;

/// What of the headless module is shipped as it was built.
const HEADLESS: [&str; 2] = ["ziping.js", "ziping_bg.wasm"];

/// Makes dist/embed/.
pub fn make(dist: &Path) -> Outcome<Made> {
    let embed = dist.join("embed");
    let built = headless::build("headless", "headless")?;
    for name in HEADLESS {
        copy(&built.join(name), &embed.join(name))?;
    }
    // The types of the formats, which `cargo xtask generate` keeps, before those of the functions.
    let formats = read(&root().join("docs/schema/ziping.d.ts"))?;
    let functions = read(&built.join("ziping.d.ts"))?;
    write(
        &embed.join("ziping.d.ts"),
        format!("{}\n{functions}", formats.trim_end()),
    )?;
    element::make(&embed)?;
    office::ship_module(&embed)?;
    written_by_hand(&embed)?;
    Ok(Made {
        loads: vec![("headless_brotli", HEADLESS.map(|name| embed.join(name)).to_vec())],
    })
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
