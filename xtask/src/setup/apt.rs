//! Packages of the system, where we may install any: as root on Debian.

use crate::run::{Outcome, answer, program, run};

/// Installs packages, or says what the person has to do.
pub(super) fn install(packages: &[&str], otherwise: impl FnOnce() -> String) -> Outcome {
    let root = answer(program("id").arg("-u")).as_deref() == Some("0");
    if !root || answer(program("apt-get").arg("--version")).is_none() {
        return Err(otherwise());
    }
    run(apt().args(["update", "-qq"]))?;
    run(apt()
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages))
}

fn apt() -> std::process::Command {
    let mut command = program("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(std::process::Stdio::null());
    command
}
