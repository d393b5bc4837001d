//! One section of a number format, taken apart.

use rust_decimal::Decimal;

use super::dates::{self, DatePart, Dates};
use super::{digits, general};

/// Sections that a format may have.
const MOST: usize = 4;

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Printed as it stands.
    Literal(String),
    /// A place of a digit: `0`, `#`, `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// Between digits it groups thousands; after the last it leaves thousands away.
    Comma,
    /// Hundredths.
    Percent,
    /// A power of ten; whether plus is shown.
    Exponent(bool),
    /// The text of a cell, or a figure without a format.
    Whole,
    /// A part of a date or time.
    Date(DatePart),
    /// A fraction's bar.
    Bar,
}

/// When a section is meant: `[>=100]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Condition {
    less: bool,
    equal: bool,
    greater: bool,
    bound: Decimal,
}

impl Condition {
    fn holds(self, figure: Decimal) -> bool {
        match figure.cmp(&self.bound) {
            std::cmp::Ordering::Less => self.less,
            std::cmp::Ordering::Equal => self.equal,
            std::cmp::Ordering::Greater => self.greater,
        }
    }

    fn read(inside: &str) -> Option<Self> {
        let bound = inside.trim_start_matches(['<', '>', '=']);
        let (less, equal, greater) = match inside.strip_suffix(bound)? {
            "<" => (true, false, false),
            "<=" => (true, true, false),
            ">" => (false, false, true),
            ">=" => (false, true, true),
            "=" => (false, true, false),
            "<>" => (true, false, true),
            _ => return None,
        };
        let bound = bound.trim().parse().ok()?;
        Some(Self {
            less,
            equal,
            greater,
            bound,
        })
    }
}

/// A section: when, and what it prints.
pub struct Section {
    condition: Option<Condition>,
    tokens: Vec<Token>,
}

impl Section {
    /// The sections of a code.
    pub fn all(code: &str) -> Vec<Self> {
        let mut reader = Reader { rest: code };
        let mut sections = Vec::new();
        while sections.len() < MOST {
            let (section, more) = reader.section();
            sections.push(section);
            if !more {
                break;
            }
        }
        sections
    }

    /// The section for a figure, and whether it shows the sign itself; nothing where there is none.
    pub fn choose(sections: &[Self], figure: Decimal) -> Option<(&Self, bool)> {
        // The last of four is for text, and so is one that only repeats it.
        let numeric = sections.get(..sections.len().min(3))?;
        if numeric.iter().any(|section| section.condition.is_some()) {
            let chosen = numeric
                .iter()
                .find(|section| section.condition.is_none_or(|it| it.holds(figure)))?;
            let only_negative = chosen
                .condition
                .is_some_and(|it| it.less && !it.greater && it.bound <= Decimal::ZERO);
            return Some((chosen, !only_negative));
        }
        let place = match numeric.len() {
            0 => return None,
            1 => 0,
            _ if figure.is_sign_negative() && !figure.is_zero() => 1,
            3 if figure.is_zero() => 2,
            _ => 0,
        };
        Some((numeric.get(place)?, place == 0))
    }

    /// Prints a figure; nothing where the section says no more than "as it is".
    pub fn print(&self, figure: Decimal, computed: bool, dates: Dates) -> Option<String> {
        let has = |wanted: fn(&Token) -> bool| self.tokens.iter().any(wanted);
        let text = if has(|token| matches!(token, Token::Date(_))) {
            dates::print(&self.tokens, figure, dates)?
        } else if has(|token| matches!(token, Token::Bar)) {
            return None;
        } else if has(|token| matches!(token, Token::Digit(_))) {
            digits::print(&self.tokens, figure)?
        } else {
            let mut text = String::new();
            let mut minus = figure.is_sign_negative();
            for token in &self.tokens {
                match token {
                    Token::Literal(literal) => text.push_str(literal),
                    Token::Percent => text.push('%'),
                    Token::Whole => {
                        text.push_str(&general(figure, computed));
                        minus = false;
                    }
                    _ => {}
                }
            }
            if minus && !text.is_empty() {
                format!("-{text}")
            } else {
                text
            }
        };
        Some(text.trim().to_owned())
    }
}

/// Reads a code.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<char> {
        let character = self.rest.chars().next()?;
        self.rest = self.rest.get(character.len_utf8()..).unwrap_or_default();
        Some(character)
    }

    fn take_word(&mut self, word: &str) -> bool {
        let same = self
            .rest
            .get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word));
        if same {
            self.rest = self.rest.get(word.len()..).unwrap_or_default();
        }
        same
    }

    /// How often a character follows more, itself counted.
    fn run(&mut self, character: char) -> usize {
        let mut count = 1_usize;
        while self
            .rest
            .chars()
            .next()
            .is_some_and(|next| next.eq_ignore_ascii_case(&character))
        {
            self.take();
            count = count.saturating_add(1);
        }
        count
    }

    fn until(&mut self, end: char) -> &'a str {
        let (inside, rest) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        inside
    }

    /// One section, and whether another follows.
    fn section(&mut self) -> (Section, bool) {
        let mut condition = None;
        let mut tokens = Vec::new();
        loop {
            if self.take_word("General") || self.take_word("G/通用格式") {
                tokens.push(Token::Whole);
                continue;
            }
            let clock = ["AM/PM", "A/P", "上午/下午"]
                .into_iter()
                .find(|word| self.take_word(word));
            if let Some((morning, afternoon)) = clock.and_then(|word| word.split_once('/')) {
                tokens.push(Token::Date(DatePart::Half(morning, afternoon)));
                continue;
            }
            let Some(character) = self.take() else {
                break;
            };
            tokens.push(match character {
                ';' => return (Section { condition, tokens }, true),
                '"' => Token::Literal(self.until('"').to_owned()),
                '\\' => Token::Literal(self.take().map(String::from).unwrap_or_default()),
                '_' => {
                    self.take();
                    Token::Literal(" ".to_owned())
                }
                '*' => {
                    self.take();
                    continue;
                }
                '[' => {
                    let inside = self.until(']');
                    condition = condition.or(Condition::read(inside));
                    match bracket(inside) {
                        Some(token) => token,
                        None => continue,
                    }
                }
                '0' | '#' | '?' => Token::Digit(character),
                '.' => Token::Point,
                ',' => Token::Comma,
                '%' => Token::Percent,
                '@' => Token::Whole,
                '/' if matches!(tokens.last(), Some(Token::Digit(_))) => Token::Bar,
                'E' | 'e' if self.rest.starts_with(['+', '-']) => Token::Exponent(self.take() == Some('+')),
                'y' | 'Y' | 'e' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'a' => {
                    let count = self.run(character);
                    Token::Date(DatePart::new(character.to_ascii_lowercase(), count))
                }
                other => Token::Literal(other.to_string()),
            });
        }
        (Section { condition, tokens }, false)
    }
}

/// What stands in brackets: a currency, or time that runs on past its day; colours and languages print nothing.
fn bracket(inside: &str) -> Option<Token> {
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        return Some(Token::Literal(sign.to_owned()));
    }
    let first = inside.chars().next()?.to_ascii_lowercase();
    let same = inside.chars().all(|character| character.eq_ignore_ascii_case(&first));
    (same && matches!(first, 'h' | 'm' | 's')).then_some(Token::Date(DatePart::Elapsed(first, inside.len())))
}
