//! `cargo xtask bench`: ours against budgets.toml and beside the peers, in one run. docs/benchmarks.md keeps a run.

use crate::dist::{self, headless};
use crate::run::{Outcome, cannot_start, cargo, output, program, root, run, write};
use crate::setup;

/// The headless module and its test, the native benchmark, then tests/bench/run.mjs over what ships, in Chromium.
/// Everything is printed before it fails over a budget.
pub fn bench() -> Outcome {
    setup::for_bench()?;
    setup::for_browser()?;
    let mut over: Vec<String> = dist::dist().err().into_iter().collect();
    if !root().join("dist/embed/ziping.js").is_file() {
        return Err(over.join("\n"));
    }
    run(program("node").args(["--test", "tests/headless/headless.test.mjs"]))
        .map_err(|error| format!("{error}\nwhat computes wrongly is not worth measuring."))?;
    headless::build("measure", "ziping", "embed-measure")?;

    println!("\nMeasuring the core natively …");
    let native = output(cargo().args([
        "bench",
        "--quiet",
        "--locked",
        "--package",
        "ziping",
        "--bench",
        "score",
    ]))?;
    write(&root().join("target/bench/native.tsv"), native)?;

    println!("\nMeasuring in Chromium; a few minutes …");
    let mut measure = program("node");
    measure.arg("tests/bench/run.mjs").env("CHROMIUM", setup::chromium()?);
    let status = measure.status().map_err(|error| cannot_start(&measure, &error))?;
    if !status.success() {
        over.push("a time is over its budget, or could not be measured; see above".into());
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}
