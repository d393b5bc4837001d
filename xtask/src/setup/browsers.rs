//! The browsers of the tests, and fonts that can show Chinese.

use super::{apt, install};
use crate::run::{Outcome, answer, program};
use std::path::{Path, PathBuf};

const CHROMIUM: [&str; 2] = ["chromium", "fonts-noto-cjk"];
const FIREFOX: [&str; 1] = ["firefox-esr"];
const USUAL_PLACES: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
];

/// Where Chromium is, installing it where we may. The variable CHROMIUM names another one.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(path) = named("CHROMIUM")? {
        return Ok(path);
    }
    let fonts = Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file() || has_chinese_font();
    match found() {
        Some(path) if fonts => Ok(path),
        _ => {
            install("Chromium and Chinese fonts", || with_apt(&CHROMIUM, "CHROMIUM"))?;
            found().ok_or_else(|| "apt has installed chromium, but /usr/bin/chromium is not there.".into())
        }
    }
}

/// Where Firefox ESR is, installing it where we may. The variable FIREFOX names another one.
pub fn firefox() -> Outcome<PathBuf> {
    if let Some(path) = named("FIREFOX")? {
        return Ok(path);
    }
    let usual = PathBuf::from("/usr/bin/firefox-esr");
    if !usual.is_file() {
        install("Firefox ESR", || with_apt(&FIREFOX, "FIREFOX"))?;
    }
    if usual.is_file() {
        Ok(usual)
    } else {
        Err(format!(
            "apt has installed firefox-esr, but {} is not there.",
            usual.display()
        ))
    }
}

/// pdftotext, with which tests read what a page prints. Where it cannot be had they are left out, and say so.
pub fn pdf_reader() {
    let starts = || program("pdftotext").arg("-v").output().is_ok();
    let otherwise = || "poppler-utils is missing: the tests that read printed pages are left out.".to_owned();
    if !starts()
        && let Err(message) = install("pdftotext", || apt::install(&["poppler-utils"], otherwise))
    {
        println!("{message}");
    }
}

/// The browser that a variable names.
fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => Err(format!(
            "{variable} is set to {}, but no such file exists.",
            path.display()
        )),
        path => Ok(path),
    }
}

fn found() -> Option<PathBuf> {
    USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.is_file())
}

fn has_chinese_font() -> bool {
    answer(program("fc-list").args([":lang=zh-cn", "family"])).is_some()
}

fn with_apt(packages: &[&str], variable: &str) -> Outcome {
    apt::install(packages, || {
        format!(
            "the browser tests need Chromium, Firefox ESR and a font with Chinese characters. On Debian or Ubuntu:\n\
             \n    sudo apt-get update && sudo apt-get install {}\n\n\
             Elsewhere install the browser and Noto Sans CJK, and set {variable} to the browser's path.",
            packages.join(" ")
        )
    })
}
