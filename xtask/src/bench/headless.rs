//! The headless module: built apart from the page, which never grows by it.

use crate::dist::{Made, small};
use crate::run::{Outcome, cargo, files_under, make_folder, program, root, run};
use crate::{page, sizes};
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module with a feature (`headless`, or `measure` for the handles beside it) into a folder of target/:
/// ziping.js, ziping_bg.wasm and the types, as an ES module for browser, worker and Node.
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
        root().join("target").join(TARGET).join("headless"),
        root().join("target").join(folder),
    );
    let bound = out.join("bound");
    make_folder(&bound)?;
    run(program("wasm-bindgen")
        .args(["--target", "web", "--out-name", "ziping", "--out-dir"])
        .arg(&bound)
        .arg(made.join("ziping.wasm")))?;
    small::wasm(&bound.join("ziping_bg.wasm"), &out.join("ziping_bg.wasm"))?;
    small::script(&bound.join("ziping.js"), &out.join("ziping.js"))?;
    let types = out.join("ziping.d.ts");
    std::fs::rename(bound.join("ziping.d.ts"), &types).map_err(|error| format!("{}: {error}", types.display()))?;
    std::fs::remove_dir_all(&bound).map_err(|error| format!("{}: {error}", bound.display()))?;
    Ok(out)
}

/// Prints how big the module is; fails when it is over its budget.
pub fn report(folder: &Path) -> Outcome {
    let files = files_under(folder)?;
    let load = files
        .iter()
        .filter(|file| file.extension().is_none_or(|ending| ending != "ts"));
    let made = Made {
        loads: vec![("headless_brotli", load.cloned().collect())],
    };
    sizes::report(folder, &sizes::measure(&files)?, &[made])
}
