//! The repository tests itself: what a reader may rely on without looking.

mod arrows;
mod files;
mod readme;

use crate::run::{Outcome, output, program, read, root};
use std::path::PathBuf;

/// A text file that git knows or would take in.
pub struct Source {
    /// From the root, with slashes.
    pub path: String,
    /// Everything in it.
    pub text: String,
}

impl Source {
    fn is_under(&self, folders: &[&str]) -> bool {
        folders
            .iter()
            .any(|folder| self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// Runs every check and lists everything found.
pub fn check() -> Outcome {
    let sources = sources()?;
    let mut found = Vec::new();
    for check in [files::check, arrows::check, readme::check] {
        check(&sources, &mut found);
    }
    for note in files::long(&sources) {
        println!("note: {note}");
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("{} things to tidy:\n  {}", found.len(), found.join("\n  ")))
    }
}

/// Every text file that is committed or about to be; what .gitignore names is left out.
fn sources() -> Outcome<Vec<Source>> {
    let list = output(program("git").args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]))?;
    let mut sources = Vec::new();
    for path in list.split('\0').filter(|path| !path.is_empty()) {
        let file: PathBuf = root().join(path);
        // Deleted but not yet committed, or not text.
        if file.is_file()
            && let Ok(text) = read(&file)
        {
            sources.push(Source {
                path: path.to_owned(),
                text,
            });
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources.dedup_by(|one, other| one.path == other.path);
    Ok(sources)
}
