//! A cell that says one date or deadline.
//!
//! `12月31日前` and `12月底前` include the day they name (that is how deadlines are kept); `9月前` ends before September.
//! `底` and `末` give the month's last day; of a February without a year they give the month as a whole, which ends the same.

use super::super::{Deadline, Sign};
use super::number::take_whole;
use super::sign;
use super::words::strip_first;

const BEFORE: &[&str] = &[
    "完成时间",
    "时间",
    "截止到",
    "截至到",
    "截止",
    "截至",
    "已于",
    "应于",
    "须于",
    "于",
    "在",
    "计划",
    "实际",
    "已完成",
    "完成",
    "当年",
    "本年度",
    "本年",
    "今年",
    ":",
];

const DONE: &[&str] = &[
    "全部完成",
    "已完成",
    "完成",
    "完工",
    "竣工",
    "验收",
    "结束",
    "交付",
    "投入使用",
    "到位",
    "上报",
    "报送",
    "办结",
    "支付",
    "发放",
    "执行完毕",
    "完毕",
];

/// A day without time, as spreadsheets export it.
const MIDNIGHT: &[&str] = &[" 00:00:00", " 0:00:00", " 00:00", " 0:00"];

/// A date before its deadline word is read.
struct Day {
    year: Option<u16>,
    month: u8,
    day: Option<u8>,
    /// Whether it names the end of a span (`底`), which belongs to its deadline even where no day can be given.
    end: bool,
    /// `年内`: by the end of the year.
    within: bool,
}

/// Reads the cell; none when it is not exactly one date.
pub(super) fn read(cell: &str) -> Option<Deadline> {
    let (before, text) = take_before(cell)?;
    let (day, rest) = take_day(text)?;
    let after = after(&day, rest)?;
    let sign = match (before, after) {
        (Some(before), Some(after)) if before != after => return None,
        (before, after) => before.or(after),
    };
    Some(Deadline {
        sign,
        year: day.year,
        month: day.month,
        day: day.day,
    })
}

fn take_before(cell: &str) -> Option<(Option<Sign>, &str)> {
    let mut sign = None;
    let mut text = cell;
    loop {
        if starts_date(text) {
            return Some((sign, text));
        }
        if let Some(rest) = strip_first(text, BEFORE) {
            text = rest;
            continue;
        }
        let (found, rest) = take_sign(text)?;
        if sign.is_some() {
            return None;
        }
        (sign, text) = (Some(found), rest);
    }
}

fn starts_date(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        || ["年底", "年末", "年内", "第", "一季度", "二季度", "三季度", "四季度"]
            .iter()
            .any(|start| text.starts_with(start))
}

fn take_sign(text: &str) -> Option<(Sign, &str)> {
    let words = [
        ("不晚于", Sign::AtMost),
        ("不迟于", Sign::AtMost),
        ("最迟", Sign::AtMost),
        ("不早于", Sign::AtLeast),
        ("早于", Sign::Below),
        ("晚于", Sign::Above),
    ];
    words
        .iter()
        .find_map(|(word, sign)| text.strip_prefix(word).map(|rest| (*sign, rest)))
        .or_else(|| sign::take_before(text))
}

fn take_day(text: &str) -> Option<(Day, &str)> {
    take_quarter(text)
        .or_else(|| take_dashed(text))
        .or_else(|| take_written(text))
}

/// `三季度末`, `第3季度内`. A bare quarter names no day.
fn take_quarter(text: &str) -> Option<(Day, &str)> {
    let text = text.strip_prefix('第').unwrap_or(text);
    let quarters = [("一", "1", 3), ("二", "2", 6), ("三", "3", 9), ("四", "4", 12)];
    let (month, rest) = quarters.iter().find_map(|(word, digit, month)| {
        let rest = text.strip_prefix(word).or_else(|| text.strip_prefix(digit))?;
        Some((*month, rest.strip_prefix("季度")?))
    })?;
    let (within, rest) = match rest.strip_prefix('内') {
        Some(rest) => (true, rest),
        None => (false, rest.strip_prefix(['末', '底'])?),
    };
    let day = Day {
        year: None,
        month,
        day: last_day(None, month),
        end: true,
        within,
    };
    Some((day, rest))
}

