//! The browser of the tests, and fonts that can show Chinese.

use super::install;
use crate::run::{Outcome, answer, program, run};
use std::path::{Path, PathBuf};

const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-cjk"];
const USUAL_PLACES: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
];

/// Where the browser is, installing it where we may. The variable CHROMIUM names another one.
pub fn chromium() -> Outcome<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        let missing = || format!("CHROMIUM is set to {}, but no such file exists.", path.display());
        return if path.is_file() { Ok(path) } else { Err(missing()) };
    }
    let fonts = Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file() || has_chinese_font();
    match found() {
        Some(path) if fonts => Ok(path),
        _ => {
            install("Chromium and Chinese fonts", with_apt)?;
            found().ok_or_else(|| "apt has installed chromium, but /usr/bin/chromium is not there.".into())
        }
    }
}

fn found() -> Option<PathBuf> {
    USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.is_file())
}

fn has_chinese_font() -> bool {
    answer(program("fc-list").args([":lang=zh-cn", "family"])).is_some()
}

fn with_apt() -> Outcome {
    let root = answer(program("id").arg("-u")).as_deref() == Some("0");
    if !root || answer(program("apt-get").arg("--version")).is_none() {
        return Err(format!(
            "the browser tests need Chromium and a font with Chinese characters. On Debian or Ubuntu:\n\
             \n    sudo apt-get update && sudo apt-get install {}\n\n\
             Elsewhere install Chromium or Chrome and Noto Sans CJK, and set CHROMIUM to the browser's path.",
            PACKAGES.join(" ")
        ));
    }
    run(apt().args(["update", "-qq"]))?;
    run(apt()
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(PACKAGES))
}

fn apt() -> std::process::Command {
    let mut command = program("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(std::process::Stdio::null());
    command
}
