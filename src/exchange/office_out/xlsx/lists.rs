//! The second and third sheet: how each score was found, and what the checks found.

use super::sheet::Sheet;
use super::styles::{Font, Style, Styles};
use crate::check::Finding;
use crate::form::{Answer, Assessment};
use crate::score::ScoreSheet;
use crate::text::number::points;
use crate::text::report as words;
use crate::text::{Lang, finding_text, row_sentence, severity_word};

/// 计分过程: a row an indicator, with what a person wrote beside its score.
pub(super) fn scores(form: &Assessment, sheet: &ScoreSheet, styles: &mut Styles) -> Sheet {
    let mut out = list(
        words::TRACE_LIST,
        &[110, 420, 150, 900, 620],
        &words::SCORE_SHEET_HEADS,
        styles,
    );
    let decimals = form.template.settings.rounding.decimals;
    let blank = Answer::default();
    for (number, (row, score)) in (1_usize..).zip(form.template.indicators().zip(&sheet.rows)) {
        let answer = form.answers.get(&row.id).unwrap_or(&blank);
        let points = score
            .score
            .map_or_else(|| words::NO_SCORE.to_owned(), |score| points(score, decimals));
        let cells = [
            number.to_string(),
            row.name.clone(),
            points,
            row_sentence(score, Lang::Zh),
            words::beside(answer),
        ];
        add(&mut out, &cells, &[0, 2], styles);
    }
    out
}

/// 检查结果: a row a finding, the worst first.
pub(super) fn findings(findings: &[Finding], styles: &mut Styles) -> Sheet {
    let mut out = list(
        words::FINDINGS_SHEET,
        &[110, 170, 780, 680, 460],
        &words::FINDINGS_HEADS,
        styles,
    );
    for (number, finding) in (1_usize..).zip(findings) {
        let text = finding_text(finding, Lang::Zh);
        let severity = severity_word(finding.severity, Lang::Zh).to_owned();
        let cells = [number.to_string(), severity, text.message, text.fix, text.basis];
        add(&mut out, &cells, &[0, 1], styles);
    }
    if findings.is_empty() {
        let cells = [
            String::new(),
            String::new(),
            words::NO_FINDINGS.to_owned(),
            String::new(),
            String::new(),
        ];
        add(&mut out, &cells, &[0, 1], styles);
    }
    out
}

fn list(name: &'static str, widths: &[u16], heads: &[&str], styles: &mut Styles) -> Sheet {
    let mut out = Sheet::new(name, widths);
    out.frozen = true;
    let cells = heads.iter().enumerate();
    let cells = cells.map(|(column, head)| out.text((column, 1, 1), head, style(Font::Head, true), styles));
    let cells = cells.collect();
    out.push(cells, Font::Head);
    out
}

fn add(out: &mut Sheet, texts: &[String], centred: &[usize], styles: &mut Styles) {
    let mut cells = Vec::new();
    for (column, text) in texts.iter().enumerate() {
        let style = style(Font::Words, centred.contains(&column));
        cells.push(out.text((column, 1, 1), text, style, styles));
    }
    out.push(cells, Font::Words);
}

fn style(font: Font, centred: bool) -> Style {
    Style {
        font,
        centred,
        bordered: true,
        format: String::new(),
        quoted: false,
    }
}