/// `2023-08-07`, `2023/8/7`, `2023.8.7`, and `2023-08`, `2023/8`; `2023.8` is a number.
fn take_dashed(text: &str) -> Option<(Day, &str)> {
    let (year, rest) = take_year(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month, rest) = take_month(rest.strip_prefix(separator)?)?;
    let (day, rest) = match rest.strip_prefix(separator) {
        Some(rest) => {
            let (day, rest) = take_day_of(Some(year), month, rest)?;
            (Some(day), rest)
        }
        None if separator == '.' => return None,
        None => (None, rest),
    };
    let rest = strip_first(rest, MIDNIGHT).unwrap_or(rest);
    let day = Day {
        year: Some(year),
        month,
        day,
        end: false,
        within: false,
    };
    Some((day, rest))
}

/// `2023年8月7日`, `12月底`, `2023年底`, `年内`, `8月份`.
fn take_written(text: &str) -> Option<(Day, &str)> {
    let (year, rest) = match take_year(text).and_then(|(year, rest)| Some((year, rest.strip_prefix('年')?))) {
        Some((year, rest)) => (Some(year), rest),
        None => (None, text),
    };
    let year_word = if year.is_some() {
        rest.strip_prefix('年').unwrap_or(rest)
    } else {
        rest.strip_prefix('年').unwrap_or("")
    };
    for (word, within) in [("底", false), ("末", false), ("内", true)] {
        if let Some(rest) = year_word.strip_prefix(word) {
            let day = Day {
                year,
                month: 12,
                day: Some(31),
                end: true,
                within,
            };
            return Some((day, rest));
        }
    }
    let (month, rest) = take_month(rest)?;
    let rest = rest.strip_prefix('月')?;
    let rest = rest.strip_prefix('份').unwrap_or(rest);
    let whole = |day, end| Day {
        year,
        month,
        day,
        end,
        within: false,
    };
    if let Some(rest) = strip_first(rest, &["月底", "月末", "底", "末"]) {
        return Some((whole(last_day(year, month), true), rest));
    }
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((whole(None, false), rest));
    }
    let (day, rest) = take_day_of(year, month, rest)?;
    Some((whole(Some(day), false), rest.strip_prefix(['日', '号'])?))
}

fn take_year(text: &str) -> Option<(u16, &str)> {
    take_whole(text, 4).filter(|(year, _)| (1900..2200).contains(year))
}

fn take_month(text: &str) -> Option<(u8, &str)> {
    let (month, rest) = take_whole(text, 2)?;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some((month, rest))
}

fn take_day_of(year: Option<u16>, month: u8, text: &str) -> Option<(u8, &str)> {
    let (day, rest) = take_whole(text, 2)?;
    // 2月29日 without a year can be a day; which year it is, the form knows.
    let last = last_day(year, month).unwrap_or(29);
    let day = u8::try_from(day).ok().filter(|day| (1..=last).contains(day))?;
    Some((day, rest))
}

/// The month's last day; none for a February without a year.
fn last_day(year: Option<u16>, month: u8) -> Option<u8> {
    Some(match month {
        4 | 6 | 9 | 11 => 30,
        2 => {
            let year = year?;
            let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
            if leap { 29 } else { 28 }
        }
        _ => 31,
    })
}

/// What the words after a date make of it; none when they say something else.
fn after(day: &Day, rest: &str) -> Option<Option<Sign>> {
    let rest = strip_first(rest, &["(含)", "(含当日)", "(含当天)"]).unwrap_or(rest);
    let by = if day.end || day.day.is_some() {
        Sign::AtMost
    } else {
        Sign::Below
    };
    let (sign, rest) = if let Some(rest) = strip_first(rest, &["以前", "之前", "前"]) {
        (Some(by), rest)
    } else if let Some(rest) = strip_first(rest, &["以后", "之后", "后"]) {
        (Some(Sign::Above), rest)
    } else {
        (day.within.then_some(Sign::AtMost), rest)
    };
    let rest = DONE.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    rest.is_empty().then_some(sign)
}
