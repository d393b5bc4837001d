//! CSV out, and the de-identified copy.

use ziping::check::check;
use ziping::exchange::office_out::{findings_csv, rows_csv};
use ziping::exchange::{
    Column, Drafted, ImportError, assumption_text, column_name, de_identify, draft, from_csv, from_text, import_error,
    proposals, recognise, spot_name,
};
use ziping::form::{Answer, Assessment, Quantity, example, json};
use ziping::score::score;
use ziping::text::Lang;

fn form() -> Assessment {
    example().expect("the example")
}

fn cells(csv: &[u8]) -> Vec<Vec<String>> {
    let source = from_csv(std::str::from_utf8(csv).expect("UTF-8")).expect("within the limits");
    let ziping::exchange::Block::Table(grid) = &source.blocks[0] else {
        panic!("a table")
    };
    grid.rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
        .collect()
}

#[test]
fn the_rows_come_back_as_they_stand() {
    let form = form();
    let csv = String::from_utf8(rows_csv(&form, &score(&form), Lang::Zh).expect("read back")).expect("UTF-8");
    assert!(csv.starts_with('\u{FEFF}'));
    assert_eq!(csv.matches("\r\n").count(), csv.matches('\n').count());
    let found = recognise(&from_csv(&csv).expect("within the limits"));
    let rows: Vec<_> = form.template.indicators().collect();
    assert_eq!(found.rows.len(), rows.len());
    for (read, row) in found.rows.iter().zip(&rows) {
        assert_eq!(
            read.name.as_ref().map(|name| name.text.as_str()),
            Some(row.name.as_str())
        );
        assert_eq!(read.target(), row.target.text());
        assert_eq!(read.text(Column::Weight), row.weight.to_string());
    }
    assert_eq!(found.total().map(|value| value.text.as_str()), Some("97.20"));
}

#[test]
fn no_text_runs_as_a_formula() {
    let mut form = form();
    let id = form.template.indicators().next().expect("a row").id.clone();
    for text in [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "＝1+1",
        "\r=1",
    ] {
        let answer = Answer {
            actual: Quantity::new(text),
            reason: text.to_owned(),
            ..Answer::default()
        };
        form.answers.insert(id.clone(), answer);
        let csv = rows_csv(&form, &score(&form), Lang::Zh).expect("read back");
        let file = std::str::from_utf8(&csv).expect("UTF-8");
        assert!(file.contains(&format!("'{text}")), "{text:?}");
        for begun in [format!(",{text}"), format!(",\"{text}")] {
            assert!(!file.contains(&begun), "{text:?}");
        }
        // The mark is the file's, not the text's: the page's own import takes it away.
        let line = &cells(&csv)[1];
        assert_eq!((line[4].as_str(), line[9].as_str()), (text.trim(), text.trim()));
    }
}

#[test]
fn findings_say_where_and_how_to_mend() {
    let mut form = form();
    form.unit.name.clear();
    let findings = check(&form, &score(&form));
    let lines = cells(&findings_csv(&form, &findings, Lang::Zh).expect("read back"));
    assert_eq!(lines.len(), findings.len() + 1);
    assert_eq!(lines[0], ["程度", "代码", "位置", "问题", "依据", "怎么改", "已说明"]);
    let line = lines
        .iter()
        .find(|line| line[1] == "unit-name-missing")
        .expect("the finding");
    assert_eq!((line[0].as_str(), line[2].as_str()), ("必须改", "单位名称"));
    let english = findings_csv(&form, &findings, Lang::En).expect("read back");
    assert_eq!(cells(&english).len(), lines.len());
}

#[test]
fn a_copy_without_names() {
    let mut form = form();
    form.unit.contact = "王小明、李四".to_owned();
    form.unit.phone = "0513-87654321".to_owned();
    let id = form.template.indicators().next().expect("a row").id.clone();
    let answer = form.answers.entry(id.clone()).or_default();
    answer.reason = "联系王小明 13912345678 或 wang@rugao.gov.cn，身份证320682199001011234，发放395.11万元，惠及40000人，账户6222021234567890元。".to_owned();
    form.notes.insert(
        "a@form".to_owned(),
        "如皋市社会养老保险管理处已说明，电话0513-87654321。".to_owned(),
    );
    form.funds.rows[0].budget = Quantity::new("13812345678");
    let copy = de_identify(&form).expect("a copy");
    let text = json::write(&copy);
    for name in [
        "如皋",
        "社会养老保险管理处",
        "王小明",
        "李四",
        "87654321",
        "13912345678",
        "wang@",
        "320682199001011234",
    ] {
        assert!(!text.contains(name), "{name}");
    }
    assert_eq!(copy.unit.name, "某单位");
    let reason = &copy.answers[&id].reason;
    assert!(
        reason.contains("发放395.11万元") && reason.contains("惠及40000人"),
        "{reason}"
    );
    // Amounts stay, even one that looks like a mobile.
    assert_eq!(copy.funds.rows[0].budget.text(), "13812345678");
    for (mine, copied) in form.funds.rows.iter().zip(&copy.funds.rows) {
        assert_eq!(
            (mine.budget.text(), mine.executed.text()),
            (copied.budget.text(), copied.executed.text())
        );
    }
    assert_eq!(score(&copy).total.sum, score(&form).total.sum);
    // The form itself is what it was.
    assert_eq!(form.unit.name, "如皋市社会养老保险管理处");
}

#[test]
fn what_is_assumed_refused_and_proposed_is_said() {
    let paste = "三级指标\t年度指标值\t实际完成值\t分值\t得分\n投诉次数\t3次\t2次\t\t10";
    let made: Drafted = draft(&recognise(&from_text(paste).expect("within the limits")), 2023);
    let said: Vec<_> = made
        .assumptions
        .iter()
        .map(|assumption| assumption_text(&made, assumption, Lang::Zh))
        .collect();
    assert!(
        said.iter()
            .any(|text| text.contains("“投诉次数”没有印分值，先按 10 分处理")),
        "{said:?}"
    );
    assert!(said.iter().any(|text| text.contains("2023 年")), "{said:?}");
    let refusal = import_error(
        &ImportError::TooLarge {
            bytes: 21_000_000,
            limit: 20_000_000,
        },
        Lang::Zh,
    );
    assert!(
        refusal.message.contains("21 MB") && refusal.fix.ends_with("草稿没有改动。"),
        "{refusal:?}"
    );
    assert_eq!(column_name(Some(Column::Target), Lang::Zh), "指标值");
    let mine = Assessment::new(made.assessment.template.clone(), 2023);
    let names: Vec<_> = proposals(&mine, &made.assessment)
        .iter()
        .map(|proposal| spot_name(&proposal.spot, Lang::Zh))
        .collect();
    assert_eq!(names, ["实际完成值", "原表得分"]);
}
