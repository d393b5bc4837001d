//! rustfmt, clippy for both targets, and what may be in the tree of the core.

use crate::run::{Outcome, cargo, output, run};
use crate::setup;

/// Crates that talk to a browser. None of them may reach the native tree.
const WEB: [&str; 5] = ["gloo", "js-sys", "leptos", "wasm-bindgen", "web-sys"];

/// Formatting, without changing anything.
pub fn format() -> Outcome {
    setup::for_lint()?;
    run(cargo().args(["fmt", "--all", "--check"])).map_err(|error| format!("{error}\nrun `cargo fmt --all`."))
}

/// clippy over the core, its tests and xtask.
pub fn native() -> Outcome {
    run(cargo().args([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        "ziping/office",
        "--",
        "-D",
        "warnings",
    ]))
}

/// clippy over the page and the modules beside it.
pub fn wasm() -> Outcome {
    let target = ["--target", "wasm32-unknown-unknown"];
    let modules = ["--features", "ziping/headless,ziping/office"];
    run(cargo()
        .args(["clippy", "--quiet", "--locked", "--lib", "--bins"])
        .args(modules)
        .args(target)
        .args(["--", "-D", "warnings"]))
}

/// Invariant 1: the native tree of the core names no crate of the web.
pub fn pure_core() -> Outcome {
    let tree = [
        "tree",
        "--locked",
        "--package",
        "ziping",
        "--edges",
        "normal",
        "--all-features",
    ];
    let tree = output(
        cargo()
            .args(tree)
            .args(["--prefix", "none", "--format", "{p}"])
            .args(host()?),
    )?;
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(is_web)
        .collect();
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("the core must not need {}", found.join(", ")))
    }
}

fn is_web(name: &&str) -> bool {
    WEB.iter()
        .any(|web| *name == *web || name.strip_prefix(web).is_some_and(|rest| rest.starts_with('-')))
}

/// The tree is asked for this machine's target: the page's own dependencies stand under wasm32.
fn host() -> Outcome<[String; 2]> {
    let version = output(crate::run::program("rustc").arg("-vV"))?;
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .ok_or("rustc -vV names no host")?;
    Ok(["--target".into(), host.into()])
}
