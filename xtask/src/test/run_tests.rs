//! The runners of tests, and how many tests each says it ran.

use super::Count;
use crate::run::{Outcome, cannot_start, cargo, program, read, root};
use crate::setup;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// `cargo test`, native.
pub fn native() -> Outcome<Count> {
    let mut command = cargo();
    command
        .args([
            "test",
            "--locked",
            "--workspace",
            "--no-fail-fast",
            "--features",
            "ziping/office",
        ])
        .stdout(Stdio::piped());
    // A snapshot that differs is a failure here, never a file to look at later.
    command.env("INSTA_UPDATE", "no").env("CARGO_TERM_QUIET", "true");
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    let mut count = Count::default();
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|output| BufReader::new(output).lines())
    {
        let line = line.map_err(|error| format!("cargo test: {error}"))?;
        count += rust_count(&line);
        println!("{line}");
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    match (status.success(), count) {
        (true, Count { passed: 0, .. }) => Err("cargo test ran no test at all".into()),
        (false, Count { failed: 0, .. }) => Err("cargo test failed before or beside its tests; see above".into()),
        _ => Ok(count),
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`
fn rust_count(line: &str) -> Count {
    let Some(result) = line.trim().strip_prefix("test result: ") else {
        return Count::default();
    };
    let number = |what: &str| {
        let before = result.split(what).next().filter(|before| before.len() < result.len());
        before
            .and_then(|before| before.trim().rsplit([' ', '.']).next()?.parse().ok())
            .unwrap_or(0)
    };
    Count {
        passed: number(" passed"),
        failed: number(" failed"),
    }
}

/// `node --test` over tests/headless/, against dist/embed/.
pub fn headless() -> Outcome<Count> {
    setup::for_dist()?;
    node("headless", "headless", |_| {})
}

/// `node --test` over tests/e2e/, against dist/, in Chromium.
pub fn chromium() -> Outcome<Count> {
    setup::for_browser()?;
    let chromium = setup::chromium()?;
    node("e2e", "e2e-chromium", |command| {
        two_files_at_once(command)
            .env("ZIPING_BROWSER", "chromium")
            .env("CHROMIUM", &chromium);
    })
}

/// The same in Firefox ESR. A test that is left out there says why, and node prints it.
pub fn firefox() -> Outcome<Count> {
    setup::for_browser()?;
    let firefox = setup::firefox()?;
    node("e2e", "e2e-firefox", |command| {
        two_files_at_once(command)
            .env("ZIPING_BROWSER", "firefox")
            .env("FIREFOX", &firefox);
    })
}

/// A browser waits more than it works, and node by itself leaves one processor of two alone.
fn two_files_at_once(command: &mut Command) -> &mut Command {
    command.arg("--test-concurrency=2")
}

/// Every *.test.mjs of a folder of tests/, in the order of their names. `report` names the file that counts them.
fn node(folder: &str, report: &str, prepare: impl FnOnce(&mut Command)) -> Outcome<Count> {
    // Written last, so that an unfinished dist/ has none; one over its budget can still be tried.
    if !root().join("dist/SHA256SUMS").is_file() {
        return Err("dist/ is missing or unfinished; `cargo xtask dist` makes it.".into());
    }
    let path = root().join("tests").join(folder);
    let entries = std::fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        return Err(format!("there is no tests/{folder}/*.test.mjs"));
    }
    let tap = root().join(format!("target/{report}.tap"));
    let mut command = program("node");
    prepare(&mut command);
    command.args([
        "--test",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
    ]);
    command
        .arg(format!("--test-reporter-destination={}", tap.display()))
        .args(files);
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    let count = node_count(&read(&tap)?);
    match (status.success(), count) {
        (true, Count { passed: 0, .. }) => Err("node ran no test at all".into()),
        (false, Count { failed: 0, .. }) => Err(format!("node --test failed ({status})")),
        _ => Ok(count),
    }
}

/// The last lines of a TAP report: `# pass 11`, `# fail 1`, `# cancelled 0`.
fn node_count(tap: &str) -> Count {
    let number = |what: &str| -> u32 {
        tap.lines()
            .rev()
            .find_map(|line| line.strip_prefix(what)?.trim().parse().ok())
            .unwrap_or(0)
    };
    Count {
        passed: number("# pass "),
        failed: number("# fail ") + number("# cancelled "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_what_cargo_and_node_print() {
        let Count { passed, failed } = rust_count("test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured");
        assert_eq!((passed, failed), (12, 3));
        let Count { passed, failed } = rust_count("test form::says_passed ... ok");
        assert_eq!((passed, failed), (0, 0));
        let Count { passed, failed } = node_count("ok 1 - a\n# tests 3\n# pass 1\n# fail 1\n# cancelled 1\n");
        assert_eq!((passed, failed), (1, 2));
    }
}
