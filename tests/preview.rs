//! The preview of an import: the source as it stands, what comes out of it, what is doubtful, and what a person changes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test that fails says so"
)]

use std::fs;
use std::path::{Path, PathBuf};

use ziping::exchange::preview::{Asked, Chosen, Part, Preview, ShownCell, Sure, drafted, merged, preview};
use ziping::exchange::{Block, Cell, Grid, Source, from_csv, from_html, from_text};
use ziping::form::{Assessment, Limits, json};
use ziping::text::Lang;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = fs::read_dir(folder).expect("tests/cases");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder").path()).collect();
    folders.retain(|path| path.join("form.html").exists());
    folders.sort();
    folders
}

fn case(name: &str) -> Source {
    let path = cases().into_iter().find(|path| path.ends_with(name)).expect("the case");
    from_html(&fs::read_to_string(path.join("form.html")).expect("form.html")).expect("within the limits")
}

fn seen(source: &Source, asked: &Asked) -> Preview {
    preview(source, asked, None, 2024, Lang::Zh)
}

fn part<'a>(preview: &'a Preview, id: &str) -> Option<&'a Part> {
    preview.parts.iter().find(|part| part.id == id)
}

/// The draft, through a file.
fn form(source: &Source, asked: &Asked) -> Assessment {
    let file = json::write(&drafted(source, asked, 2024).assessment);
    let read = json::read::<Assessment>(file.as_bytes(), Assessment::FORMAT, Limits::JSON);
    read.expect("a file of ours").value
}

fn heads(preview: &Preview) -> Vec<&ShownCell> {
    let cells = preview.source.iter().flat_map(|shown| &shown.rows).flatten();
    cells.filter(|cell| !cell.at.is_empty()).collect()
}

/// The head of a column with this text.
fn at(preview: &Preview, text: &str) -> String {
    let head = heads(preview).into_iter().find(|cell| cell.text == text);
    head.unwrap_or_else(|| panic!("no head {text}")).at.clone()
}

const YONGDE: &str = "01-yunnan-yongde-2022-project";

#[test]
fn the_source_stands_as_it_is_with_what_each_cell_was_taken_for() {
    let source = case(YONGDE);
    let preview = seen(&source, &Asked::default());
    let texts = |wanted: &str| {
        let cells = preview.source.iter().flat_map(|shown| &shown.rows).flatten();
        cells.filter(|cell| cell.text == wanted).cloned().collect::<Vec<_>>()
    };
    // Sign, number and unit stand in three columns; none of them is joined in the source.
    let sign = &texts("≧")[0];
    assert_eq!((sign.tag.as_str(), sign.sure), ("指标性质", Sure::Sure));
    assert_eq!(texts("735")[0].tag, "指标值");
    assert!(heads(&preview).iter().any(|head| head.head == "score"));
    assert!(
        preview
            .meanings
            .iter()
            .any(|meaning| meaning.slug == "score" && meaning.name == "得分")
    );
}

#[test]
fn every_row_of_a_table_is_as_wide_as_the_table() {
    for folder in cases() {
        let html = fs::read_to_string(folder.join("form.html")).expect("form.html");
        let preview = seen(&from_html(&html).expect("within the limits"), &Asked::default());
        for shown in preview.source.iter().filter(|shown| shown.table) {
            let width: usize = shown.rows.first().expect("a row").iter().map(|cell| cell.columns).sum();
            let mut from_above = vec![0_usize; width];
            for (index, row) in shown.rows.iter().enumerate() {
                let mut column = 0;
                for cell in row {
                    while from_above[column] > 0 {
                        column += 1;
                    }
                    for covered in &mut from_above[column..column + cell.columns] {
                        assert_eq!(*covered, 0, "{} row {index}: {}", folder.display(), cell.text);
                        *covered = cell.rows;
                    }
                    column += cell.columns;
                }
                let full = from_above.iter().all(|covered| *covered > 0);
                assert!(full, "{} row {index}: {from_above:?}", folder.display());
                from_above.iter_mut().for_each(|covered| *covered -= 1);
            }
            assert!(from_above.iter().all(|covered| *covered == 0), "{}", folder.display());
        }
    }
}

