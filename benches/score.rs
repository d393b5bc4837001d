//! Native times of the core: `cargo xtask bench` runs this before it measures what ships.
//!
//! One line a measure, tab-separated, for tests/bench/run.mjs: name, median and best in microseconds, and how many samples.
//! Time on the processor where Linux tells it, so that a machine with company measures the same; else by the clock.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "times, not scores; a benchmark may stop"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use ziping::check::check;
use ziping::form::json::{read, write};
use ziping::form::{self, Assessment, Limits};
use ziping::review::{result, verify};
use ziping::score::score;
use ziping::text::{Lang, row_sentence};

#[path = "../src/embed/rows.rs"]
mod rows;

use rows::Rows;

/// The least time of a sample: Linux tells a thread its time at every tick, 4 ms or 10 apart.
const SAMPLE: Duration = Duration::from_millis(60);

fn main() {
    let Some((mixed, shares)) = rows::form(60, Rows::Mixed).zip(rows::form(60, Rows::Shares)) else {
        eprintln!("the example could not be read");
        return;
    };
    let sheet = score(&mixed);
    measure("score mixed 60", || score(&mixed));
    measure("score shares 60", || score(&shares));
    measure("copy sheet", || sheet.clone());
    measure("sentences", || {
        sheet
            .rows
            .iter()
            .map(|row| row_sentence(row, Lang::Zh).len())
            .sum::<usize>()
    });
    measure("check", || check(&mixed, &sheet));
    let text = write(&mixed);
    measure("write", || write(&mixed));
    measure("read", || {
        read::<Assessment>(text.as_bytes(), Assessment::FORMAT, Limits::JSON)
    });
    for count in [1_000, 10_000, 100_000] {
        let name = format!("score mixed {count}");
        if let Some(long) = wanted(&name).then(|| rows::form(count, Rows::Mixed)).flatten() {
            measure(&name, || score(&long));
        }
    }
    if !wanted("rescore 1000") && !wanted("verify 1000") {
        return;
    }
    let files: Vec<_> = (0..1_000_usize)
        .filter_map(|number| rows::form(20 + number * 7 % 41, Rows::Mixed))
        .map(|form| result(&form))
        .collect();
    measure("rescore 1000", || {
        files
            .iter()
            .filter(|file| score(&file.assessment) != file.score_sheet)
            .count()
    });
    measure("verify 1000", || {
        files.iter().map(|file| verify(file).len()).sum::<usize>()
    });
}

fn measure<T>(name: &str, work: impl Fn() -> T) {
    if !wanted(name) {
        return;
    }
    black_box(work());
    let sample = |runs: u32| {
        let (clock, cpu) = (Instant::now(), on_cpu());
        for _ in 0..runs {
            black_box(work());
        }
        (on_cpu().zip(cpu).map_or(clock.elapsed(), |(now, then)| now - then)) / runs
    };
    let mut runs = 1_u32;
    while sample(runs) * runs < SAMPLE {
        runs *= 2;
    }
    let end = Instant::now() + Duration::from_secs(1);
    let mut samples = vec![sample(runs)];
    while samples.len() < 3 || Instant::now() < end {
        samples.push(sample(runs));
    }
    samples.sort_unstable();
    let micros = |time: Option<&Duration>| time.map_or(0, Duration::as_nanos) as f64 / 1_000.0;
    let (median, best) = (micros(samples.get(samples.len() / 2)), micros(samples.first()));
    println!("{name}\t{median:.2}\t{best:.2}\t{}", samples.len());
}

/// Whether this measure was asked for: `cargo bench --bench score -- "score mixed"`; all of them when none was named.
fn wanted(name: &str) -> bool {
    let mut named = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .peekable();
    named.peek().is_none() || named.any(|word| name.contains(&word))
}

/// How long this thread has been on a processor, where the system tells: time taken by others does not count.
fn on_cpu() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
