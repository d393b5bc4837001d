//! Units: which text is one, and how far two of them can be compared exactly.

use rust_decimal::Decimal;

/// What a unit counts, apart from its power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base<'a> {
    /// No unit is printed.
    None,
    /// A rate: `%`, `‰`, `百分比`, `百分点`.
    Percent,
    /// Anything else, as printed: `元`, `人次`, `千克`, `元/亩`.
    Named(&'a str),
}

impl Base<'_> {
    /// Whether figures of the two count the same thing: one name, or names that an accountant takes for one.
    pub fn counts_as(self, other: Base<'_>) -> bool {
        match (self, other) {
            (Base::Named(one), Base::Named(other)) => canonical(one) == canonical(other),
            _ => self == other,
        }
    }
}

/// The one name of units that count the same thing. `人次` is not among them: it counts visits, not people.
pub fn canonical(name: &str) -> &str {
    match name {
        "名" | "位" => "人",
        "日" => "天",
        "月" => "个月",
        "周年" => "年",
        other => other,
    }
}

/// A unit as a base and an exact power of ten: a figure `n` in the unit is `n · 10^exponent` of the base.
/// Two figures can be compared when their bases count the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale<'a> {
    /// What is counted.
    pub base: Base<'a>,
    /// −4..=12; −2 for `%`, 4 for `万元`, 0 for `元`.
    pub exponent: i8,
}

/// Splits a unit: `万元` → 元 · 10⁴, `万人次` → 人次 · 10⁴, `万` → no unit · 10⁴, `%` → rate · 10⁻².
///
/// `千克 千米 千瓦` keep their name: they are units of their own, and nobody writes their parts beside them.
pub fn scale(unit: &str) -> Scale<'_> {
    let percent = |exponent| Scale {
        base: Base::Percent,
        exponent,
    };
    match unit {
        "%" | "百分比" | "百分点" | "个百分点" => return percent(-2),
        "‰" | "千分比" | "千分点" | "个千分点" => return percent(-3),
        "‱" => return percent(-4),
        _ => {}
    }
    let (exponent, name) = split_multiplier(unit);
    let base = if name.is_empty() { Base::None } else { Base::Named(name) };
    Scale { base, exponent }
}

/// Names that begin with a multiplier without being a multiple of the rest.
const WHOLE_NAMES: &[&str] = &["万能", "万用", "万向", "万维", "万寿", "万国", "万象"];

/// What `千` and `百` are counted in. Before anything else they are part of a name (`千克`, `百货`).
const COUNTED: &[&str] = &[
    "",
    "元",
    "人",
    "人次",
    "人天",
    "人日",
    "名",
    "位",
    "户",
    "户次",
    "个",
    "亩",
    "次",
    "场",
    "家",
    "件",
    "份",
    "套",
    "台",
    "只",
    "头",
    "羽",
    "株",
    "棵",
    "册",
    "本",
    "辆",
    "张",
    "吨",
    "立方米",
    "平方米",
    "公里",
    "斤",
    "公斤",
    "公顷",
];

fn split_multiplier(unit: &str) -> (i8, &str) {
    let Some(first) = unit.chars().next() else {
        return (0, unit);
    };
    if WHOLE_NAMES.iter().any(|name| unit.starts_with(name)) {
        return (0, unit);
    }
    let small: Option<i8> = match first {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        _ => None,
    };
    let Some(small) = small else {
        return large(unit).unwrap_or((0, unit));
    };
    let rest = unit.strip_prefix(first).unwrap_or(unit);
    if let Some((exponent, name)) = large(rest) {
        return (exponent.saturating_add(small), name);
    }
    let counted = COUNTED.contains(&rest.split('/').next().unwrap_or(rest));
    if counted && first != '十' {
        (small, rest)
    } else {
        (0, unit)
    }
}

/// `万`, `亿` or `万亿` at the start.
fn large(unit: &str) -> Option<(i8, &str)> {
    [("万亿", 12), ("亿", 8), ("万", 4)]
        .iter()
        .find_map(|(word, exponent)| unit.strip_prefix(word).map(|name| (*exponent, name)))
}

/// Whether the character is one of the multipliers.
pub(super) fn is_multiplier_char(c: char) -> bool {
    matches!(c, '十' | '百' | '千' | '万' | '亿')
}

