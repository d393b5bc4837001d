//! A cell as typed, with what was understood of it kept beside the original text (invariant 5).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::json::{Json, Node, Written, fields, words};

use super::notation;

/// The sign before a figure, or said in words (`不低于`, `以内`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Sign {
    /// `≥`, `不低于`, `以上`.
    #[serde(rename = "≥")]
    AtLeast,
    /// `≤`, `不超过`, `以内`.
    #[serde(rename = "≤")]
    AtMost,
    /// `=`.
    #[serde(rename = "=")]
    Equal,
    /// `>`.
    #[serde(rename = ">")]
    Above,
    /// `<`, and `9月前` of a date.
    #[serde(rename = "<")]
    Below,
}

words! {
    Sign:
    AtLeast = "≥",
    AtMost = "≤",
    Equal = "=",
    Above = ">",
    Below = "<",
}

impl Sign {
    /// As forms print it.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::AtMost => "≤",
            Self::Equal => "=",
            Self::Above => ">",
            Self::Below => "<",
        }
    }
}

/// A figure with its sign and unit. `value` is the number as printed: `4万人` is 4 with the unit `万人`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The sign, where one is printed.
    pub sign: Option<Sign>,
    /// The number as printed; the lower end of a range.
    pub value: Decimal,
    /// The upper end of a range (`60%-80%`); never below `value`.
    pub upper: Option<Decimal>,
    /// The unit as printed, full-width folded to ASCII; empty when there is none.
    pub unit: String,
}

/// A date or deadline. A missing year is the year of the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// `≤` for `12月底前`, `<` for `9月前`; none for a plain date.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sign: Option<Sign>,
    /// Four digits.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub year: Option<u16>,
    /// 1..=12.
    pub month: u8,
    /// 1..=31, valid for its month; none for a whole month (`12月底` has the last day).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub day: Option<u8>,
}

fields! {
    Deadline:
    may sign = "sign",
    may year = "year",
    must month = "month",
    may day = "day",
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Understood {
    /// Blank, or one of the marks for "nothing": `—`, `-`, `/`, `*`, `无`.
    #[default]
    Empty,
    /// A figure.
    Number(Number),
    /// A date or deadline.
    Date(Deadline),
    /// Words without a figure: `健全`, `达成预期指标`.
    Word,
    /// Has digits, but they are not one figure or date (`4万多名65周岁以下`): it stays text, and the form says so.
    Unclear,
}

/// A target or actual cell: the text as typed, always, and what was understood of it, derived from the text.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "QuantityJson"))]
#[serde(from = "QuantityJson", into = "QuantityJson")]
pub struct Quantity {
    text: String,
    understood: Understood,
}

impl Quantity {
    /// Reads a cell. Never fails: what is not understood stays text.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let understood = notation::understand(&text);
        Self { text, understood }
    }

    /// The text exactly as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text says.
    pub fn understood(&self) -> &Understood {
        &self.understood
    }

    /// The figure, where the cell holds one.
    pub fn number(&self) -> Option<&Number> {
        match &self.understood {
            Understood::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether nothing was entered (blank, `—`, `/`, `无`, …).
    pub fn is_empty(&self) -> bool {
        matches!(self.understood, Understood::Empty)
    }

    /// Whether no character was typed at all; decides what JSON leaves out.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

impl From<&str> for Quantity {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// The JSON shape. `text` rules; the rest is written for outside readers and derived again on reading.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Quantity"))]
#[serde(rename_all = "camelCase")]
struct QuantityJson {
    /// The text as typed.
    text: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sign: Option<Sign>,
    /// The number as printed, a decimal string.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    number: Option<Decimal>,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    upper: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    date: Option<Deadline>,
    /// True when the text has digits that could not be read as one figure or date.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    unclear: bool,
}

fields! {
    QuantityJson:
    must text = "text",
    may sign = "sign",
    may number = "number",
    may upper = "upper",
    may unit = "unit",
    may date = "date",
    may unclear = "unclear",
}

impl From<QuantityJson> for Quantity {
    fn from(json: QuantityJson) -> Self {
        Self::new(json.text)
    }
}

impl From<Quantity> for QuantityJson {
    fn from(quantity: Quantity) -> Self {
        let mut json = Self {
            text: quantity.text,
            sign: None,
            number: None,
            upper: None,
            unit: None,
            date: None,
            unclear: false,
        };
        match quantity.understood {
            Understood::Number(number) => {
                json.sign = number.sign;
                json.number = Some(number.value);
                json.upper = number.upper;
                json.unit = Some(number.unit).filter(|unit| !unit.is_empty());
            }
            Understood::Date(date) => {
                json.sign = date.sign;
                json.date = Some(date);
            }
            Understood::Unclear => json.unclear = true,
            Understood::Empty | Understood::Word => {}
        }
        json
    }
}

impl Json for Quantity {
    fn blank() -> Self {
        Self::default()
    }

    fn write(&self) -> Written {
        QuantityJson::from(self.clone()).write()
    }

    fn read(&mut self, node: Node<'_>) {
        let mut json = QuantityJson::blank();
        json.read(node);
        *self = json.into();
    }

    fn is_blank(&self) -> bool {
        self.is_blank()
    }
}
