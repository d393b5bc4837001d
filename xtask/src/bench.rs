//! `cargo xtask bench`: ours against budgets.toml and beside the peers, in one run. docs/benchmarks.md keeps a run.

mod headless;

use crate::run::{Outcome, cannot_start, cargo, output, program, root, run, write};
use crate::{dist, setup};

/// The headless module and its test, the native benchmark, then tests/bench/run.mjs over what ships, in Chromium.
/// Everything is printed before it fails over a budget.
pub fn bench() -> Outcome {
    setup::for_bench()?;
    setup::for_browser()?;
    let module = headless::build("headless", "embed")?;
    run(program("node").args(["--test", "tests/headless.test.mjs"]))
        .map_err(|error| format!("{error}\nwhat computes wrongly is not worth measuring."))?;
    let mut over: Vec<String> = headless::report(&module).err().into_iter().collect();
    headless::build("measure", "embed-measure")?;

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

    over.extend(dist::dist().err());
    if !root().join("dist/site/index.html").is_file() {
        return Err(over.join("\n"));
    }
    println!("\nMeasuring in Chromium; a few minutes …");
    let mut measure = program("node");
    measure.arg("tests/bench/run.mjs").env("CHROMIUM", setup::chromium()?);
    let status = measure.status().map_err(|error| cannot_start(&measure, &error))?;
    if !status.success() {
        over.push("a time is over its budget, or could not be measured; see above".into());
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}
