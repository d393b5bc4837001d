//! Signs: printed (`≥`), said before the figure (`不低于`) or after it (`以上`).
//!
//! `以上 以下 以内` include the figure itself, `不满 超过` do not (民法典第一千二百五十九条).

use super::super::Sign;
use super::words::strip_first;

/// Printed signs and sign words before a figure, longer ones before those they start with.
const BEFORE: &[(&str, Sign)] = &[
    (">=", Sign::AtLeast),
    ("=>", Sign::AtLeast),
    ("≥=", Sign::AtLeast),
    ("≥", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("=<", Sign::AtMost),
    ("≤=", Sign::AtMost),
    ("≤", Sign::AtMost),
    ("==", Sign::Equal),
    ("=", Sign::Equal),
    (">", Sign::Above),
    ("<", Sign::Below),
    ("不得低于", Sign::AtLeast),
    ("不得少于", Sign::AtLeast),
    ("不低于", Sign::AtLeast),
    ("不少于", Sign::AtLeast),
    ("不小于", Sign::AtLeast),
    ("不下于", Sign::AtLeast),
    ("大于或者等于", Sign::AtLeast),
    ("大于或等于", Sign::AtLeast),
    ("大于等于", Sign::AtLeast),
    ("高于或等于", Sign::AtLeast),
    ("高于等于", Sign::AtLeast),
    ("至少", Sign::AtLeast),
    ("最低", Sign::AtLeast),
    ("最少", Sign::AtLeast),
    ("达到", Sign::AtLeast),
    ("不得超过", Sign::AtMost),
    ("不得高于", Sign::AtMost),
    ("不得突破", Sign::AtMost),
    ("没有超过", Sign::AtMost),
    ("不超过", Sign::AtMost),
    ("不超出", Sign::AtMost),
    ("未超过", Sign::AtMost),
    ("未超出", Sign::AtMost),
    ("不高于", Sign::AtMost),
    ("不大于", Sign::AtMost),
    ("不多于", Sign::AtMost),
    ("不突破", Sign::AtMost),
    ("小于或者等于", Sign::AtMost),
    ("小于或等于", Sign::AtMost),
    ("小于等于", Sign::AtMost),
    ("低于或等于", Sign::AtMost),
    ("低于等于", Sign::AtMost),
    ("不超", Sign::AtMost),
    ("至多", Sign::AtMost),
    ("最多", Sign::AtMost),
    ("最高", Sign::AtMost),
    ("等于", Sign::Equal),
    ("大于", Sign::Above),
    ("高于", Sign::Above),
    ("多于", Sign::Above),
    ("超过", Sign::Above),
    ("超出", Sign::Above),
    ("突破", Sign::Above),
    ("超", Sign::Above),
    ("逾", Sign::Above),
    ("小于", Sign::Below),
    ("低于", Sign::Below),
    ("少于", Sign::Below),
    ("不足", Sign::Below),
    ("不满", Sign::Below),
    ("不到", Sign::Below),
];

const UP: &[&str] = &["及以上", "或以上", "以上"];
const DOWN: &[&str] = &["及以下", "或以下", "以下"];
const WITHIN: &[&str] = &["以内", "之内"];
const INCLUDED: &[&str] = &["(含本数)", "(含)", "含本数", "含"];
const EXCLUDED: &[&str] = &["(不含本数)", "(不含)", "不含本数", "不含"];

/// Takes the sign at the start of the text, with what follows it.
pub(super) fn take_before(text: &str) -> Option<(Sign, &str)> {
    BEFORE
        .iter()
        .find_map(|(word, sign)| text.strip_prefix(word).map(|rest| (*sign, rest)))
}

/// Whether the figure itself belongs to its bound, where that is said: `90%（含）`, `90%（不含）以上`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Included,
    Excluded,
}

/// What stands after a figure: its unit, then a sign word and whether the figure is included.
pub(super) struct After<'a> {
    pub unit: &'a str,
    pub sign: Option<Sign>,
    pub bound: Option<Bound>,
}

/// Takes the sign words from the end of what follows a figure.
pub(super) fn take_after(text: &str) -> After<'_> {
    let (rest, outer) = take_bound(text);
    let Some((unit, at_least)) = take_word(rest) else {
        return After {
            unit: rest,
            sign: None,
            bound: outer,
        };
    };
    let (unit, inner) = take_bound(unit);
    let sign = match (at_least, outer.or(inner)) {
        (true, Some(Bound::Excluded)) => Sign::Above,
        (true, _) => Sign::AtLeast,
        (false, Some(Bound::Excluded)) => Sign::Below,
        (false, _) => Sign::AtMost,
    };
    After {
        unit,
        sign: Some(sign),
        bound: None,
    }
}

/// Takes `以上`, `以内` … from the end; true is up.
fn take_word(text: &str) -> Option<(&str, bool)> {
    if let Some(rest) = strip_last(text, UP) {
        return Some((rest, true));
    }
    if let Some(rest) = strip_last(text, DOWN).or_else(|| strip_last(text, WITHIN)) {
        return Some((rest, false));
    }
    // `内` alone also ends names of places (`省内`), so it counts only after a span, money, a rate or a distance.
    let rest = text.strip_suffix('内')?;
    let measured = [
        "天", "日", "周", "月", "年", "时", "分钟", "秒", "季度", "元", "%", "米", "公里",
    ]
    .iter()
    .any(|unit| rest.ends_with(unit));
    measured.then_some((rest, false))
}

fn take_bound(text: &str) -> (&str, Option<Bound>) {
    if let Some(rest) = strip_last(text, EXCLUDED) {
        (rest, Some(Bound::Excluded))
    } else if let Some(rest) = strip_last(text, INCLUDED) {
        (rest, Some(Bound::Included))
    } else {
        (text, None)
    }
}

fn strip_last<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_suffix(word))
}

/// What was said about the sign before a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    sign: Option<Sign>,
    /// `控制在` means at most, unless something more definite is said (`控制在95%以上`).
    kept_within: bool,
}

impl Said {
    /// Takes a sign or `控制在`; the outer none: nothing of the kind stands here; the inner: it contradicts what was said.
    pub fn take(self, text: &str) -> Option<Option<(Self, &str)>> {
        if let Some(rest) = strip_first(text, &["控制在", "控制到", "控制于"]) {
            let said = Self {
                kept_within: true,
                ..self
            };
            return Some(Some((said, rest)));
        }
        let (sign, rest) = take_before(text)?;
        Some(self.and(sign).map(|said| (said, rest)))
    }

    /// Adds a sign; none when it contradicts the one before (`>90%以上`).
    pub fn and(self, sign: Sign) -> Option<Self> {
        let agrees = self.sign.is_none_or(|before| before == sign);
        agrees.then_some(Self {
            sign: Some(sign),
            ..self
        })
    }

    /// Checks `（含）` without a sign word after it: it needs a sign that it fits.
    pub fn fits(self, bound: Option<Bound>) -> bool {
        match bound {
            None => true,
            Some(Bound::Included) => matches!(self.sign, Some(Sign::AtLeast | Sign::AtMost)),
            Some(Bound::Excluded) => matches!(self.sign, Some(Sign::Above | Sign::Below)),
        }
    }

    /// The sign after all.
    pub fn sign(self) -> Option<Sign> {
        self.sign.or(self.kept_within.then_some(Sign::AtMost))
    }

    /// Whether no definite sign was said.
    pub fn is_silent(self) -> bool {
        self.sign.is_none()
    }
}
