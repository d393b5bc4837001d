//! How big every file is, as it is and as a server sends it, against budgets.toml.

use crate::dist::{Made, shown};
use crate::run::{Outcome, cannot_start, program, read, root};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// One file, measured.
pub struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// Measures files; node brings gzip, brotli and SHA-256 with it.
pub fn measure(files: &[PathBuf]) -> Outcome<Vec<(PathBuf, Size)>> {
    let names: String = files.iter().map(|path| format!("{}\n", path.display())).collect();
    let text = node(&["xtask/measure.mjs"], names.as_bytes())?;
    let sizes: Option<Vec<Size>> = text.lines().map(size).collect();
    let sizes = sizes
        .filter(|sizes| sizes.len() == files.len())
        .ok_or("xtask/measure.mjs did not answer for every file")?;
    Ok(files.iter().cloned().zip(sizes).collect())
}

/// SHA-256 of bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> Outcome<String> {
    let hash = "process.stdout.write(require('node:crypto').createHash('sha256')\
                .update(require('node:fs').readFileSync(0)).digest('hex'))";
    node(&["-e", hash], bytes)
}

fn size(line: &str) -> Option<Size> {
    let mut words = line.split(' ');
    let mut number = || words.next()?.parse().ok();
    let (raw, gzip, brotli) = (number()?, number()?, number()?);
    Some(Size {
        raw,
        gzip,
        brotli,
        sha256: words.next()?.to_owned(),
    })
}

fn node(arguments: &[&str], input: &[u8]) -> Outcome<String> {
    let mut command = program("node");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    // Dropping the pipe ends node's input.
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(input)
            .map_err(|error| format!("node does not read its input: {error}"))?;
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("node {} failed ({})", arguments.join(" "), output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// Prints the table and the loads; fails when a load is over its budget or has none.
pub fn report(dist: &Path, measured: &[(PathBuf, Size)], made: &[Made]) -> Outcome {
    println!("\n{:<52} {:>10} {:>10} {:>10}", "file", "bytes", "gzip", "brotli");
    for (path, size) in measured {
        println!(
            "{:<52} {:>10} {:>10} {:>10}",
            shown(path, dist),
            grouped(size.raw),
            grouped(size.gzip),
            grouped(size.brotli)
        );
    }
    println!("\n{:<52} {:>10} {:>10} {:>10}", "together", "brotli", "budget", "left");
    let mut over = Vec::new();
    for (name, files) in made.iter().flat_map(|made| &made.loads) {
        let brotli: u64 = measured
            .iter()
            .filter(|(path, _)| files.contains(path))
            .map(|(_, size)| size.brotli)
            .sum();
        let budget = budget("bytes", name)?;
        let left = i128::from(budget) - i128::from(brotli);
        println!("{name:<52} {:>10} {:>10} {left:>10}", grouped(brotli), grouped(budget));
        if left < 0 {
            over.push(format!(
                "{name} is {} bytes over its budget of {}",
                -left,
                grouped(budget)
            ));
        }
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("{} (budgets.toml)", over.join("; ")))
    }
}

/// A limit of budgets.toml.
pub fn budget(section: &str, name: &str) -> Outcome<u64> {
    let table: toml::Table = read(&root().join("budgets.toml"))?
        .parse()
        .map_err(|error| format!("budgets.toml: {error}"))?;
    let value = table
        .get(section)
        .and_then(|section| section.get(name))
        .and_then(|value| value.as_integer());
    value
        .and_then(|value| u64::try_from(value).ok())
        .ok_or_else(|| format!("budgets.toml has no {name} under [{section}]"))
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
