//! The kill test (tests/kill/): the browser is killed while someone types, and nothing that was committed may be gone.

use crate::run::{Outcome, cannot_start, program, root};
use crate::{dist, setup};

/// How tests/kill/run.mjs ends on a machine that cannot tell.
const LEFT_OUT: i32 = 3;

/// As many kills as `cargo xtask test` has time for, in both browsers; Firefox starts more slowly. How many of the two
/// could be tried: a machine that cannot tell says so.
pub fn short() -> Outcome<u32> {
    let chromium = kill(&["--runs", "100", "--seconds", "300"])?;
    let firefox = kill(&["--browser", "firefox", "--runs", "10", "--seconds", "90"])?;
    Ok(u32::from(chromium) + u32::from(firefox))
}

/// `cargo xtask soak`: a thousand kills of a browser, against what ships.
pub fn soak(options: &[&str]) -> Outcome {
    dist::dist()?;
    if kill(&[&["--runs", "1000"], options].concat())? {
        Ok(())
    } else {
        Err("nothing was tried; see above".into())
    }
}

fn kill(arguments: &[&str]) -> Outcome<bool> {
    if !root().join("dist/site/index.html").is_file() {
        return Err("dist/ is missing or unfinished; `cargo xtask dist` makes it.".into());
    }
    setup::for_browser()?;
    let mut command = program("node");
    command
        .arg("tests/kill/run.mjs")
        .args(arguments)
        .env("CHROMIUM", setup::chromium()?)
        .env("FIREFOX", setup::firefox()?);
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    match status.code() {
        Some(0) => Ok(true),
        Some(LEFT_OUT) => Ok(false),
        _ => Err("something that was typed is gone or damaged; the seed above repeats the run.".into()),
    }
}
