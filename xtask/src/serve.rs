//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::dist::{front, office};
use crate::run::{Outcome, cannot_start};
use crate::{page, setup};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

const USUAL_PORT: u16 = 8080;

/// What can be asked for on the command line.
pub struct Options {
    port: Option<u16>,
    release: bool,
}

impl Options {
    /// `[--port N] [--release]`
    pub fn read(words: &[&str]) -> Outcome<Self> {
        let mut options = Self {
            port: None,
            release: false,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--release" => options.release = true,
                "--port" => {
                    let number = words.next().and_then(|number| number.parse().ok());
                    options.port = Some(number.ok_or("--port wants a number from 1 to 65535")?);
                }
                other => return Err(format!("serve knows --port N and --release, not `{other}`")),
            }
        }
        Ok(options)
    }
}

/// Builds and serves until stopped.
pub fn serve(options: &Options) -> Outcome {
    let start = Instant::now();
    setup::for_serve()?;
    let port = free_port(options.port)?;
    page::fetch()?;
    println!("Building the page; the first time takes a few minutes …");
    office::build(if options.release { "headless" } else { "dev" })?;
    front::build(if options.release { "release" } else { "dev" })?;

    let port_text = port.to_string();
    let mut arguments = vec!["serve", "--address", "127.0.0.1", "--port", &port_text];
    if options.release {
        arguments.push("--release");
    }
    // trunk's own lines are many and bury the one that matters.
    let mut command = page::trunk(&arguments)?;
    command.env("RUST_LOG", "error");
    let mut trunk = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    loop {
        if let Some(status) = trunk.try_wait().map_err(|error| error.to_string())? {
            return Err(format!("trunk has stopped ({status}); its message stands above."));
        }
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() && page::folder().join("index.html").is_file() {
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    println!(
        "\n  自评 Ziping: http://127.0.0.1:{port}/   ({:.0} s; Ctrl+C stops it)\n",
        start.elapsed().as_secs_f32()
    );
    thread::spawn(|| {
        loop {
            // Between two builds the folder may be gone; the next look finds it.
            let _ = office::lay_beside(&page::folder());
            let _ = front::lay_beside(&page::folder());
            thread::sleep(Duration::from_millis(500));
        }
    });
    let status = trunk.wait().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("trunk has stopped ({status})."))
    }
}

fn free_port(wanted: Option<u16>) -> Outcome<u16> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match wanted {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => Err(format!(
            "port {port} is taken; name another one with --port N, or leave it to us."
        )),
        None => (USUAL_PORT..USUAL_PORT + 20)
            .find(is_free)
            .ok_or_else(|| format!("ports {USUAL_PORT} to {} are all taken; use --port N.", USUAL_PORT + 19)),
    }
}
