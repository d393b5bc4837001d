//! Short files, nothing left lying about, rooms that say what they are, lock files without addresses.

use super::Source;

const HARD_LIMIT: usize = 400;
const SOFT_LIMIT: usize = 300;

/// Where code of ours lies.
const CODE: [&str; 6] = ["src", "xtask", "tests", "web", "style", "examples"];
const ENDINGS: [&str; 5] = [".rs", ".js", ".mjs", ".css", ".html"];

/// Words that say "not finished". Spelled apart, so that this file may name them.
const UNFINISHED: [&str; 4] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("dbg", "!("),
];

/// Folders that gather what has no place.
const NO_PLACE: [&str; 5] = ["utils", "util", "common", "helpers", "misc"];

/// What each file must hold to.
pub fn check(sources: &[Source], found: &mut Vec<String>) {
    for source in sources {
        let Source { path, text } = source;
        if is_code(source) {
            let lines = text.lines().count();
            if lines > HARD_LIMIT && source.is_under(&["src", "xtask"]) {
                found.push(format!(
                    "{path}: {lines} lines, at most {HARD_LIMIT}; find the two things it is about"
                ));
            }
            for (number, line) in (1..).zip(text.lines()) {
                for word in UNFINISHED.iter().filter(|word| has_word(line, word)) {
                    found.push(format!("{path}:{number}: {word}"));
                }
            }
            for folder in path.split(['/', '.']).filter(|part| NO_PLACE.contains(part)) {
                found.push(format!(
                    "{path}: nothing may be called `{folder}`; name what it is about"
                ));
            }
        }
        if path.ends_with("/mod.rs") && !text.starts_with("//!") {
            found.push(format!("{path}: begin with `//!` and say what may enter this room"));
        }
        if path.ends_with("package-lock.json") && text.contains("\"resolved\"") {
            found.push(format!(
                "{path}: has registry addresses; .npmrc leaves them out, so make it anew"
            ));
        }
        if path.ends_with("Cargo.lock") {
            foreign_sources(path, text, found);
        }
    }
}

/// Files that are still allowed but worth splitting.
pub fn long(sources: &[Source]) -> impl Iterator<Item = String> {
    let counted = sources
        .iter()
        .filter(|source| source.is_under(&["src", "xtask"]) && is_code(source));
    counted.filter_map(|source| {
        let lines = source.text.lines().count();
        (SOFT_LIMIT < lines && lines <= HARD_LIMIT).then(|| format!("{}: {lines} lines", source.path))
    })
}

fn is_code(source: &Source) -> bool {
    source.is_under(&CODE) && ENDINGS.iter().any(|ending| source.path.ends_with(ending))
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(start, _)| {
        let touches = |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let after = line.get(start + word.len()..).and_then(|rest| rest.chars().next());
        !touches(line.get(..start).and_then(|head| head.chars().next_back()))
            && (word.ends_with('(') || !touches(after))
    })
}

/// Every crate comes from crates.io, by the name cargo itself gives it.
fn foreign_sources(path: &str, text: &str, found: &mut Vec<String>) {
    const CRATES_IO: &str = "\"registry+https://github.com/rust-lang/crates.io-index\"";
    for (number, line) in (1..).zip(text.lines()) {
        if line.strip_prefix("source = ").is_some_and(|source| source != CRATES_IO) {
            found.push(format!("{path}:{number}: {line}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        check(
            &[Source {
                path: path.into(),
                text: text.into(),
            }],
            &mut found,
        );
        found
    }

    #[test]
    fn what_is_unfinished_is_found_but_not_a_word_that_contains_it() {
        assert_eq!(findings("src/a.rs", concat!("// TO", "DO: later")).len(), 1);
        assert_eq!(findings("src/a.rs", concat!("let AUTO", "DO = 1;")).len(), 0);
    }

    #[test]
    fn files_of_more_than_400_lines_are_refused() {
        assert_eq!(findings("src/a.rs", &"\n".repeat(400)).len(), 0);
        assert_eq!(findings("src/a.rs", &"\n".repeat(401)).len(), 1);
    }

    #[test]
    fn folders_without_a_subject_are_refused() {
        assert_eq!(findings("src/utils/mod.rs", "//! Things").len(), 1);
        assert_eq!(findings("src/form/common.rs", "").len(), 1);
    }

    #[test]
    fn a_room_says_what_it_is() {
        assert_eq!(findings("src/form/mod.rs", "mod answer;").len(), 1);
    }

    #[test]
    fn lock_files_name_no_address() {
        assert_eq!(findings("package-lock.json", "\"resolved\": 1").len(), 1);
        assert_eq!(
            findings("Cargo.lock", "source = \"git+https://example.org/x\"").len(),
            1
        );
    }
}
