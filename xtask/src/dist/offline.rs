//! dist/site/service-worker.js: keeps the site for use without the network, where it is served over https.
//!
//! Before the script stands what it keeps: every file of the site with its SHA-256, by which the browser fetches exactly that
//! file or nothing, and the version, which is made of these and of the script. So its bytes change when the site does, and only then.

use super::{digest, shown, small};
use crate::run::{Outcome, files_under, read, root, write};
use crate::sizes;
use std::path::Path;

/// Its name, which stays: browsers look for a new version where they found the last one.
const NAME: &str = "service-worker.js";
/// The pages beside the named folder. index.html comes last: the worker keeps it when it has everything else.
const PAGES: [&str; 2] = ["older.html", "index.html"];

/// Writes it for a site that is otherwise complete.
pub fn ship(site: &Path, folder: &Path) -> Outcome {
    let path = site.join(NAME);
    small::script(&root().join("web").join(NAME), &path)?;
    let script = read(&path)?;
    let mut files = files_under(folder)?;
    files.extend(PAGES.map(|name| site.join(name)));
    let mut kept = Vec::new();
    for (path, size) in sizes::measure(&files)? {
        kept.push((shown(&path, site), digest::from_digits(&size.sha256)?));
    }
    let list = list(&kept);
    let version: String = sizes::sha256((list.clone() + &script).as_bytes())?
        .chars()
        .take(10)
        .collect();
    write(&path, format!("const VERSION=\"{version}\",FILES={list};\n{script}"))
}

/// Names and digests as an object of JavaScript.
fn list(files: &[(String, String)]) -> String {
    let lines: Vec<String> = files
        .iter()
        .map(|(name, digest)| format!("\"{name}\":\"{digest}\""))
        .collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_keeps_its_order() {
        let files = ["page-1/b.js", "page-1/a.css", "index.html"].map(|name| (name.to_owned(), "sha256-x=".to_owned()));
        assert_eq!(
            list(&files),
            "{\n\"page-1/b.js\":\"sha256-x=\",\n\"page-1/a.css\":\"sha256-x=\",\n\"index.html\":\"sha256-x=\"\n}"
        );
    }
}
