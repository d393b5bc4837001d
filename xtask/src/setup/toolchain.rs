//! The wasm target and the two components of the toolchain that rust-toolchain.toml names.

use super::install;
use crate::run::{Outcome, answer, program, run};
use std::path::PathBuf;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
pub fn wasm_target() -> Outcome {
    if sysroot()?.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    install(&format!("the Rust target {TARGET}"), || {
        rustup(&["target", "add", TARGET])
    })
}

/// rustfmt and clippy.
pub fn components() -> Outcome {
    for (component, binary) in [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")] {
        let path = sysroot()?
            .join("bin")
            .join(binary)
            .with_extension(std::env::consts::EXE_EXTENSION);
        if !path.is_file() {
            install(component, || rustup(&["component", "add", component]))?;
        }
    }
    Ok(())
}

fn sysroot() -> Outcome<PathBuf> {
    let answer = answer(program("rustc").args(["--print", "sysroot"]));
    answer.map(PathBuf::from).ok_or_else(|| {
        "rustc does not answer. Install Rust with rustup, then run `rustup toolchain install` in this folder.".into()
    })
}

fn rustup(arguments: &[&str]) -> Outcome {
    run(program("rustup").args(arguments)).map_err(|error| {
        format!(
            "{error}\nrustup is needed for `rustup {}`; \
             a toolchain from elsewhere must bring the target and components of rust-toolchain.toml itself.",
            arguments.join(" ")
        )
    })
}
