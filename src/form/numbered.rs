//! A pasted list told apart at its numbers: （1）, (2), （三）, ④, 5. and 6、.

/// The items of a numbered list without their numbers; one item where the text is no list.
///
/// A number counts only at the start, in a new line or after a sentence, and only when it is the next one: so `1.5` and
/// `第（2）项` start nothing. Lines broken inside an item, as in a PDF, are joined. A heading that ends in a colon is
/// left out; any other text before the first number is an item of its own.
pub fn split_numbered(text: &str) -> Vec<String> {
    let starts = starts(text);
    if starts.len() < 2 {
        return vec![text.to_owned()];
    }
    let mut items = Vec::new();
    let heading = text
        .get(..starts.first().map_or(0, |start| start.at))
        .map(joined)
        .unwrap_or_default();
    if !heading.is_empty() && !heading.ends_with(['：', ':']) {
        items.push(heading);
    }
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index.saturating_add(1)).map_or(text.len(), |next| next.at);
        items.push(text.get(start.after..end).map(joined).unwrap_or_default());
    }
    items
}

/// Where a number stands, and where what it counts begins.
struct Start {
    at: usize,
    after: usize,
}

fn starts(text: &str) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    let mut boundary = true;
    for (at, c) in text.char_indices() {
        if boundary && !c.is_whitespace() {
            let rest = text.get(at..).unwrap_or_default();
            if let Some((number, length)) = marker(rest)
                && number == starts.len().saturating_add(1)
            {
                let after = at.saturating_add(length);
                starts.push(Start { at, after });
            }
        }
        boundary = matches!(c, '\n' | '。' | '；' | ';') || (boundary && c.is_whitespace());
    }
    starts
}

/// A number at the start of a text, and its length in bytes.
fn marker(text: &str) -> Option<(usize, usize)> {
    const CIRCLES: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    let first = text.chars().next()?;
    if let Some(at) = CIRCLES.chars().position(|circle| circle == first) {
        return Some((at.checked_add(1)?, first.len_utf8()));
    }
    let bracket = matches!(first, '(' | '（');
    let inner = if bracket { text.get(first.len_utf8()..)? } else { text };
    let digits = inner.find(|c: char| !is_digit(c))?;
    let number = value(inner.get(..digits)?)?;
    let rest = inner.get(digits..)?;
    let close = rest.chars().next()?;
    let closes = match bracket {
        true => matches!(close, ')' | '）'),
        false => {
            let next = rest.get(close.len_utf8()..)?.chars().next();
            matches!(close, '、' | '．' | '.' | ')' | '）') && !next.is_some_and(|next| next.is_ascii_digit())
        }
    };
    let length = text.len().checked_sub(rest.len())?.checked_add(close.len_utf8())?;
    closes.then_some((number, length))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十".contains(c)
}

/// `12` or `十二`, up to 99.
fn value(digits: &str) -> Option<usize> {
    if let Ok(number) = digits.parse() {
        return Some(number);
    }
    let one = |text: &str| match text {
        "" => Some(None),
        _ => "一二三四五六七八九"
            .chars()
            .position(|digit| text.chars().eq([digit]))
            .and_then(|at| at.checked_add(1))
            .map(Some),
    };
    match digits.split_once('十') {
        Some((tens, ones)) => one(tens)?
            .unwrap_or(1)
            .checked_mul(10)?
            .checked_add(one(ones)?.unwrap_or(0)),
        None => one(digits)?,
    }
}

/// One line of what may stand on several.
fn joined(text: &str) -> String {
    text.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::split_numbered;

    #[test]
    fn lists_are_told_apart_whatever_their_numbers() {
        for list in [
            "(1) 负责甲。\n(2) 负责乙。\n(3) 负责丙。",
            "（一）负责甲。\n（二）负责乙。\n（三）负责丙。",
            "①负责甲。\n②负责乙。\n③负责丙。",
            "主要职能：\n（1）负责甲。\n（2）负责乙。\n（3）负责丙。",
            "（1）负责\n甲。\n（2）负责乙。\n（3）负责\n丙。",
            "1.负责甲。2.负责乙。3.负责丙。",
        ] {
            assert_eq!(split_numbered(list), ["负责甲。", "负责乙。", "负责丙。"], "{list}");
        }
    }

    #[test]
    fn what_is_no_list_stays_as_it_is() {
        for text in [
            "负责甲。",
            "",
            "按第（1）项、第（2）项办理。",
            "1.5万元\n2.5万元",
            "（1）只有一条",
        ] {
            assert_eq!(split_numbered(text), [text]);
        }
    }

    #[test]
    fn numbers_go_beyond_ten_and_nothing_before_them_is_lost() {
        let list: String = (1..=14).map(|number| format!("({number}) 第{number}条。\n")).collect();
        assert_eq!(split_numbered(&list).len(), 14);
        let chinese =
            "前言。一、甲；二、乙；三、丙；四、丁；五、戊；六、己；七、庚；八、辛；九、壬；十、癸；十一、子；十二、丑";
        let items = split_numbered(chinese);
        assert_eq!(
            (
                items.len(),
                items.first().map(String::as_str),
                items.last().map(String::as_str)
            ),
            (13, Some("前言。"), Some("丑"))
        );
    }
}
