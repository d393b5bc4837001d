//! `cargo xtask test`: every check, the cheap ones first. Continuous integration runs this and nothing else.

mod deny;
mod lint;
mod run_tests;
mod written;

use crate::run::Outcome;
use crate::{dist, generate, kill, tidy};
use std::time::Instant;

/// How many tests a step ran. Steps that are not test runs count none.
#[derive(Clone, Copy, Default)]
pub struct Count {
    passed: u32,
    failed: u32,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

struct Step {
    heading: &'static str,
    work: fn() -> Outcome<Count>,
}

const fn step(heading: &'static str, work: fn() -> Outcome<Count>) -> Step {
    Step { heading, work }
}

const TIDY: Step = step("the repository is tidy", || check(tidy::check()));
const NATIVE: Step = step("native tests", run_tests::native);
const WRITTEN: Step = step("written documents as others read them", written::read);
const SHAPES: Step = step("every shape, within its budget", || check(dist::dist()));
const HEADLESS: Step = step("tests of the headless module", run_tests::headless);
const CHROMIUM: Step = step("browser tests, Chromium", run_tests::chromium);
const FIREFOX: Step = step("browser tests, Firefox ESR", run_tests::firefox);
const KILL: Step = step("the browser killed while someone types", || {
    Ok(Count {
        passed: kill::short()?,
        failed: 0,
    })
});

/// Every step.
pub fn all() -> Outcome {
    run(&[
        TIDY,
        step("format", || check(lint::format())),
        step("the core needs nothing of the web (invariant 1)", || {
            check(lint::pure_core())
        }),
        step("clippy, native", || check(lint::native())),
        step("clippy, wasm32", || check(lint::wasm())),
        NATIVE,
        WRITTEN,
        step("generated files are current", || {
            check(generate::generate(generate::Mode::Check))
        }),
        step("licences, sources, known holes", || check(deny::check())),
        SHAPES,
        HEADLESS,
        CHROMIUM,
        FIREFOX,
        KILL,
    ])
}

/// One part: `tidy`, `native`, `headless`, `e2e`, `firefox` or `kill`.
pub fn part(name: &str) -> Outcome {
    match name {
        "tidy" => run(&[TIDY]),
        "native" => run(&[NATIVE, WRITTEN]),
        "headless" => run(&[SHAPES, HEADLESS]),
        "e2e" => run(&[SHAPES, CHROMIUM, FIREFOX]),
        "firefox" => run(&[SHAPES, FIREFOX]),
        "kill" => run(&[SHAPES, KILL]),
        _ => Err(format!(
            "the parts of test are tidy, native, headless, e2e, firefox and kill, not `{name}`"
        )),
    }
}

fn check(outcome: Outcome) -> Outcome<Count> {
    outcome.map(|()| Count::default())
}

/// Runs the steps and ends with one line that says how many tests passed and failed.
fn run(steps: &[Step]) -> Outcome {
    let start = Instant::now();
    let mut count = Count::default();
    let mut failed = Vec::new();
    for Step { heading, work } in steps {
        println!("\n=== {heading}");
        let step_start = Instant::now();
        let failed_before = count.failed;
        let outcome = work().and_then(|ran| {
            count += ran;
            if ran.failed == 0 {
                Ok(())
            } else {
                Err(format!("{} failed", ran.failed))
            }
        });
        let seconds = step_start.elapsed().as_secs_f32();
        match outcome {
            Ok(()) => println!("--- {heading}: passed in {seconds:.1} s"),
            Err(message) => {
                println!("error: {message}\n--- {heading}: FAILED in {seconds:.1} s");
                failed.push(*heading);
                // A step that fails without a failed test still counts, so that the last line cannot look well.
                count.failed = count.failed.max(failed_before + 1);
            }
        }
    }
    println!("\nAll steps together: {:.0} s", start.elapsed().as_secs_f32());
    if !failed.is_empty() {
        println!("Failed: {}", failed.join("; "));
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    if failed.is_empty() {
        Ok(())
    } else {
        Err("not everything passed; see above.".into())
    }
}
