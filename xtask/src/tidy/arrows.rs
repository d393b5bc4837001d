//! The rooms of src/ and which of them each may use. Arrows run one way.

use super::Source;

/// A room, and the rooms it may name. A new room gets a line here and one in docs/ARCHITECTURE.md.
const ROOMS: [(&str, &[&str]); 11] = [
    ("form", &[]),
    ("score", &["form"]),
    ("check", &["form", "score"]),
    ("text", &["form", "score", "check"]),
    ("report", CORE),
    ("exchange", CORE),
    ("review", CORE),
    ("rollup", CORE),
    (
        "store",
        &[
            "form", "score", "check", "text", "report", "exchange", "review", "rollup",
        ],
    ),
    (
        "app",
        &[
            "form", "score", "check", "text", "report", "exchange", "review", "rollup", "store",
        ],
    ),
    (
        "embed",
        &[
            "form", "score", "check", "text", "report", "exchange", "review", "rollup", "store", "app",
        ],
    ),
];

const CORE: &[&str] = &["form", "score", "check", "text"];

/// Every `crate::room` in every room.
pub fn check(sources: &[Source], found: &mut Vec<String>) {
    for Source { path, text } in sources {
        // Files directly in src/ and programs in src/bin/ put the rooms together and may name them all.
        let Some((room, _)) = path.strip_prefix("src/").and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        if !path.ends_with(".rs") || room == "bin" {
            continue;
        }
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            found.push(format!(
                "{path}: xtask/src/tidy/arrows.rs does not know the room `{room}`"
            ));
            continue;
        };
        for (line, used) in uses(text) {
            let is_room = ROOMS.iter().any(|(name, _)| *name == used);
            if is_room && used != room && !may.contains(&used.as_str()) {
                found.push(format!(
                    "{path}:{line}: `{room}` must not use `{used}`; arrows run one way"
                ));
            }
        }
    }
}

/// The line and first name of every path that begins with `crate::` or `ziping::`, comments left out.
fn uses(text: &str) -> Vec<(usize, String)> {
    let code: Vec<&str> = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or(line))
        .collect();
    let code = code.join("\n");
    let mut uses = Vec::new();
    for prefix in ["crate::", "ziping::"] {
        for (start, _) in code.match_indices(prefix) {
            let (before, rest) = (&code[..start], &code[start + prefix.len()..]);
            if before.ends_with(|character: char| character.is_alphanumeric() || character == '_') {
                continue;
            }
            let line = 1 + before.matches('\n').count();
            match rest.strip_prefix('{') {
                Some(group) => uses.extend(group_names(group).map(|name| (line, name))),
                None => uses.push((line, name(rest))),
            }
        }
    }
    uses
}

/// The names at the top of `a::b, c::{d, e}}`.
fn group_names(group: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_usize;
    let end = group.char_indices().find(|(_, character)| match character {
        '{' => {
            depth += 1;
            false
        }
        '}' if depth == 0 => true,
        '}' => {
            depth -= 1;
            false
        }
        _ => false,
    });
    let inside = &group[..end.map_or(group.len(), |(position, _)| position)];
    let mut depth = 0_usize;
    let parts = inside.split(move |character| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    });
    parts.map(|part| name(part.trim()))
}

fn name(path: &str) -> String {
    path.chars()
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        let mut found = Vec::new();
        check(
            &[Source {
                path: path.into(),
                text: text.into(),
            }],
            &mut found,
        );
        found.len()
    }

    #[test]
    fn arrows_run_one_way() {
        assert_eq!(findings("src/score/mod.rs", "use crate::form::Answer;"), 0);
        assert_eq!(findings("src/form/mod.rs", "use crate::score::Sheet;"), 1);
        assert_eq!(findings("src/report/mod.rs", "fn a() { crate::exchange::b() }"), 1);
        assert_eq!(findings("src/app/mod.rs", "use crate::embed::x;"), 1);
    }

    #[test]
    fn groups_are_read_and_comments_are_not() {
        assert_eq!(
            findings(
                "src/score/a.rs",
                "use crate::{\n form::{check, b},\n check::c,\n text::d\n};"
            ),
            2
        );
        assert_eq!(findings("src/score/a.rs", "//! see [`crate::check`]\n// crate::app"), 0);
    }

    #[test]
    fn an_unknown_room_is_refused() {
        assert_eq!(findings("src/cellar/mod.rs", ""), 1);
        assert_eq!(findings("src/main.rs", "use ziping::app;"), 0);
    }
}
