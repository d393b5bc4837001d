//! Licences, sources, banned and vulnerable crates, by cargo-deny and deny.toml.

use crate::run::{Outcome, program, run};
use crate::setup;
use std::process::Stdio;

/// What needs nothing from outside runs always; the list of known holes where it can be had.
pub fn check() -> Outcome {
    setup::for_deny()?;
    run(deny(&["licenses", "bans", "sources"]).arg("--show-stats"))?;
    if fetch_advisories() {
        run(&mut deny(&["advisories"]))?;
        println!("Checked: licenses, bans, sources, advisories.");
    } else {
        println!(
            "Checked: licenses, bans, sources. NOT checked: advisories, whose database cannot be reached from here."
        );
    }
    Ok(())
}

fn deny(what: &[&str]) -> std::process::Command {
    let mut command = program("cargo-deny");
    command
        .args([
            "--all-features",
            "--log-level",
            "warn",
            "check",
            "--hide-inclusion-graph",
        ])
        .args(what);
    command
}

fn fetch_advisories() -> bool {
    let mut fetch = program("timeout");
    fetch
        .args(["60", "cargo-deny", "fetch", "db"])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    fetch.status().is_ok_and(|status| status.success())
}
