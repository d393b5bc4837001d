//! wasm-opt (binaryen), playwright-core and axe-core, as package-lock.json pins them.

use super::install;
use crate::run::{Outcome, answer, program, read, root, run, write};

/// Installs what package-lock.json pins. A copy of the lock beside the packages tells that it is done.
pub fn packages() -> Outcome {
    let lock = read(&root().join("package-lock.json"))?;
    let stamp = root().join("node_modules/.installed-lock.json");
    if read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    node()?;
    install("the npm packages", || {
        run(program("npm").args(["ci", "--ignore-scripts", "--loglevel=error"]))
            .map_err(|error| format!("{error}\nnpm could not install the packages of package-lock.json."))?;
        write(&stamp, &lock)
    })
}

/// Node.js 20 or newer: the browser tests use its own test runner.
fn node() -> Outcome {
    let version = answer(program("node").arg("--version")).unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        Some(_) => Err(format!("Node.js 20 or newer is needed; here is {version}.")),
        None => Err("Node.js 20 or newer (with npm) is needed and was not found on PATH.".into()),
    }
}
