//! What the sources of the core may name.

use std::path::{Path, PathBuf};

/// The rooms that know no browser, clock, chance or storage.
const CORE: [&str; 7] = ["form", "score", "check", "text", "report", "exchange", "review"];

/// Every Rust file below a folder of `src/`, by its path from there, with comments and texts blanked.
fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    found
        .iter()
        .map(|path| (name(path), code(&std::fs::read_to_string(path).unwrap())))
        .collect()
}

fn core() -> impl Iterator<Item = (String, String)> {
    let files: Vec<_> = CORE.iter().flat_map(|room| sources(room)).collect();
    assert!(files.len() > 60, "the rooms of the core were found");
    files.into_iter()
}

/// The code without what is only said: comments, strings and characters become blanks, lines stay.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let said = comment(rest).or_else(|| string(rest)).or_else(|| character(rest));
        match said {
            Some(length) => {
                out.push(' ');
                out.extend(rest[..length].chars().filter(|c| *c == '\n'));
                rest = &rest[length..];
            }
            // A word is taken whole, so that the r of `for"` never begins a raw string.
            None if word(first) => {
                let length = rest.find(|c| !word(c)).unwrap_or(rest.len());
                out.push_str(&rest[..length]);
                rest = &rest[length..];
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    text.starts_with("/*")
        .then(|| text.find("*/").map_or(text.len(), |end| end + 2))
}

/// `"…"`, `b"…"`, `r#"…"#`.
fn string(text: &str) -> Option<usize> {
    let start = text.strip_prefix('b').unwrap_or(text);
    if let Some(raw) = start.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = inside.find(&close).map_or(inside.len(), |at| at + close.len());
        return Some(text.len() - inside.len() + end);
    }
    let inside = start.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(text.len() - inside.len() + at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

/// `'x'`, `'\n'`; not a lifetime.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let mut chars = inside.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        // The quote of `'\''` is escaped.
        let (_, escaped) = chars.next()?;
        let from = 1 + escaped.len_utf8();
        return inside[from..].find('\'').map(|end| 1 + from + end + 1);
    }
    let (at, second) = chars.next()?;
    (second == '\'').then_some(1 + at + 1)
}

/// The words of a code, each with its line.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(code.lines()).flat_map(|(number, line)| {
        let words = line.split(|c| !word(c)).filter(|it| !it.is_empty());
        words.map(move |it| (number, it))
    })
}

/// Which of the names a code takes from a root, by path (`std::fs`) or from a group (`std::{fmt, fs}`).
fn paths<'a>(code: &str, root: &'a str, names: &'a [&str]) -> impl Iterator<Item = String> + use<'a> {
    let squeezed = code.split_whitespace().collect::<String>();
    let mut used = Vec::new();
    for (at, start) in squeezed.match_indices(&format!("{root}::")) {
        let rest = &squeezed[at + start.len()..];
        let group = rest.strip_prefix('{').and_then(|rest| rest.split_once(';'));
        let listed = group.map_or(rest, |(group, _)| group);
        let ends = if group.is_some() {
            listed.len()
        } else {
            listed.find(|c| !word(c)).unwrap_or(listed.len())
        };
        used.extend(listed[..ends].split([',', '{', '}', ':']).map(str::to_owned));
    }
    let taken = names.iter().filter(move |name| used.iter().any(|used| used == *name));
    taken.map(move |name| format!("{root}::{name}"))
}

