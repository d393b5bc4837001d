//! What the native tests wrote into target/written/, read by python-docx, openpyxl and, where it is installed, LibreOffice.

use super::Count;
use crate::run::{Outcome, program, root};
use crate::setup;

/// Runs tests/written/read.py. A machine that can have no Python leaves it out, and says so.
pub fn read() -> Outcome<Count> {
    let python = match setup::python() {
        Ok(python) => python,
        Err(message) => {
            println!("left out, for {message}");
            return Ok(Count::default());
        }
    };
    let output = program(&python)
        .arg(root().join("tests/written/read.py"))
        .output()
        .map_err(|error| format!("{}: {error}", python.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    print!("{}{said}", String::from_utf8_lossy(&output.stdout));
    let passed = said.matches(" ... ok").count();
    let passed = u32::try_from(passed).map_err(|error| error.to_string())?;
    match (output.status.success(), passed) {
        (false, _) => Err("a written document is not what it was meant to be; see above".into()),
        (true, 0) => Err("tests/written/read.py ran no test at all".into()),
        (true, passed) => Ok(Count { passed, failed: 0 }),
    }
}
