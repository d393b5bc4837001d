//! Tools that come as crates, built once into target/tools.

use super::install;
use crate::run::{Outcome, answer, cargo, program, read, root, run, tools};

/// 0.22 wants a newer rustc than rust-toolchain.toml names.
const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";

/// trunk, without the features that reach into the network: it is only ever run offline.
pub fn trunk() -> Outcome {
    tool("trunk", "trunk", TRUNK, &["--locked", "--no-default-features"])
}

/// wasm-bindgen's own lock file names versions that registries have dropped: hence no `--locked`.
pub fn wasm_bindgen() -> Outcome {
    tool(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &locked_version("wasm-bindgen")?,
        &[],
    )
}

/// cargo-deny: licences, sources, banned and vulnerable crates.
pub fn deny() -> Outcome {
    tool("cargo-deny", "cargo-deny", DENY, &["--locked", "--no-default-features"])
}

fn tool(package: &str, binary: &str, version: &str, options: &[&str]) -> Outcome {
    // Ours comes first on PATH, so this also finds a system-wide one of exactly the right version.
    let there = answer(program(binary).arg("--version"));
    if there.is_some_and(|line| line.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    install(&format!("{package} {version}"), || {
        let mut command = cargo();
        command.args(["install", "--quiet", "--force", "--root"]).arg(tools());
        command.arg(format!("{package}@{version}")).args(options);
        // One folder for all of them, so that what they share is built once; quick to build rather than to run.
        command.env("CARGO_TARGET_DIR", tools().join("build"));
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        for (setting, value) in [
            ("OPT_LEVEL", "0"),
            ("LTO", "off"),
            ("CODEGEN_UNITS", "16"),
            ("DEBUG", "0"),
            ("STRIP", "debuginfo"),
        ] {
            command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        run(&mut command).map_err(|error| format!("{error}\n{package} {version} could not be built; see above."))
    })
}

/// The version of a package that Cargo.lock pins.
fn locked_version(name: &str) -> Outcome<String> {
    let lock: toml::Table = read(&root().join("Cargo.lock"))?
        .parse()
        .map_err(|error| format!("Cargo.lock: {error}"))?;
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(|name| name.as_str()) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock does not name {name}; run `cargo update --workspace`."))
}
