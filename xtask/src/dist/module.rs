//! The library as a WebAssembly module without the page: compiled with one feature, then given its script.

use crate::page;
use crate::run::{Outcome, cargo, copy, make_folder, program, root, run};
use std::path::{Path, PathBuf};
use std::process::Command;

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
    compiled(build, profile, "ziping", feature)
}

/// Compiles a program of src/bin under a profile (`release` as the page, `dev` to try it).
pub fn compile_program(name: &str, profile: &str) -> Outcome<PathBuf> {
    page::fetch()?;
    let mut build = cargo();
    build
        .args(["build", "--locked", "--package", "ziping", "--bin", name])
        .args(["--profile", profile, "--target", TARGET]);
    compiled(build, profile, name, name)
}

/// Runs cargo and says where the file is; `what` is named when it does not build.
fn compiled(mut build: Command, profile: &str, file: &str, what: &str) -> Outcome<PathBuf> {
    // As trunk builds the page: one that is not released is left as the compiler makes it, and wasm-bindgen takes it so.
    if profile != "dev" {
        build.env("CARGO_ENCODED_RUSTFLAGS", page::release_flags()?.join("\u{1f}"));
    }
    run(&mut build).map_err(|error| format!("{error}\n`{what}` does not build; see above."))?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let folder = root().join("target").join(TARGET).join(folder);
    Ok(folder.join(format!("{file}.wasm")))
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

/// Puts files that were built apart into the page's folder where they are missing: trunk empties that at every build.
pub fn lay_beside(built: &Path, names: [&str; 2], page: &Path) -> Outcome {
    for name in names {
        if !page.join(name).is_file() {
            copy(&built.join(name), &page.join(name))?;
        }
    }
    Ok(())
}
