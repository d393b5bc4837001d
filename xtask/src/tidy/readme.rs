//! The two READMEs tell of the same commands, and of ones that exist.

use super::Source;
use std::collections::BTreeSet;

const READMES: [&str; 2] = ["README.md", "README.zh-CN.md"];
const COMMANDS: [&str; 7] = ["setup", "serve", "test", "soak", "dist", "bench", "generate"];

/// Compares what stands after `cargo xtask` in both.
pub fn check(sources: &[Source], found: &mut Vec<String>) {
    let texts = READMES.map(|name| sources.iter().find(|source| source.path == name));
    let [Some(english), Some(chinese)] = texts else {
        let missing = READMES.iter().zip(texts).filter(|(_, text)| text.is_none());
        found.extend(missing.map(|(name, _)| format!("{name} is missing")));
        return;
    };
    let (in_english, in_chinese) = (commands(&english.text), commands(&chinese.text));
    for command in in_english.symmetric_difference(&in_chinese) {
        found.push(format!(
            "`cargo xtask {command}` stands in only one of {} and {}",
            READMES[0], READMES[1]
        ));
    }
    for command in in_english
        .union(&in_chinese)
        .filter(|command| !COMMANDS.contains(&command.as_str()))
    {
        found.push(format!(
            "a README tells of `cargo xtask {command}`, which does not exist"
        ));
    }
}

fn commands(text: &str) -> BTreeSet<String> {
    let after = text.split("cargo xtask ").skip(1);
    after
        .map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect())
        .filter(|word: &String| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_readmes_tell_of_the_same_commands() {
        let readmes = |english: &str, chinese: &str| {
            let source = |path: &str, text: &str| Source {
                path: path.into(),
                text: text.into(),
            };
            let mut found = Vec::new();
            check(
                &[source("README.md", english), source("README.zh-CN.md", chinese)],
                &mut found,
            );
            found.len()
        };
        assert_eq!(readmes("`cargo xtask serve`", "`cargo xtask serve`"), 0);
        assert_eq!(readmes("`cargo xtask serve`", "`cargo xtask test`"), 2);
        assert_eq!(readmes("`cargo xtask fly`", "`cargo xtask fly`"), 1);
    }
}
