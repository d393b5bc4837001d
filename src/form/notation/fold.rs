//! One spelling for the many that input methods, Word and fiscal systems leave behind.

/// Folds full-width ASCII, look-alike signs, dashes and blanks to one spelling each. Blanks go, except one between two
/// digits or two ASCII letters, where leaving it out would make one figure of two (`50 60`).
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars().filter_map(one) {
        if c == ' ' {
            blank = true;
            continue;
        }
        let last = folded.chars().next_back();
        let both = last.is_some_and(|last| {
            (c.is_ascii_digit() && last.is_ascii_digit()) || (c.is_ascii_alphabetic() && last.is_ascii_alphabetic())
        });
        if blank && both {
            folded.push(' ');
        }
        blank = false;
        // A Chinese dash is two of them: `——`.
        if !(c == '—' && last == Some('—')) {
            folded.push(c);
        }
    }
    folded
}

/// The one spelling of a character; none for those without a width.
fn one(c: char) -> Option<char> {
    Some(match c {
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => return None,
        '\u{FF01}'..='\u{FF5E}' => plain_ascii(c)?,
        '≧' | '⩾' | '≽' | '≮' => '≥',
        '≦' | '⩽' | '≼' | '≯' => '≤',
        // What Word's Symbol font leaves behind when its ≥ and ≤ are copied.
        '\u{F0B3}' => '≥',
        '\u{F0A3}' => '≤',
        '═' | '﹦' => '=',
        '﹥' | '〉' | '》' | '›' => '>',
        '﹤' | '〈' | '《' | '‹' => '<',
        '﹪' => '%',
        '﹐' => ',',
        '−' | '﹣' | '‐' | '‑' | '‒' | '–' => '-',
        '—' | '―' | '─' | '━' => '—',
        '〜' | '∼' | '˜' => '~',
        '￥' => '¥',
        '〔' | '【' => '(',
        '〕' | '】' => ')',
        other if other.is_whitespace() => ' ',
        other => other,
    })
}

/// U+FF01..=U+FF5E are the ASCII characters `!`..=`~` in full width.
fn plain_ascii(c: char) -> Option<char> {
    char::from_u32(u32::from(c).checked_sub(0xFEE0)?)
}

/// The cell without a full stop at its end and without brackets around all of it: `（≥95%）。` → `≥95%`.
pub(super) fn bare(folded: &str) -> &str {
    let cell = folded.trim().trim_end_matches(['。', ';', '!', ',', '、', '.']);
    let Some(inner) = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return if cell.is_empty() { folded.trim() } else { cell };
    };
    if inner.contains(['(', ')']) { cell } else { inner }
}

/// Whether the cell holds one of the marks for "nothing here". `不适用` and `不涉及` are no such marks: they say something.
pub(super) fn says_nothing(cell: &str) -> bool {
    cell.chars()
        .all(|c| matches!(c, '-' | '—' | '_' | '/' | '\\' | '*' | '.' | '…' | '·' | '、' | ' '))
        || matches!(cell, "无" | "暂无")
}
