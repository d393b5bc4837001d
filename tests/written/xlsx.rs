//! The workbook.

use std::collections::BTreeMap;
use std::sync::Arc;

use ziping::check::check;
use ziping::exchange::Block;
use ziping::exchange::office::{OfficeLimits, read_file};
use ziping::exchange::office_out::{Annexes, WriteError, write_docx, write_error, write_xlsx};
use ziping::form::{Assessment, FundsTemplate, NotApplicable, Quantity, builtin_template, builtin_templates};
use ziping::report::compose;
use ziping::score::score;
use ziping::text::Lang;

use crate::oracle::{decimal, form, row, rule, settings};
use crate::{folder, forms, part};

const CASES: &str = include_str!("../oracle/cases.csv");

fn written(form: &Assessment) -> Result<Vec<u8>, WriteError> {
    let sheet = score(form);
    write_xlsx(form, &sheet, &check(form, &sheet))
}

fn first_sheet(form: &Assessment) -> String {
    part(&written(form).unwrap(), "xl/worksheets/sheet1.xml")
}

#[test]
fn workbooks_are_written_and_equal_forms_give_equal_bytes() {
    for (name, form) in forms::all() {
        let file = written(&form).unwrap();
        assert_eq!(file, written(&form).unwrap());
        std::fs::write(folder().join(format!("{name}.xlsx")), file).unwrap();
    }
}

/// The official table has the columns that its template names, by their names and in their order, in Word as in Excel.
#[test]
fn a_form_is_written_with_its_own_columns() {
    let sichuan = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 全年实际完成值 权重 自评得分 未完成原因分析";
    let chongqing = "指标名称 指标权重 年初指标值 调整指标值 全年完成值 得分系数 得分 是否核心指标 说明";
    for (template, heads) in [("sichuan-project", sichuan), ("chongqing-department", chongqing)] {
        let form = forms::own_columns(template);
        let sheet = score(&form);
        let word = write_docx(&form, &sheet, &compose(&form, &sheet), Annexes::default()).unwrap();
        let files = [("xlsx", written(&form).unwrap()), ("docx", word)];
        for (ending, file) in files {
            std::fs::write(folder().join(format!("{template}.{ending}")), &file).unwrap();
            let rows = rows(&file);
            let head = rows.iter().position(|row| row.join(" ") == heads).unwrap();
            // Behind the group's names, as in the list of indicators.
            let last = form.template.indicators().last().unwrap();
            let line = rows.iter().skip(head).find(|row| row.contains(&last.name)).unwrap();
            assert!(
                line.contains(
                    &last
                        .target
                        .number()
                        .map_or(last.target.text().into(), |it| it.value.to_string())
                ) || line.contains(&last.target.text().to_owned()),
                "{line:?}"
            );
            assert!(line.last().unwrap().starts_with("说明"), "{line:?}");
            // What does not apply says so, and why.
            let not_applicable = |row: &&Vec<String>| row.iter().any(|text| text.ends_with("（不适用）"));
            let left_out = rows.iter().find(not_applicable).unwrap();
            assert!(left_out.last().unwrap().contains("不适用：没有这一类"), "{left_out:?}");
            let total = rows
                .iter()
                .rev()
                .find(|row| row.first().is_some_and(|text| text == "总分"))
                .unwrap();
            assert!(total.contains(&format!("{:.2}", sheet.total.total)), "{total:?}");
        }
    }
}

/// The rows of all tables of a file, the texts of each.
fn rows(file: &[u8]) -> Vec<Vec<String>> {
    let blocks = read_file(file, "", OfficeLimits::FILE).unwrap().blocks;
    let tables = blocks.into_iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid.rows),
        Block::Paragraph { .. } => None,
    });
    let texts = |row: Vec<ziping::exchange::Cell>| row.into_iter().map(|cell| cell.text).collect();
    tables.flatten().map(texts).collect()
}

/// A form without funds, and funds of which the template names no columns, leave columns in which no cell begins.
#[test]
fn forms_without_funds_are_written_too() {
    for id in builtin_templates() {
        let mut form = Assessment::new(builtin_template(id).unwrap(), 2024);
        let mut bare = form.clone();
        bare.funds.rows.clear();
        Arc::make_mut(&mut form.template).funds = FundsTemplate::default();
        for form in [bare, form] {
            written(&form).unwrap();
            let sheet = score(&form);
            write_docx(&form, &sheet, &compose(&form, &sheet), Annexes::default()).unwrap();
        }
    }
}