#[test]
fn printed_scores_stand_beside_the_recomputed_ones() {
    let preview = seen(&case(YONGDE), &Asked::default());
    let rows = part(&preview, "rows").expect("rows");
    assert_eq!(rows.heads[4..], ["原表得分", "按规则计分"]);
    // 100 of 100 is printed with 7 of 10 points.
    let row = rows.rows.iter().find(|row| row[4] == "7").expect("the row");
    assert_eq!((row[3].as_str(), row[5].as_str()), ("10", "10"));
    let result = part(&preview, "result").expect("a total");
    assert_eq!(result.rows[0][1], "96");
    let form = form(&case(YONGDE), &Asked::default());
    assert_eq!(form.claimed.total.as_deref(), Some("96"));
    assert_eq!(form.template.indicators().count(), 10);
}

#[test]
fn a_part_that_is_left_out_is_not_drafted() {
    let asked = Asked {
        without: vec!["rows".to_owned(), "result".to_owned()],
        ..Asked::default()
    };
    let form = form(&case(YONGDE), &asked);
    // The execution rate is a row of the funds block.
    assert_eq!(form.template.indicators().count(), 1);
    assert_eq!(form.claimed.total, None);
    assert!(!form.funds.rows.is_empty());
}

#[test]
fn a_column_with_another_meaning_is_recognised_anew() {
    let source = case(YONGDE);
    let first = seen(&source, &Asked::default());
    let scores = |preview: &Preview| {
        let rows = &part(preview, "rows").expect("rows").rows;
        rows.iter()
            .filter(|row| row[0] != "预算执行率" && !row[4].is_empty())
            .count()
    };
    assert_eq!(scores(&first), 9);
    let asked = Asked {
        columns: vec![Chosen {
            at: at(&first, "得分"),
            meaning: "remark".to_owned(),
        }],
        ..Asked::default()
    };
    let again = seen(&source, &asked);
    assert_eq!(scores(&again), 0);
    // The figures are not lost: they are listed as having no place.
    assert!(
        again
            .doubts
            .iter()
            .any(|doubt| doubt.text == "7" && doubt.why.contains("没有放它的地方"))
    );
}

#[test]
fn a_table_without_a_known_head_can_be_given_one() {
    let row = |texts: [&str; 3]| {
        texts
            .into_iter()
            .enumerate()
            .map(|(column, text)| Cell {
                column,
                columns: 1,
                rows: 1,
                text: text.to_owned(),
            })
            .collect::<Vec<_>>()
    };
    let source = Source {
        name: "甲.xlsx".to_owned(),
        blocks: vec![Block::Table(Grid {
            name: "一".to_owned(),
            rows: vec![
                row(["甲", "乙", "丙"]),
                row(["培训人次", "100人次", "120人次"]),
                row(["合格率", "≥90%", "80%"]),
            ],
        })],
    };
    let first = seen(&source, &Asked::default());
    assert!(!first.is_form);
    assert_eq!(heads(&first).len(), 3);
    let chosen = [("甲", "name"), ("乙", "target"), ("丙", "actual")];
    let columns = chosen.map(|(text, meaning)| Chosen {
        at: at(&first, text),
        meaning: meaning.to_owned(),
    });
    let asked = Asked {
        columns: columns.to_vec(),
        ..Asked::default()
    };
    let again = seen(&source, &asked);
    let rows = &part(&again, "rows").expect("rows").rows;
    assert_eq!(rows[0][..3], ["培训人次", "100人次", "120人次"]);
    assert_eq!(rows[1][..3], ["合格率", "≥90%", "80%"]);
}

#[test]
fn what_was_not_understood_says_where_it_stands() {
    let cell = |column: usize, text: &str| Cell {
        column,
        columns: 1,
        rows: 1,
        text: text.to_owned(),
    };
    let mut rows = vec![vec![
        cell(0, "指标名称"),
        cell(1, "年度指标值"),
        cell(2, "实际完成值"),
        cell(27, "神秘列"),
    ]];
    rows.push(vec![cell(0, "合格率"), cell(1, "≥90%"), cell(2, "95%"), cell(27, "谜")]);
    let source = Source {
        name: String::new(),
        blocks: vec![Block::Table(Grid {
            name: "自评".to_owned(),
            rows,
        })],
    };
    let preview = seen(&source, &Asked::default());
    let doubt = preview
        .doubts
        .iter()
        .find(|doubt| doubt.text == "神秘列")
        .expect("listed");
    assert_eq!(doubt.place, "工作表“自评”AB1");
}

