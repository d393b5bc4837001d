//! Each kind of file made small: WebAssembly by wasm-opt, scripts and style sheets by esbuild.

use crate::run::{Outcome, program, run};
use std::path::Path;

/// What a module may use: nothing that Chrome 75 and Firefox 78 do not know.
const FEATURES: [&str; 5] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// The oldest browsers that scripts and style sheets are written for.
pub const BROWSERS: &str = "--target=chrome88,firefox115";

/// Small, and as fast as it was: for modules that compute.
pub const SMALL: &[&str] = &["-Oz"];

/// For the page, which waits for a person: functions up to a size go where they are called, the way through each function is
/// found anew, and all is made small twice. A hundredth less to download than `SMALL`; forms of plain shares took 54 µs to score instead of 35.
pub const SMALLEST: &[&str] = &["-ocimfs", "20", "-aimfs", "4", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// A module after wasm-opt's passes ([`SMALL`], [`SMALLEST`]), held to `FEATURES`.
pub fn wasm(from: &Path, to: &Path, passes: &[&str]) -> Outcome {
    let mut smaller = program("wasm-opt");
    smaller
        .args(FEATURES)
        .args(passes)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    make(smaller.arg(from).arg("-o").arg(to), from, to)?;
    // A module may itself say that it needs more, and wasm-opt believes it: only now that this is stripped does it tell.
    run(program("wasm-opt")
        .args(FEATURES)
        .arg("--quiet")
        .arg(to)
        .arg("-o")
        .arg(to))
    .map_err(|error| {
        format!(
            "{error}
{} needs more of WebAssembly than xtask/src/dist/small.rs allows.",
            from.display()
        )
    })
}

/// A script without comments and spaces; its global names stay.
pub fn script(from: &Path, to: &Path) -> Outcome {
    make(&mut esbuild(from, to), from, to)
}

/// A style sheet with everything it imports in one file.
pub fn sheet(from: &Path, to: &Path) -> Outcome {
    make(esbuild(from, to).args(["--bundle", "--loader:.svg=dataurl"]), from, to)
}

fn esbuild(from: &Path, to: &Path) -> std::process::Command {
    let mut command = program("esbuild");
    command
        .arg(from)
        .args(["--minify", "--charset=utf8", "--log-level=warning", BROWSERS]);
    command.arg(format!("--outfile={}", to.display()));
    command
}

fn make(command: &mut std::process::Command, from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        crate::run::make_folder(folder)?;
    }
    run(command).map_err(|error| format!("{error}\n{} could not be made small; see above.", from.display()))
}