/// Totals that are more than a sum: rows left out, a cap by the execution rate. `read.py` has LibreOffice compute them.
#[test]
fn a_rescaled_and_a_capped_total_are_formulas() {
    let mut left_out = forms::project();
    let ids: Vec<String> = left_out.template.indicators().map(|row| row.id.clone()).collect();
    left_out.answers.get_mut(&ids[9]).unwrap().not_applicable = Some(NotApplicable {
        reason: "没有这一类效益".into(),
    });
    let text = first_sheet(&left_out);
    assert!(text.contains("/95*100,2)"), "the total is rescaled");
    std::fs::write(folder().join("left-out.xlsx"), written(&left_out).unwrap()).unwrap();

    let mut capped = forms::project();
    let template = std::sync::Arc::make_mut(&mut capped.template);
    template.settings = settings(&serde_json::json!({"totalCaps": [
        {"below": "60", "max": "69"}, {"below": "70", "max": "79"}, {"below": "80", "max": "89"}
    ]}));
    capped.funds.rows[0].executed = Quantity::new("70");
    assert_eq!(score(&capped).total.total.to_string(), "89");
    assert!(first_sheet(&capped).contains("&lt;80,MIN(89,"));
    std::fs::write(folder().join("capped.xlsx"), written(&capped).unwrap()).unwrap();
}

/// Rows of the oracle's, grouped by their settings, so that LibreOffice computes the rules a third time.
#[test]
fn rules_become_formulas() {
    let rules = ["atLeast", "atMost", "equal", "steps", "bands"];
    let mut groups: BTreeMap<(String, String), Vec<Vec<String>>> = BTreeMap::new();
    for line in CASES.lines().skip(1) {
        let cells = csv(line);
        if cells[4].is_empty() && rules.iter().any(|kind| cells[1].contains(kind)) && cells[8] != "open" {
            groups
                .entry((cells[5].clone(), cells[6].clone()))
                .or_default()
                .push(cells);
        }
    }
    let mut largest: Vec<_> = groups.into_iter().collect();
    largest.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    let folder = folder().join("rules");
    std::fs::create_dir_all(&folder).unwrap();
    let mut formulas = 0;
    for (number, ((changes, rounding), lines)) in largest.into_iter().take(14).enumerate() {
        let (decimals, mode) = rounding.split_once(' ').unwrap();
        let mut changes: serde_json::Value = serde_json::from_str(&changes).unwrap_or_else(|_| serde_json::json!({}));
        changes["rounding"] = serde_json::json!({
            "place": "indicator", "decimals": decimals.parse::<u8>().unwrap(), "mode": mode
        });
        let rows = lines.iter().take(120).enumerate();
        let rows = rows.map(|(at, cells)| {
            row(
                &format!("r{at}"),
                decimal(&cells[7]),
                rule(&cells[1]),
                &cells[2],
                &cells[3],
            )
        });
        let form = form(rows.collect(), settings(&changes));
        let file = written(&form).unwrap();
        formulas += part(&file, "xl/worksheets/sheet1.xml").matches("<f>").count();
        std::fs::write(folder.join(format!("{number:02}.xlsx")), file).unwrap();
    }
    assert!(formulas > 600, "{formulas} formulas");
}

#[test]
fn a_persons_own_score_is_a_figure_within_its_weight() {
    let text = first_sheet(&forms::project());
    assert!(text.contains("<dataValidation type=\"decimal\""));
    // The third row of the form is scored by a person.
    assert!(text.contains("sqref=\"G13\"><formula1>0</formula1><formula2>F13</formula2>"));
}

#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let mut form = forms::project();
    let evil = [
        "=1+1",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "=cmd|' /C calc'!A0",
        "_x0041_",
        "<f>1</f>",
    ];
    form.goals[0].expected = evil.join("\n");
    form.unit.supervisor = evil[5].into();
    let names: Vec<String> = form.template.indicators().map(|row| row.id.clone()).collect();
    // The first row stands in the funds block.
    for (id, text) in names.iter().skip(1).zip(evil) {
        form.answers.get_mut(id).unwrap().actual = Quantity::new(text);
        form.answers.get_mut(id).unwrap().reason = text.into();
    }
    let text = first_sheet(&form);
    for formula in text.split("<f>").skip(1) {
        let formula = formula.split("</f>").next().unwrap();
        assert!(!formula.contains("1+1") && !formula.contains("cmd"), "{formula}");
    }
    std::fs::write(folder().join("evil.xlsx"), written(&form).unwrap()).unwrap();
}

#[test]
fn a_text_too_long_for_a_cell_is_said() {
    let mut form = forms::department();
    form.unit.organisation = "机".repeat(32_768);
    let error = written(&form).unwrap_err();
    let said = write_error(&error, Lang::Zh);
    assert!(
        said.message.contains("32767") && said.fix.contains("草稿没有改动"),
        "{said:?}"
    );
}

/// The cells of a line; a quote within quotes is doubled (RFC 4180).
fn csv(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    for (at, piece) in line.split('"').enumerate() {
        let quoted = at % 2 == 1;
        if quoted {
            cells.last_mut().unwrap().push_str(piece);
        } else if piece.is_empty() && at > 0 && !cells.last().unwrap().is_empty() {
            cells.last_mut().unwrap().push('"');
        } else {
            let mut parts = piece.split(',');
            cells.last_mut().unwrap().push_str(parts.next().unwrap());
            cells.extend(parts.map(str::to_owned));
        }
    }
    // A quoted cell that ends the line leaves one quote behind it.
    if line.ends_with('"') {
        cells.last_mut().unwrap().pop();
    }
    cells
}
