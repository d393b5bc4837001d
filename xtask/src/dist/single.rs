//! dist/ziping.html: the whole page in one file that opens by double click.
//!
//! It is dist/site/index.html with everything it names written into it. Its policy names each script and the style sheet
//! by its hash instead of by where it comes from, and lets nothing else in. Chrome before 97 runs WebAssembly only
//! where `'unsafe-eval'` stands, so the file says that; web/start.js adds the stricter policy where it is known.

use super::{Made, office, site::PROGRAM};
use crate::run::{Outcome, read, write};
use crate::sizes;
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
                styles = format!("{styles} '{}'", hash(&sheet)?);
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
                    scripts = format!("{scripts} '{}'", hash(&script)?);
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

/// A source of a policy that means exactly this text.
fn hash(text: &str) -> Outcome<String> {
    let digits = sizes::sha256(text.as_bytes())?;
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|error| format!("SHA-256: {error}"));
    let bytes: Vec<u8> = (0..digits.len()).step_by(2).map(byte).collect::<Outcome<_>>()?;
    Ok(format!("sha256-{}", base64(&bytes)))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * at) & 63];
            text.push(if at <= three.len() { letter.into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
