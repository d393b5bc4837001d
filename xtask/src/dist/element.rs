//! dist/embed/ziping-element.js: `<ziping-form>`, with its style sheet inside and its program beside it.

use super::{headless, small};
use crate::run::{Outcome, copy, make_folder, program, read, root, run, write};
use std::path::Path;

/// What a host may set on the element, as `--ziping-<name>`, and the token of style/tokens.css that it stands for.
const THEME: [(&str, &str); 13] = [
    ("accent", "accent"),
    ("accent-strong", "accent-2"),
    ("on-accent", "on-accent"),
    ("text", "ink"),
    ("text-2", "ink-2"),
    ("text-3", "ink-3"),
    ("paper", "paper"),
    ("desk", "desk"),
    ("wash", "wash"),
    ("line", "line"),
    ("edge", "edge"),
    ("font", "sans"),
    ("radius", "r"),
];

/// Makes the element in dist/embed/ and says what its load is.
pub fn make(embed: &Path) -> Outcome {
    let parts = root().join("target/element");
    make_folder(&parts)?;
    let built = headless::build("element", "ziping", "element-program")?;
    copy(&built.join("ziping_bg.wasm"), &embed.join("ziping-element_bg.wasm"))?;
    copy(&built.join("ziping.js"), &parts.join("program.js"))?;
    put_together(&parts, &embed.join("ziping-element.js"))
}

/// One script of the element, the program's own and the style sheet.
fn put_together(parts: &Path, to: &Path) -> Outcome {
    let page = parts.join("main.css");
    small::sheet(&root().join("style/main.css"), &page)?;
    let own = parts.join("own.css");
    small::sheet(&root().join("style/element.css"), &own)?;
    write(&parts.join("style.css"), style(&read(&page)?) + &read(&own)?)?;
    let script = parts.join("ziping-element.js");
    copy(&root().join("web/element/ziping-element.js"), &script)?;
    run(program("esbuild")
        .arg(&script)
        .arg(format!("--inject:{}", root().join("web/element/office.js").display()))
        .args([
            "--bundle",
            "--format=esm",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            "--loader:.css=text",
        ])
        .arg(small::BROWSERS)
        .arg(format!("--outfile={}", to.display())))
    .map_err(|error| format!("{error}\nthe element could not be put together; see above."))
}

/// The page's sheet for a shadow root: the element stands for the document, and nothing is measured by the host's font size.
fn style(page: &str) -> String {
    let mut sheet = page
        .replace(":root{", ":host{")
        .replace("}html{", "}:host{")
        .replace("}body{", "}.ziping{");
    sheet = sheet.replace("{html{", "{:host{");
    for (name, token) in THEME {
        sheet = themed(&sheet, name, token);
    }
    in_pixels(&sheet)
}

/// Lets a host's variable go before every value of a token.
fn themed(sheet: &str, name: &str, token: &str) -> String {
    let mut parts = Vec::new();
    for (number, part) in sheet.split(&format!("--{token}:")).enumerate() {
        let end = part.find([';', '}']).unwrap_or(part.len());
        let declares = number > 0;
        parts.push(if declares {
            format!("var(--ziping-{name},{}){}", &part[..end], &part[end..])
        } else {
            part.to_owned()
        });
    }
    parts.join(&format!("--{token}:"))
}

/// `1.25rem` is 20px on the page; a host may have set another size of the root.
fn in_pixels(sheet: &str) -> String {
    let mut text = String::new();
    for (number, part) in sheet.split("rem").enumerate() {
        if number > 0 {
            let start = text
                .rfind(|c: char| !c.is_ascii_digit() && c != '.')
                .map_or(0, |at| at + 1);
            match text[start..].parse::<f64>() {
                Ok(size) => {
                    text.truncate(start);
                    text += &format!("{}px", size * 16.0);
                }
                Err(_) => text += "rem",
            }
        }
        text += part;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_of_the_page_becomes_one_of_the_element() {
        let page = "@media print{html{margin:0}}:root{--ink:#000;--ink-2:#111;--t:.75rem}body{color:var(--ink);margin:1.25rem}.is-rem{top:0}";
        assert_eq!(
            style(page),
            "@media print{:host{margin:0}}:host{--ink:var(--ziping-text,#000);--ink-2:var(--ziping-text-2,#111);--t:12px}\
             .ziping{color:var(--ink);margin:20px}.is-rem{top:0}"
        );
    }
}
