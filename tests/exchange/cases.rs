//! Every published form in `tests/cases/`, as pasted: the rows and the funds come out string for string.

use serde_json::Value as Json;
use ziping::exchange::{Column, FundsFound, Recognised, RowFound, Source, Value, from_html, from_text, recognise};

/// The folders of `tests/cases/`.
pub fn folders() -> Vec<std::path::PathBuf> {
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut folders: Vec<_> = std::fs::read_dir(cases)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert_eq!(folders.len(), 8);
    folders
}

fn text(value: &Option<Value>) -> &str {
    value.as_ref().map_or("", |value| &value.text)
}

fn row(row: &RowFound) -> Vec<(&'static str, String)> {
    vec![
        ("l1", text(&row.level1).to_owned()),
        ("l2", text(&row.level2).to_owned()),
        ("l3", text(&row.name).to_owned()),
        ("target", row.target()),
        ("actual", row.text(Column::Actual)),
        ("weight", row.text(Column::Weight)),
        ("score", row.text(Column::Score)),
    ]
}

fn funds(row: &FundsFound) -> Vec<(&'static str, String)> {
    vec![
        ("item", row.label.text.clone()),
        ("initial", text(&row.initial).to_owned()),
        ("budget", text(&row.budget).to_owned()),
        ("executed", text(&row.executed).to_owned()),
        ("rate", text(&row.rate).to_owned()),
        ("weight", text(&row.weight).to_owned()),
        ("score", text(&row.score).to_owned()),
    ]
}

fn wanted(json: &Json, like: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    like.iter()
        .map(|(key, _)| (*key, json[key].as_str().expect("a string").to_owned()))
        .collect()
}

/// Compares a form as recognised with what `expected.json` says it prints.
fn compare(what: &str, found: &Recognised, expected: &Json) {
    let rows: Vec<_> = found.rows.iter().map(row).collect();
    let wanted_rows: Vec<_> = expected["indicators"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|json| wanted(json, &row(&RowFound::default())))
        .collect();
    assert_eq!(rows, wanted_rows, "{what}: rows");
    let budget: Vec<_> = found.funds.iter().map(funds).collect();
    let wanted_budget: Vec<_> = expected["budget"]
        .as_array()
        .expect("budget")
        .iter()
        .map(|json| wanted(json, &funds(&FundsFound::default())))
        .collect();
    assert_eq!(budget, wanted_budget, "{what}: funds");
    assert_eq!(
        found.total().map_or("", |value| &value.text),
        expected["claimed_total"],
        "{what}: total"
    );
    assert_eq!(
        found.grade().map_or("", |value| &value.text),
        expected["claimed_grade"],
        "{what}: grade"
    );
    let year = found.year.as_ref().map(|found| found.year.to_string());
    assert_eq!(year.as_deref(), expected["year"].as_str(), "{what}: year");
    let kind = serde_json::to_value(found.kind).expect("JSON");
    assert_eq!(kind, expected["kind"], "{what}: kind");
    assert_eq!(
        found.money.as_ref().map(|value| value.text.as_str()),
        Some("万元"),
        "{what}: unit of money"
    );
    assert_eq!(found.unplaced, [], "{what}: everything is understood");
}

fn each(file: &str, read: fn(&[u8]) -> Source, shown: fn(&str, &mut Json)) {
    for folder in folders() {
        let expected = std::fs::read_to_string(folder.join("expected.json")).expect("expected.json");
        let mut expected: Json = serde_json::from_str(&expected).expect("JSON");
        let case = folder.file_name().expect("a name").display().to_string();
        shown(&case, &mut expected);
        let form = std::fs::read(folder.join(file)).expect(file);
        compare(&format!("{case} {file}"), &recognise(&read(&form)), &expected);
    }
}

fn as_printed(_: &str, _: &mut Json) {}

fn utf8(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn clipboard_html_gives_what_is_printed() {
    each(
        "form.html",
        |form| from_html(utf8(form)).expect("within the limits"),
        as_printed,
    );
}

#[test]
fn a_plain_paste_gives_what_is_printed() {
    each(
        "form.tsv",
        |form| from_text(utf8(form)).expect("within the limits"),
        as_printed,
    );
}

#[cfg(feature = "office")]
fn office(form: &[u8]) -> Source {
    use ziping::exchange::office::{OfficeLimits, read_file};
    read_file(form, "", OfficeLimits::FILE).expect("a file that can be read")
}

#[cfg(feature = "office")]
#[test]
fn a_word_file_gives_what_is_printed() {
    each("form.docx", office, as_printed);
}

/// Three figures are numbers without a format in these workbooks, which show fewer zeros than the printed form.
#[cfg(feature = "office")]
#[test]
fn an_excel_file_gives_what_it_shows() {
    let shown = |case: &str, expected: &mut Json| {
        let changed: &[(&str, &str, &str)] = match &case[..2] {
            "22" => &[("/claimed_total", "97.20", "97.2")],
            "36" => &[
                ("/budget/0/budget", "250000.00", "250000"),
                ("/budget/1/budget", "250000.00", "250000"),
            ],
            _ => &[],
        };
        for (path, printed, shown) in changed {
            let text = expected.pointer_mut(path).expect("a text");
            assert_eq!(text, printed);
            *text = Json::from(*shown);
        }
    };
    each("form.xlsx", office, shown);
}
