//! Writes the JSON Schemas of the published formats and their TypeScript into a directory, or checks that those there
//! are current.
//!
//! ```sh
//! cargo run --features schema --example schema -- docs/schema
//! cargo run --features schema --example schema -- docs/schema --check
//! ```

mod typescript;

use std::path::Path;
use std::process::ExitCode;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use ziping::form::{Assessment, Template};
use ziping::review::ResultFile;
use ziping::rollup::Rollup;
use ziping::score::ScoreSheet;

/// The formats, by the name of their schema and by that of their type.
fn schemas() -> [(&'static str, &'static str, Schema); 4] {
    [
        ("ziping.template-1", "Template", schema::<Template>(Template::FORMAT)),
        (
            "ziping.assessment-1",
            "Assessment",
            schema::<Assessment>(Assessment::FORMAT),
        ),
        ("ziping.result-1", "Result", schema::<ResultFile>(ResultFile::FORMAT)),
        ("score-sheet", "ScoreSheet", schema::<ScoreSheet>("score sheet")),
    ]
}

/// Every file to be written: its name and its text.
fn files() -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    // What only JavaScript is handed has a type and no schema.
    let mut roots = vec![("Rollup", schema::<Rollup>("roll-up").to_value())];
    for (name, of, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())? + "\n";
        files.push((format!("{name}.schema.json"), text));
        roots.push((of, schema.to_value()));
    }
    files.push(("ziping.d.ts".to_owned(), typescript::types(&roots)?));
    Ok(files)
}

/// A schema of what is read: fields with a default may be missing, so what is written is accepted too.
fn schema<T: JsonSchema>(title: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(decimals_are_strings));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    // The types take any format, because the reader tells formats apart before; a valid file names exactly this one.
    if title.contains('/') {
        names_its_format(&mut schema, "", title);
        names_its_format(&mut schema, "/$defs/Template", Template::FORMAT);
        names_its_format(&mut schema, "/$defs/Assessment", Assessment::FORMAT);
    }
    schema
}

/// The reader refuses a JSON number where a decimal is due: it may have been through a binary float.
fn decimals_are_strings(schema: &mut Schema) {
    let is_decimal = schema.get("pattern").is_some();
    let Some(kinds) = schema.get_mut("type").and_then(|kinds| kinds.as_array_mut()) else {
        return;
    };
    if is_decimal {
        kinds.retain(|kind| kind != "number");
    }
    if let [only] = kinds.as_slice() {
        let only = only.clone();
        schema.insert("type".to_owned(), only);
    }
}

fn names_its_format(schema: &mut Schema, of: &str, format: &str) {
    let property = schema.pointer_mut(&format!("{of}/properties/format"));
    if let Some(property) = property.and_then(|property| property.as_object_mut()) {
        property.insert("const".to_owned(), format.into());
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(directory) = arguments.next() else {
        eprintln!("usage: schema <directory> [--check]");
        return ExitCode::FAILURE;
    };
    let check = arguments.any(|argument| argument == "--check");
    match run(Path::new(&directory), check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(directory: &Path, check: bool) -> Result<(), String> {
    std::fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    let mut stale = Vec::new();
    for (name, text) in files()? {
        let path = directory.join(name);
        if check {
            if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
                stale.push(path.display().to_string());
            }
        } else {
            std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "not current: {}\nwrite them anew: cargo run --features schema --example schema -- {}",
            stale.join(", "),
            directory.display()
        ))
    }
}
