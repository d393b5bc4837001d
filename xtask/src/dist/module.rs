//! The library as a WebAssembly module without the page: compiled with one feature, then given its script.

use crate::page;
use crate::run::{Outcome, cargo, make_folder, program, root, run};
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the module of a feature under a profile (`headless` for what ships, `dev` to try it). The next one compiled
/// under the same profile takes its place.
pub fn compile(feature: &str, profile: &str) -> Outcome<PathBuf> {
    page::fetch()?;
    let mut build = cargo();
    build.args([
        "rustc",
        "--locked",
        "--package",
        "ziping",
        "--lib",
        "--crate-type",
        "cdylib",
    ]);
    build
        .args(["--no-default-features", "--features", feature])
        .args(["--profile", profile, "--target", TARGET]);
    // As trunk builds the page: one that is not released is left as the compiler makes it, and wasm-bindgen takes it so.
    if profile != "dev" {
        build.env("CARGO_ENCODED_RUSTFLAGS", page::release_flags()?.join("\u{1f}"));
    }
    run(&mut build).map_err(|error| format!("{error}\nthe module `{feature}` does not build; see above."))?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(root().join("target").join(TARGET).join(folder).join("ziping.wasm"))
}

/// Writes a module and its script under a name into a folder. `kind` is `web` for an ES module, `no-modules` for a
/// classic script.
pub fn bind(compiled: &Path, kind: &str, name: &str, folder: &Path) -> Outcome {
    make_folder(folder)?;
    run(program("wasm-bindgen")
        .args(["--target", kind, "--out-name", name, "--out-dir"])
        .arg(folder)
        .arg(compiled))
}