#[test]
fn the_seed_pasted_as_text_comes_out_whole() {
    let source = from_text(include_str!("seed/rugao-2023.txt")).expect("within the limits");
    let preview = seen(&source, &Asked::default());
    let ids: Vec<&str> = preview.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["head", "unit", "funds", "rows", "result", "report"]);
    assert_eq!(part(&preview, "rows").expect("rows").rows.len(), 26);
    assert_eq!(part(&preview, "result").expect("a total").rows[0][1], "97.20");
    assert!(!preview.source[0].table);
}

#[test]
fn a_form_is_shown_whole_and_a_list_only_begins() {
    let list = |rows: usize| {
        let row = |at: usize| format!("产出指标,数量指标,第{at}项,≥10个,9个,1\n");
        let rows: String = (1..=rows).map(row).collect();
        from_csv(&format!(
            "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值\n{rows}"
        ))
        .unwrap()
    };
    let shown = |rows: usize| {
        let preview = seen(&list(rows), &Asked::default());
        let source = preview.source.first().unwrap();
        let taken = part(&preview, "rows").unwrap().rows.len();
        (source.rows.len(), source.more, taken)
    };
    assert_eq!(shown(120), (121, 0, 120));
    // The last line of what comes out says how many more there are.
    assert_eq!(shown(1_000), (100, 901, 101));
    assert_eq!(
        form(&list(1_000), &Asked::default()).template.indicators().count(),
        1_000
    );
}

#[test]
fn the_model_survives_its_json() {
    let preview = seen(&case(YONGDE), &Asked::default());
    let tree = json::parse(&json::write(&preview)).expect("JSON");
    let (read, unknown) = json::from_tree::<Preview>(&tree).expect("all fields");
    assert_eq!(read, preview);
    assert_eq!(unknown, Vec::<String>::new());
    let asked = Asked {
        columns: vec![Chosen {
            at: "0.3.1".to_owned(),
            meaning: String::new(),
        }],
        without: vec!["goals".to_owned()],
        takes: vec!["both".to_owned()],
    };
    assert_eq!(Asked::read(&json::write(&asked)), Some(asked));
    assert_eq!(Asked::read("{"), None);
}

#[test]
fn an_open_draft_takes_what_was_accepted_and_keeps_the_rest() {
    let source = case(YONGDE);
    let mut open = form(&source, &Asked::default());
    let rows: Vec<String> = open.template.indicators().map(|row| row.id.clone()).collect();
    open.unit.contact = "张会计".to_owned();
    for id in &rows[1..4] {
        open.answers.get_mut(id).expect("answered").actual = "1".into();
        open.answers.get_mut(id).expect("answered").reason = "我的原因".to_owned();
    }
    let text = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n";
    let names: Vec<String> = open.template.indicators().map(|row| row.name.clone()).collect();
    let line = |at: usize| format!("产出指标\t数量指标\t{}\t\t99\t\t9\t表里的原因\n", names[at]);
    let text = text.to_owned() + &line(1) + &line(2);
    let table = from_text(&text).expect("within the limits");
    let seen = preview(&table, &Asked::default(), Some(&open), 2024, Lang::Zh);
    let at = |place: &str| {
        let found = seen.changes.iter().position(|change| change.place == place);
        found.unwrap_or_else(|| panic!("{place} in {:#?}", seen.changes))
    };
    let place = |at: usize, field: &str| format!("{} · {field}", names[at]);
    let mut takes: Vec<String> = seen.changes.iter().map(|_| "mine".to_owned()).collect();
    takes[at(&place(1, "实际完成值"))] = "theirs".to_owned();
    takes[at(&place(1, "偏差原因"))] = "both".to_owned();
    assert_eq!(seen.changes[at(&place(2, "实际完成值"))].mine, "1");
    assert!(!seen.changes[at(&place(2, "实际完成值"))].both);
    let asked = Asked {
        takes,
        ..Asked::default()
    };
    let merged = merged(&table, &asked, &open, 2024);
    assert_eq!(merged.answers[&rows[1]].actual.text(), "99");
    assert_eq!(merged.answers[&rows[1]].reason, "我的原因\n表里的原因");
    assert_eq!(merged.answers[&rows[2]], open.answers[&rows[2]]);
    assert_eq!(merged.unit, open.unit);
    // A part that is left out changes nothing, whatever was chosen in it.
    let without = Asked {
        without: vec!["rows".to_owned()],
        ..asked
    };
    assert_eq!(
        ziping::exchange::preview::merged(&table, &without, &open, 2024).answers,
        open.answers
    );
}
