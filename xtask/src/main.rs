//! Every command a developer needs: `cargo xtask <command>`. Continuous integration calls nothing else.
//!
//! Each command first sets up what it needs itself, and does nothing for that the second time.

mod bench;
mod dist;
mod generate;
mod kill;
mod page;
mod run;
mod serve;
mod setup;
mod sizes;
mod test;
mod tidy;

use run::Outcome;
use std::process::ExitCode;

const USAGE: &str = "\
用法 / usage: cargo xtask <command>

  serve [--port N] [--release]    build the page, serve it here, rebuild on every change
  test [tidy|native|headless|e2e|firefox|kill]
                                  every check, or one part of them
  soak [--browser firefox] [--runs N] [--seed N] [--lanes N]
                                  a thousand kills of the browser while someone types; half an hour in Chromium, an hour in Firefox
  dist                            every shape Ziping ships in, into dist/, with the size table
  bench                           ours beside the peers, in one run
  generate [--check]              write docs/schema/*.json from the types, or compare
  setup                           install everything the commands above need";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nerror: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        ["setup"] => setup::everything(),
        ["serve", options @ ..] => serve::serve(&serve::Options::read(options)?),
        ["test"] => test::all(),
        ["test", part] => test::part(part),
        ["soak", options @ ..] => kill::soak(options),
        ["dist"] => dist::dist(),
        ["bench"] => bench::bench(),
        ["generate"] => generate::generate(generate::Mode::Write),
        ["generate", "--check"] => generate::generate(generate::Mode::Check),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("there is no command `{}`\n\n{USAGE}", words.join(" "))),
    }
}
