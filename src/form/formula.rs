//! The expressions of formula indicators: `（本年三公经费 − 上年三公经费）÷ 上年三公经费`.
//!
//! Grammar: sums of products of figures, names and brackets; `+ - − – × * · ÷ /`, full-width or ASCII, a trailing `%`.

use rust_decimal::Decimal;

/// A parsed expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A constant.
    Figure(Decimal),
    /// A named input.
    Name(String),
    /// `−x`.
    Negative(Box<Expr>),
    /// `x op y`.
    Pair(Box<Expr>, Operator, Box<Expr>),
}

/// An operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`.
    Plus,
    /// `−`.
    Minus,
    /// `×`.
    Times,
    /// `÷`.
    Over,
}

/// Why an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaError {
    /// It ends where a figure or name is due.
    EndsEarly,
    /// This character (0-based, in characters) does not belong here.
    Unexpected {
        /// Where.
        at: usize,
        /// What stands there.
        found: char,
    },
    /// A bracket is not closed.
    Unclosed,
    /// Brackets nested deeper than 16.
    TooDeep,
}

const DEEPEST: u8 = 16;

impl Expr {
    /// Parses an expression.
    ///
    /// # Errors
    /// [`FormulaError`] with the place.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let mut reader = Reader {
            rest: text
                .chars()
                .map(plain)
                .enumerate()
                .collect::<Vec<_>>()
                .into_iter()
                .peekable(),
        };
        let expr = reader.sum(0)?;
        match reader.peek() {
            None => Ok(expr),
            Some((at, found)) => Err(FormulaError::Unexpected { at, found }),
        }
    }

    /// The names it mentions, in order, each once.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.collect(&mut names);
        names
    }

    fn collect<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Figure(_) => {}
            Self::Name(name) => {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
            Self::Negative(inner) => inner.collect(names),
            Self::Pair(left, _, right) => {
                left.collect(names);
                right.collect(names);
            }
        }
    }
}

/// Folds the ways of writing an operator or bracket to one.
fn plain(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '＋' => '+',
        '−' | '－' | '–' | '—' => '-',
        '×' | '＊' | '·' | '✕' => '*',
        '÷' | '／' => '/',
        '％' => '%',
        '\u{3000}' => ' ',
        '０'..='９' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
        other => other,
    }
}

struct Reader {
    rest: std::iter::Peekable<std::vec::IntoIter<(usize, char)>>,
}

impl Reader {
    fn peek(&mut self) -> Option<(usize, char)> {
        while self.rest.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        self.rest.peek().copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let here = self.peek().is_some_and(|(_, c)| c == wanted);
        if here {
            self.rest.next();
        }
        here
    }

    fn sum(&mut self, depth: u8) -> Result<Expr, FormulaError> {
        let mut left = self.product(depth)?;
        loop {
            let operator = if self.take('+') {
                Operator::Plus
            } else if self.take('-') {
                Operator::Minus
            } else {
                return Ok(left);
            };
            left = Expr::Pair(Box::new(left), operator, Box::new(self.product(depth)?));
        }
    }

    fn product(&mut self, depth: u8) -> Result<Expr, FormulaError> {
        let mut left = self.term(depth)?;
        loop {
            let operator = if self.take('*') {
                Operator::Times
            } else if self.take('/') {
                Operator::Over
            } else {
                return Ok(left);
            };
            left = Expr::Pair(Box::new(left), operator, Box::new(self.term(depth)?));
        }
    }

    fn term(&mut self, depth: u8) -> Result<Expr, FormulaError> {
        let deeper = depth.saturating_add(1);
        if deeper > DEEPEST {
            return Err(FormulaError::TooDeep);
        }
        if self.take('-') {
            return Ok(Expr::Negative(Box::new(self.term(deeper)?)));
        }
        if self.take('(') {
            let inner = self.sum(deeper)?;
            return if self.take(')') {
                Ok(self.percent(inner))
            } else {
                Err(FormulaError::Unclosed)
            };
        }
        let Some((at, found)) = self.peek() else {
            return Err(FormulaError::EndsEarly);
        };
        if found.is_ascii_digit() {
            let mut digits = String::new();
            while let Some((_, c)) = self.rest.next_if(|(_, c)| c.is_ascii_digit() || *c == '.') {
                digits.push(c);
            }
            let figure = digits.parse().map_err(|_| FormulaError::Unexpected { at, found })?;
            return Ok(self.percent(Expr::Figure(figure)));
        }
        let mut name = String::new();
        while let Some((_, c)) = self.rest.next_if(|(_, c)| is_name(*c)) {
            name.push(c);
        }
        if name.is_empty() {
            Err(FormulaError::Unexpected { at, found })
        } else {
            Ok(Expr::Name(name))
        }
    }

    fn percent(&mut self, inner: Expr) -> Expr {
        if self.take('%') {
            Expr::Pair(
                Box::new(inner),
                Operator::Over,
                Box::new(Expr::Figure(Decimal::ONE_HUNDRED)),
            )
        } else {
            inner
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '“' | '”' | '"' | '、')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_rate_of_change_in_full_width() {
        let expr = Expr::parse("（本年三公经费 − 上年三公经费）÷ 上年三公经费 × 100％").unwrap();
        assert_eq!(expr.names(), ["本年三公经费", "上年三公经费"]);
    }

    #[test]
    fn says_where_it_goes_wrong() {
        assert_eq!(Expr::parse("本年 +"), Err(FormulaError::EndsEarly));
        assert_eq!(Expr::parse("(本年 + 1"), Err(FormulaError::Unclosed));
        assert_eq!(
            Expr::parse("本年 # 1"),
            Err(FormulaError::Unexpected { at: 3, found: '#' })
        );
        assert_eq!(Expr::parse(&"(".repeat(99)), Err(FormulaError::TooDeep));
        assert_eq!(
            Expr::parse("1.2.3"),
            Err(FormulaError::Unexpected { at: 0, found: '1' })
        );
    }

    #[test]
    fn products_bind_tighter_than_sums() {
        let Expr::Pair(_, Operator::Plus, right) = Expr::parse("1+2*3").unwrap() else {
            panic!("a sum")
        };
        assert!(matches!(*right, Expr::Pair(_, Operator::Times, _)));
    }
}
