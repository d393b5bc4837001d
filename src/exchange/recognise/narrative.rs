//! Paragraphs: titles, lines of fields, and the parts of a report by their headings.

use super::found::{Confidence, Label, Meaning, Place, SectionFound};
use super::layout::value_of;
use super::reader::{Reader, State};
use super::words::is_chinese_digit;
use super::{claim, fields, title, words};

/// Longer than a heading, in characters.
const LONGEST_HEADING: usize = 40;

/// Reads a paragraph.
pub(super) fn paragraph(reader: &mut Reader<'_>, text: &str, place: Place, before_table: bool) {
    if text.is_empty() {
        return;
    }
    if let Some(section) = heading(text, place) {
        reader.found.sections.push(section);
        reader.in_section = true;
        look_for_claim(reader, text, place);
        return;
    }
    let plain = !text.ends_with(['。', '；', '：']);
    if title::is_annex(text) || (plain && title::is_signature(text)) {
        // What follows is another document: neither text nor table of the one before goes on.
        reader.in_section = false;
        reader.state = State::Head;
        reader.found.labels.push(Label {
            value: value_of(text, place, Confidence::Likely),
            meaning: Meaning::Block,
        });
        return;
    }
    // Within a report only what stands directly above a table can be its title.
    if (before_table || !reader.in_section) && title::paragraph(reader, text, place) {
        reader.in_section = false;
        return;
    }
    if reader.in_section {
        if before_table && plain && fields::text(reader, text, place) {
            return;
        }
        look_for_claim(reader, text, place);
        if let Some(section) = reader.found.sections.last_mut() {
            section.paragraphs.push(value_of(text, place, Confidence::Sure));
        }
        return;
    }
    if words::is_note(text) {
        reader.found.notes.push(value_of(text, place, Confidence::Sure));
        return;
    }
    look_for_claim(reader, text, place);
    if text.chars().nth(100).is_none() && fields::text(reader, text, place) {
        return;
    }
    // A report goes on behind a table in it.
    let goes_on = text.ends_with(['。', '；']) && text.chars().nth(24).is_some();
    if goes_on && let Some(section) = reader.found.sections.last_mut() {
        section.paragraphs.push(value_of(text, place, Confidence::Likely));
        reader.in_section = true;
    }
}

/// Total and grade that a sentence says; the first total counts.
fn look_for_claim(reader: &mut Reader<'_>, text: &str, place: Place) {
    for sentence in text.split_inclusive('。') {
        if let Some(mut claim) = claim::sentence(sentence, place).filter(|claim| claim.total.is_some()) {
            for value in [&mut claim.total, &mut claim.grade].into_iter().flatten() {
                value.original = Some(text.to_owned());
            }
            reader.found.claims.push(claim);
            return;
        }
    }
}

/// The heading of a part: `一、部门基本情况`, `（一）部门概况`, with what follows it in the same paragraph.
fn heading(text: &str, place: Place) -> Option<SectionFound> {
    let (level, rest) = number(text)?;
    let rest = rest.trim_start();
    let end = rest.find(['。', '\n']).unwrap_or(rest.len());
    let (title, after) = rest.split_at_checked(end)?;
    let body = after.trim_start_matches(['。', '\n']).trim();
    let title = title.trim().trim_end_matches(['：', ':', '；', '.', '、']);
    let short = !title.is_empty() && title.chars().nth(LONGEST_HEADING).is_none();
    // A sentence of a list (`（一）加强培训，提高水平。`) is text.
    let is_name = !title.contains(['，', '；', ',', ';', '？']) && (body.is_empty() || title.chars().nth(14).is_none());
    if !(short && is_name) {
        return None;
    }
    // `（一）加强队伍建设。`: a list's item that is a sentence, not a heading, where nothing follows it.
    if level == 2 && body.is_empty() && rest.ends_with(['。', '；']) && title.chars().nth(10).is_some() {
        return None;
    }
    let paragraphs = match body.is_empty() {
        true => Vec::new(),
        false => {
            let mut paragraph = value_of(body, place, Confidence::Likely);
            paragraph.original = Some(text.to_owned());
            vec![paragraph]
        }
    };
    Some(SectionFound {
        level,
        title: title.to_owned(),
        heading: value_of(text, place, Confidence::Sure),
        paragraphs,
    })
}

/// The level that a number gives, and what follows it.
fn number(text: &str) -> Option<(u8, &str)> {
    let (level, inner) = match text.strip_prefix(['（', '(']) {
        Some(inner) => (2, inner),
        None => (1, text),
    };
    let rest = inner.trim_start_matches(is_chinese_digit);
    if rest.len() == inner.len() {
        return None;
    }
    let rest = match level {
        2 => rest.strip_prefix(['）', ')'])?,
        _ => rest.strip_prefix(['、', '．', '.'])?,
    };
    Some((level, rest))
}