/// Whether the unit is a multiplier and nothing else: `万`.
pub(super) fn is_multiplier(unit: &str) -> bool {
    !unit.is_empty() && unit.chars().all(is_multiplier_char)
}

/// What `每` may stand before: closed, because `每超过`, `每降低` begin a scoring rule, not a unit.
const PER: &[&str] = &[
    "平方米",
    "立方米",
    "平方公里",
    "公里",
    "公斤",
    "公顷",
    "千克",
    "万人",
    "千人",
    "百人",
    "学期",
    "学年",
    "季度",
    "小时",
    "分钟",
    "人次",
    "年",
    "月",
    "季",
    "周",
    "日",
    "天",
    "次",
    "人",
    "户",
    "亩",
    "米",
    "吨",
    "斤",
    "个",
    "场",
    "期",
    "班",
    "套",
    "台",
    "件",
    "份",
    "村",
    "校",
    "家",
    "辆",
    "处",
    "项",
    "床",
    "例",
    "生",
    "名",
    "位",
    "座",
    "篇",
    "只",
    "头",
    "株",
    "棵",
    "本",
    "册",
    "栋",
    "间",
    "条",
    "张",
];

/// Takes `每亩`; gives `亩` and what follows.
pub(super) fn take_per(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('每')?;
    PER.iter()
        .find_map(|per| rest.strip_prefix(per).map(|after| (*per, after)))
}

/// The unit without brackets around all of it: `100（%）`.
pub(super) fn without_brackets(unit: &str) -> &str {
    unit.strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .filter(|inner| !inner.contains(['(', ')']))
        .unwrap_or(unit)
}

/// No unit has more characters (`个乡镇（街道）` has 7).
const LONGEST: usize = 12;

const LATIN: &[&str] = &[
    "m", "km", "cm", "mm", "g", "kg", "mg", "ug", "t", "l", "ml", "h", "min", "s", "d", "ha", "kw", "mw", "kwh", "kva",
    "kv", "v", "w", "db", "kb", "mb", "gb", "tb", "pb", "mbps", "rmb", "km²", "m²", "m³",
];

const NEVER: &[&str] = &[
    "以上", "以下", "以内", "之内", "之间", "左右", "上下", "低于", "高于", "大于", "小于", "超过", "上年", "去年",
    "同比", "其中", "达到", "不少", "以前", "以后", "之前", "之后", "约", "并", "且", "已", "到", "至", "的", "了",
    "第", "天内", "日内", "月内", "年内", "时内",
];

/// Whether the text can be a unit: a short name without a digit, a sign word or a second thought in it.
pub(super) fn is_unit(unit: &str) -> bool {
    if unit.is_empty() || unit == "%" || unit == "‰" || matches!(scale(unit).base, Base::Percent) {
        return true;
    }
    if matches!(unit, "m2" | "m3" | "km2" | "M2" | "M3") {
        return true;
    }
    let shaped = unit.chars().nth(LONGEST).is_none() && unit.chars().all(may_stand);
    let starts = !unit.starts_with(['/', '(', ')', '·', ' ', '近', '余', '来', '几', '多', '成']) || unit == "成";
    let ends = !unit.ends_with(['前', '后', '内', '外', '及', '和', '与', '等', '/', '·', '(', '余']);
    let said_once = !NEVER.iter().any(|word| unit.contains(word));
    shaped && starts && ends && said_once && latin_is_known(unit)
}

fn may_stand(c: char) -> bool {
    c.is_alphabetic()
        || matches!(
            c,
            '/' | '·' | '(' | ')' | '²' | '³' | '℃' | '°' | ' ' | '\u{3380}'..='\u{33DF}'
        )
}

/// `3A级` is a class, not three of something: Latin letters at the start must be a unit.
fn latin_is_known(unit: &str) -> bool {
    let first = unit.split('/').next().unwrap_or(unit);
    if !first.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return true;
    }
    LATIN.contains(&first.to_ascii_lowercase().as_str())
}

/// Whether the figure names a year, month, day or hour instead of counting something (`2023年`, `1-12月`, `8点`).
pub(super) fn is_calendar(unit: &str, value: Decimal) -> bool {
    let year = unit.starts_with('年') && (Decimal::from(1900)..Decimal::from(2200)).contains(&value);
    year || unit.starts_with('月') || matches!(unit, "季度" | "号" | "点" | "点钟")
}
