//! Character references of HTML.

/// The named ones that occur in tables of words and figures.
const NAMED: [(&str, char); 42] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("ge", '≥'),
    ("le", '≤'),
    ("ne", '≠'),
    ("asymp", '≈'),
    ("equiv", '≡'),
    ("plusmn", '±'),
    ("times", '×'),
    ("divide", '÷'),
    ("minus", '−'),
    ("middot", '·'),
    ("bull", '•'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("yen", '¥'),
    ("sect", '§'),
    ("deg", '°'),
    ("permil", '‰'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("frac12", '½'),
    ("larr", '←'),
    ("rarr", '→'),
    ("uarr", '↑'),
    ("darr", '↓'),
    ("copy", '©'),
    ("reg", '®'),
];

/// Reads a reference at the start of the text (behind its `&`): the character and how many bytes it takes.
pub(super) fn take(text: &str) -> Option<(char, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, radix, before) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16, 2_usize),
            None => (number, 10, 1),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(digits.get(..end)?, radix).ok()?;
        let semicolon = usize::from(digits.get(end..)?.starts_with(';'));
        let length = before.checked_add(end)?.checked_add(semicolon)?;
        return Some((char::from_u32(code).filter(|c| *c != '\0')?, length));
    }
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let name = text.get(..end)?;
    let (_, character) = NAMED.iter().find(|(known, _)| *known == name)?;
    let semicolon = usize::from(text.get(end..)?.starts_with(';'));
    Some((*character, end.checked_add(semicolon)?))
}
