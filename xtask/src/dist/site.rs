//! dist/site/: a static folder with relative links only.
//!
//! Everything but index.html lies in one folder that is named by its content. A browser or proxy that still has
//! an old index.html asks for the old folder, never for a mixture; inside the folder names stay as they are.
//!
//! older.html is index.html for browsers that know no 'wasm-unsafe-eval'; web/start.js sends them there. service-worker.js
//! keeps all of it for use without the network, on https hosts ([`offline`]).

use super::{Made, front, office, offline, small};
use crate::run::{Outcome, copy, files_under, make_folder, read, root, write};
use crate::{page, sizes};
use std::path::{Path, PathBuf};

/// The program that knows forms, with its script.
pub const PROGRAM: [&str; 2] = ["ziping.js", "ziping_bg.wasm"];

/// Makes dist/site/.
pub fn make(dist: &Path) -> Outcome<Made> {
    page::build()?;
    let site = dist.join("site");
    let folder = site.join("page");
    copy_page(&folder)?;
    front::ship(&folder)?;
    office::ship(&folder)?;

    let name = format!("page-{}", content_name(&folder)?);
    let named = site.join(&name);
    std::fs::rename(&folder, &named).map_err(|error| format!("{}: {error}", named.display()))?;

    let index = relink(&read(&page::folder().join("index.html"))?, &name)?;
    write(&site.join("index.html"), &index)?;
    write(
        &site.join("older.html"),
        index.replace("'wasm-unsafe-eval'", "'unsafe-eval'"),
    )?;
    offline::ship(&site, &named)?;
    let servers = root().join("web/servers");
    copy(&servers.join("web.config"), &site.join("web.config"))?;
    for name in ["nginx.conf", "apache.conf"] {
        copy(&servers.join(name), &dist.join("servers").join(name))?;
    }

    let mut first_load: Vec<PathBuf> = links(&index).map(|link| site.join(link)).collect();
    if let Some(missing) = first_load.iter().find(|path| !path.is_file()) {
        return Err(format!("index.html names {}, which does not exist.", missing.display()));
    }
    first_load.push(site.join("index.html"));
    first_load.extend(front::load(&named));
    let form = PROGRAM.map(|name| named.join(name)).to_vec();
    Ok(Made {
        loads: vec![
            ("first_load_brotli", first_load),
            ("form_brotli", form),
            office::load(&named),
        ],
    })
}

/// Copies what trunk has built, each kind made small in its own way.
fn copy_page(folder: &Path) -> Outcome {
    let built = page::folder();
    make_folder(folder)?;
    for from in files_under(&built)? {
        let relative = from.strip_prefix(&built).map_err(|error| error.to_string())?;
        let to = folder.join(relative);
        match relative.extension().and_then(|extension| extension.to_str()) {
            Some("html") => {}
            // Everything below style/ becomes part of the one sheet that the page links.
            _ if relative == Path::new("style/main.css") => small::sheet(&from, &to)?,
            _ if relative.starts_with("style") => {}
            Some("js") => small::script(&from, &to)?,
            Some("wasm") => small::wasm(&from, &to, small::SMALLEST)?,
            _ => write(
                &to,
                std::fs::read(&from).map_err(|error| format!("{}: {error}", from.display()))?,
            )?,
        }
    }
    Ok(())
}

/// Ten hexadecimal digits that change with any file.
fn content_name(folder: &Path) -> Outcome<String> {
    let all: String = sizes::measure(&files_under(folder)?)?
        .iter()
        .map(|(path, size)| format!("{} {}\n", size.sha256, super::shown(path, folder)))
        .collect();
    Ok(sizes::sha256(all.as_bytes())?.chars().take(10).collect())
}

/// Points every link of index.html into the named folder, and drops trunk's empty lines and our comments.
fn relink(index: &str, name: &str) -> Outcome<String> {
    let without_comments = match index.split_once("<!--") {
        None => index.to_owned(),
        Some((head, rest)) => {
            let mut text = head.to_owned();
            for (position, part) in rest.split("<!--").enumerate() {
                let (_, after) = part
                    .split_once("-->")
                    .ok_or(format!("comment {position} of index.html has no end"))?;
                text.push_str(after);
            }
            text
        }
    };
    let lines: Vec<&str> = without_comments
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    Ok(lines.join("\n").replace("=\"./", &format!("=\"./{name}/")) + "\n")
}

/// What index.html links to, each once.
fn links(index: &str) -> impl Iterator<Item = &str> {
    index.split("=\"./").skip(1).filter_map(|rest| rest.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_of_a_server_sends_the_policy_of_the_page() {
        let index = read(&root().join("index.html")).unwrap_or_default();
        let policy = index.split("Content-Security-Policy\" content=\"").nth(1);
        let policy = policy.and_then(|rest| rest.split('"').next()).unwrap_or("none");
        for name in ["nginx.conf", "apache.conf", "web.config"] {
            let sample = read(&root().join("web/servers").join(name)).unwrap_or_default();
            assert!(
                sample.contains(&format!("\"{policy}; frame-ancestors 'none'\"")),
                "{name}"
            );
        }
    }

    #[test]
    fn every_sample_of_a_server_has_files_whose_name_stays_asked_for_again() {
        let sample = |name: &str| read(&root().join("web/servers").join(name)).unwrap_or_default();
        for name in ["nginx.conf", "apache.conf"] {
            assert!(sample(name).contains("Cache-Control \"no-cache\""), "{name}");
        }
        for name in ["index.html", "older.html", "service-worker.js"] {
            let config = sample("web.config");
            let place = config.split(&format!("<location path=\"{name}\">")).nth(1);
            let place = place.and_then(|rest| rest.split("</location>").next());
            assert!(place.is_some_and(|place| place.contains("DisableCache")), "{name}");
        }
    }
}
