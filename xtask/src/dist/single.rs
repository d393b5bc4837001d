//! dist/ziping.html: the whole page in one file that opens by double click.
//!
//! It is dist/site/index.html with everything it names written into it. Its policy names each script and the style sheet
//! by its hash instead of by where it comes from, and lets nothing else in. Chrome before 97 runs WebAssembly only
//! where `'unsafe-eval'` stands, so the file says that; web/start.js adds the stricter policy where it is known.

use super::digest::{base64, sha256_of};
use super::{Made, office, site::PROGRAM};
use crate::run::{Outcome, read, write};
use std::path::Path;

/// Makes dist/ziping.html of dist/site/.
pub fn make(dist: &Path) -> Outcome<Made> {
    let site = dist.join("site");
    let index = read(&site.join("index.html"))?;
    let mut page = String::new();
    let (mut scripts, mut styles, mut body) = (String::new(), String::new(), String::new());
    for line in index.lines() {
        let name = line.split("=\"./").nth(1).and_then(|rest| rest.split('"').next());
        match (line.trim_start(), name) {
            (line, Some(name)) if line.starts_with("<link rel=\"stylesheet\"") => {
                let sheet = inline(&site.join(name), "style")?;
                styles = format!("{styles} '{}'", sha256_of(sheet.as_bytes())?);
                page += &format!("<style>{sheet}</style>\n");
            }
            (line, Some(name)) if line.starts_with("<script defer") => {
                let path = site.join(name);
                let folder = path.with_file_name("");
                let mut all = vec![path];
                // The last one starts the program, which has to be there.
                if name.ends_with("/start.js") {
                    let [script, program] = PROGRAM;
                    all.insert(0, folder.join(script));
                    body += &carried("program", &folder.join(program))?;
                    body += &office_module(&folder)?;
                }
                for path in all {
                    let script = inline(&path, "script")?;
                    scripts = format!("{scripts} '{}'", sha256_of(script.as_bytes())?);
                    // After the page itself: a script in the page cannot be put off with `defer`.
                    body += &format!("<script>{script}</script>\n");
                }
            }
            ("</body>", _) => page += &format!("{body}</body>\n"),
            _ => page += &format!("{line}\n"),
        }
    }
    let page = page
        .replace(
            "script-src 'self' 'wasm-unsafe-eval'",
            &format!("script-src{scripts} 'unsafe-eval'"),
        )
        .replace("style-src 'self'", &format!("style-src{styles}"))
        .replace("img-src 'self' ", "img-src ")
        .replace("connect-src 'self'; ", "")
        .replace("worker-src 'self'", "worker-src blob:");
    if page.contains("=\"./") || page.contains("'self'") {
        return Err("dist/ziping.html still names a file outside itself".into());
    }
    write(&dist.join("ziping.html"), page)?;
    Ok(Made { loads: Vec::new() })
}

/// The office module, which web/start.js makes a worker of when it is first needed.
fn office_module(folder: &Path) -> Outcome<String> {
    let script = inline(&folder.join(office::SCRIPT), "script")?;
    let program = carried("office-program", &folder.join(office::PROGRAM))?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"office-worker\">{script}</script>\n{program}"
    ))
}

/// A program as text that web/start.js finds by its id.
fn carried(id: &str, path: &Path) -> Outcome<String> {
    let program = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"{id}\">{}</script>\n",
        base64(&program)
    ))
}

/// A file as it can stand between two tags.
fn inline(path: &Path, tag: &str) -> Outcome<String> {
    let text = read(path)?.trim_end().to_owned();
    if text.to_ascii_lowercase().contains(&format!("</{tag}")) || text.contains("<!--") {
        return Err(format!("{} would end the <{tag}> it stands in", path.display()));
    }
    Ok(text)
}