#[test]
fn invariant_1_the_core_knows_no_browser() {
    let crates = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "serde_wasm_bindgen",
        "leptos",
        "gloo_storage",
        "gloo",
        "rand",
        "getrandom",
    ];
    let clocks = ["Instant", "SystemTime", "now_utc", "now_local"];
    let outside = ["time", "fs", "net", "env", "io", "process", "thread", "os"];
    let rooms = ["store", "app", "embed"];
    let mut found = Vec::new();
    for (path, code) in core() {
        for (line, word) in words(&code) {
            if crates.contains(&word) || clocks.contains(&word) || word == "target_arch" {
                found.push(format!("{path}:{line}: {word}"));
            }
        }
        let named = paths(&code, "std", &outside).chain(paths(&code, "crate", &rooms));
        found.extend(named.map(|named| format!("{path}: {named}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The types, and literals that end in one: `1f64`.
fn is_float(word: &str) -> bool {
    let digits = word.trim_end_matches("f32").trim_end_matches("f64");
    let number = !digits.starts_with("0x") && digits.chars().all(|c| c.is_ascii_digit() || c == '_');
    digits.len() < word.len() && number
}

/// Where JSON is parsed: a number with a point is handed over as a float there, and refused.
const PARSER: [&str; 2] = ["form/json/tree.rs", "form/json/unique.rs"];

#[test]
fn invariant_2_no_binary_floats_in_the_core() {
    let mut found = Vec::new();
    for (path, code) in core().filter(|(path, _)| !PARSER.contains(&path.as_str())) {
        found.extend(
            words(&code)
                .filter(|(_, word)| is_float(word))
                .map(|(_, word)| format!("{path}: {word}")),
        );
        found.extend(literals(&code).map(|literal| format!("{path}: {literal}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Literals with a point: `0.5`; not `0..5`, not the `0.1` of `pair.0.1`.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.match_indices('.').filter_map(|(at, _)| {
        let whole = code[..at]
            .rfind(|c: char| !c.is_ascii_digit() && c != '_')
            .map_or(0, |last| last + code[last..].chars().next().map_or(0, char::len_utf8));
        let end = code[at + 1..]
            .find(|c: char| !c.is_ascii_digit())
            .map_or(code.len(), |to| at + 1 + to);
        let before = code[..whole].chars().next_back();
        let number = whole < at && code[whole..].starts_with(|c: char| c.is_ascii_digit()) && end > at + 1;
        (number && !before.is_some_and(|c| word(c) || c == '.')).then(|| &code[whole..end])
    })
}

/// Only one line outside of `Edit` itself changes a form: the private `change` of the draft.
#[test]
fn invariant_6_one_door_is_the_only_one() {
    let mut doors = Vec::new();
    for (path, code) in sources("") {
        let squeezed = code.split_whitespace().collect::<String>();
        let applied = squeezed.matches(".apply(&mut").count() + squeezed.matches("Edit::apply(").count();
        doors.extend(std::iter::repeat_n(path.clone(), applied));
        if path != "form/edit.rs" && squeezed.contains(".apply(to)") {
            doors.push(path);
        }
    }
    assert_eq!(doors, ["app/state/draft.rs"]);
}

#[test]
fn what_is_only_said_is_no_code() {
    let text = "let a = \"f64 \\\" f32\"; // f64\n/* rand */ let b = r#\"Instant\"#; let c = '\\''; let d: &'static str = 'f' f64";
    let bare = code(text);
    let words: Vec<&str> = words(&bare).map(|(_, word)| word).collect();
    assert_eq!(
        words,
        ["let", "a", "let", "b", "let", "c", "let", "d", "static", "str", "f64"]
    );
    assert_eq!(bare.lines().count(), 2);
    let named = "use std::fmt; use std::{cmp::Ordering, fs}; std::time::Duration; crate::timer::std_env()";
    let found: Vec<String> = paths(named, "std", &["time", "fs", "env", "cmp"]).collect();
    assert_eq!(found, ["std::time", "std::fs", "std::cmp"]);
    let floats = ["f64", "f32", "1f64", "1_0f32", "0x1f64", "half64", "f640", "64"].map(is_float);
    assert_eq!(floats, [true, true, true, true, false, false, false, false]);
    let found: Vec<&str> = literals("0.5 + x.0.1 - 0..=5 * 1_0.25 + a1.5").collect();
    assert_eq!(found, ["0.5", "1_0.25"]);
}
