//! The page as trunk builds it: index.html and everything it names, in target/page.

use crate::run::{Outcome, cargo, output, program, root, run};
use std::path::PathBuf;
use std::process::Command;

/// Where trunk puts the page.
pub fn folder() -> PathBuf {
    root().join("target/page")
}

/// Builds the page once, as it ships.
pub fn build() -> Outcome {
    fetch()?;
    run(trunk(&["build", "--release"])?.arg("--locked"))
        .map_err(|error| format!("{error}\nthe page does not build; the compiler's message stands above."))
}

/// trunk, with what a release needs where one is asked for.
pub fn trunk(arguments: &[&str]) -> Outcome<Command> {
    let mut trunk = program("trunk");
    trunk
        .args(arguments)
        .args(["--offline", "--color", "auto", "--skip-version-check"]);
    // trunk reads NO_COLOR as a boolean and refuses the usual "1".
    trunk.env_remove("NO_COLOR");
    if arguments.contains(&"--release") {
        trunk.env("CARGO_ENCODED_RUSTFLAGS", release_flags()?.join("\u{1f}"));
    }
    Ok(trunk)
}

/// trunk runs cargo offline: what Cargo.lock names has to be here before.
pub fn fetch() -> Outcome {
    run(cargo().args(["fetch", "--locked", "--quiet", "--target", "wasm32-unknown-unknown"]))
        .map_err(|error| format!("{error}\nthe crates of Cargo.lock could not be fetched."))
}

/// How every released module is compiled.
///
/// No path of this machine is in the file, so that the same source gives the same bytes everywhere.
/// Reference types stay out: they need Chrome 96, and Windows 7 is left with less.
/// Leptos erases the types of components, of which each would otherwise be compiled for every place it stands in.
pub fn release_flags() -> Outcome<Vec<String>> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    let paths = [
        (home, "/cargo"),
        (Some(PathBuf::from(sysroot.trim())), "/rust"),
        (Some(root()), "/ziping"),
    ];
    let remap = |(path, name): (Option<PathBuf>, &str)| Some(format!("--remap-path-prefix={}={name}", path?.display()));
    let mut flags: Vec<String> = paths.into_iter().filter_map(remap).collect();
    flags.extend([
        "-Ctarget-feature=-reference-types".into(),
        "--cfg=erase_components".into(),
    ]);
    Ok(flags)
}
