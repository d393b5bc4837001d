//! The readers of Word and Excel files that the written ones are held to, in a Python of their own under target/tools.

use super::{apt, install};
use crate::run::{Outcome, answer, program, root, run};
use std::path::PathBuf;

/// The Python that has the packages of tests/written/requirements.txt.
pub fn python() -> Outcome<PathBuf> {
    let home = root().join("target/tools/python");
    let python = home.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let ready = || answer(program(&python).args(["-c", "import docx, openpyxl; print('here')"])).is_some();
    if ready() {
        return Ok(python);
    }
    install("python-docx and openpyxl", || {
        if answer(program("python3").args(["-c", "import ensurepip; print('here')"])).is_none() {
            apt::install(&["python3", "python3-venv"], || {
                "python3 with venv is missing. On Debian or Ubuntu:\n\
                 \n    sudo apt-get update && sudo apt-get install python3 python3-venv\n"
                    .to_owned()
            })?;
        }
        run(program("python3").args(["-m", "venv"]).arg(&home))?;
        let wanted = root().join("tests/written/requirements.txt");
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
        run(program(&python).args(pip).arg(wanted))
    })?;
    if ready() {
        Ok(python)
    } else {
        Err(format!(
            "{} has no docx or openpyxl after pip installed them.",
            python.display()
        ))
    }
}
