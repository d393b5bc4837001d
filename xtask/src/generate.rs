//! `cargo xtask generate`: docs/schema/*.json from the types, by examples/schema/main.rs.

use crate::run::{Outcome, cargo, root, run};

/// Whether to write the files or only to compare them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Write them.
    Write,
    /// Fail where they differ.
    Check,
}

/// Runs the generator, where there is one.
pub fn generate(mode: Mode) -> Outcome {
    if !root().join("examples/schema/main.rs").is_file() {
        println!("There is no examples/schema/main.rs: nothing is generated.");
        return Ok(());
    }
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--features",
        "schema",
        "--example",
        "schema",
        "--",
        "docs/schema",
    ]);
    if mode == Mode::Check {
        command.arg("--check");
    }
    run(&mut command).map_err(|error| match mode {
        Mode::Write => error,
        Mode::Check => format!("{error}\nrun `cargo xtask generate` and commit what it changes."),
    })
}
