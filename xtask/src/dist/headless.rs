//! The core without the page as an ES module for browser, worker and Node, built apart from the page.

use super::small;
use crate::page;
use crate::run::{Outcome, cargo, copy, make_folder, program, root, run};
use std::path::PathBuf;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module with a feature (`headless`, or `measure` for the handles beside it) into a folder of target/:
/// ziping.js, ziping_bg.wasm and the types of its functions.
pub fn build(feature: &str, folder: &str) -> Outcome<PathBuf> {
    page::fetch()?;
    let profile = ["--profile", "headless", "--target", TARGET];
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
        .args(profile);
    build.env("CARGO_ENCODED_RUSTFLAGS", page::release_flags()?.join("\u{1f}"));
    run(&mut build).map_err(|error| format!("{error}\nthe headless module does not build; see above."))?;

    let (made, out) = (
        root().join("target").join(TARGET).join("headless/ziping.wasm"),
        root().join("target").join(folder),
    );
    let bound = out.join("bound");
    make_folder(&bound)?;
    run(program("wasm-bindgen")
        .args(["--target", "web", "--out-name", "ziping", "--out-dir"])
        .arg(&bound)
        .arg(made))?;
    small::wasm(&bound.join("ziping_bg.wasm"), &out.join("ziping_bg.wasm"))?;
    small::script(&bound.join("ziping.js"), &out.join("ziping.js"))?;
    copy(&bound.join("ziping.d.ts"), &out.join("ziping.d.ts"))?;
    std::fs::remove_dir_all(&bound).map_err(|error| format!("{}: {error}", bound.display()))?;
    Ok(out)
}
