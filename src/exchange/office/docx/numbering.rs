//! The numbers that Word counts before paragraphs: `一、`, `（二）`, `1.`.

use std::collections::BTreeMap;

use crate::exchange::office::OfficeError;
use crate::exchange::office::package::Package;
use crate::exchange::office::xml::Xml;

/// Levels a list may have.
const LEVELS: usize = 9;
/// Styles that a style may be based on in a row.
const BASED: usize = 16;

/// The list a paragraph says it belongs to.
#[derive(Clone, Default)]
pub struct Listed {
    pub style: Option<String>,
    pub list: Option<String>,
    pub level: Option<usize>,
}

/// A style of paragraphs.
#[derive(Default)]
struct Style {
    list: Option<String>,
    level: Option<usize>,
    based_on: Option<String>,
}

/// A level of a list.
#[derive(Clone, Default)]
struct Level {
    start: usize,
    format: String,
    /// `第%1条`; `%1` is this level's number or that of one above.
    text: String,
    /// The style whose paragraphs stand on this level.
    style: Option<String>,
}

/// All lists of a document, and how far each has counted.
#[derive(Default)]
pub struct Numbering {
    styles: BTreeMap<String, Style>,
    /// By the list's own id: the levels' id, and starts of its own by level.
    lists: BTreeMap<String, (String, BTreeMap<usize, usize>)>,
    levels: BTreeMap<String, Vec<Level>>,
    /// How far each set of levels has counted; a list with starts of its own counts apart.
    counted: BTreeMap<String, Vec<Option<usize>>>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    ///
    /// # Errors
    /// Those of reading a part.
    pub fn read_lists(&mut self, package: &mut Package, part: &str) -> Result<(), OfficeError> {
        let text = package.need(part)?;
        let mut xml = Xml::new(&text, part, &package.limits);
        while let Some(tag) = xml.child(0)? {
            match tag.name() {
                "abstractNum" => {
                    let id = tag.attribute("abstractNumId").unwrap_or_default();
                    let levels = levels(&mut xml)?;
                    self.levels.insert(id, levels);
                }
                "num" => {
                    let id = tag.attribute("numId").unwrap_or_default();
                    let list = list(&mut xml)?;
                    self.lists.insert(id, list);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads which styles belong to a list from `styles.xml`.
    ///
    /// # Errors
    /// Those of reading a part.
    pub fn read_styles(&mut self, package: &mut Package, part: &str) -> Result<(), OfficeError> {
        let text = package.need(part)?;
        let mut xml = Xml::new(&text, part, &package.limits);
        while let Some(tag) = xml.child(0)? {
            if tag.name() != "style" {
                continue;
            }
            let id = tag.attribute("styleId").unwrap_or_default();
            let within = xml.depth();
            let mut style = Style::default();
            while let Some(tag) = xml.child(within)? {
                match tag.name() {
                    "basedOn" => style.based_on = tag.attribute("val"),
                    "numId" => style.list = tag.attribute("val"),
                    "ilvl" => style.level = tag.number("val"),
                    "tblStylePr" => xml.skip()?,
                    _ => {}
                }
            }
            self.styles.insert(id, style);
        }
        Ok(())
    }

    /// Counts one paragraph on; its number, or nothing.
    pub fn next(&mut self, listed: &Listed) -> String {
        self.count(listed).unwrap_or_default()
    }

    fn count(&mut self, listed: &Listed) -> Option<String> {
        let (list, level) = self.place(listed)?;
        let (kind, starts) = self.lists.get(&list)?;
        let levels = self.levels.get(kind)?;
        let own = levels.get(level)?;
        let counter = if starts.is_empty() { kind } else { &list };
        let counted = self
            .counted
            .entry(counter.clone())
            .or_insert_with(|| vec![None; LEVELS]);
        let start = |level: usize| {
            let usual = levels.get(level).map_or(1, |level| level.start);
            starts.get(&level).copied().unwrap_or(usual)
        };
        for (at, count) in counted.iter_mut().enumerate() {
            match at.cmp(&level) {
                std::cmp::Ordering::Less => *count = Some(count.unwrap_or_else(|| start(at))),
                std::cmp::Ordering::Equal => *count = Some(count.map_or_else(|| start(at), |it| it.saturating_add(1))),
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        if own.format == "bullet" || own.format == "none" {
            return None;
        }
        let mut text = own.text.clone();
        for (at, count) in counted.iter().enumerate().take(level.saturating_add(1)) {
            let mark = format!("%{}", at.saturating_add(1));
            if text.contains(&mark) {
                let format = levels.get(at).map_or("decimal", |level| level.format.as_str());
                text = text.replace(&mark, &written(count.unwrap_or(1), format));
            }
        }
        if !text.is_empty() && !text.ends_with(['、', '）', '．', '。', '：', ' ']) {
            text.push(' ');
        }
        Some(text)
    }

    /// The list and level of a paragraph: its own, or its style's, or that of a style it is based on.
    fn place(&self, listed: &Listed) -> Option<(String, usize)> {
        let (mut list, mut level) = (listed.list.clone(), listed.level);
        let mut style = listed.style.as_ref();
        let mut on_level = None;
        for _ in 0..BASED {
            let Some((name, found)) = style.and_then(|name| Some((name, self.styles.get(name)?))) else {
                break;
            };
            if list.is_some() {
                break;
            }
            if let Some(of_style) = &found.list {
                list = Some(of_style.clone());
                level = level.or(found.level);
                // A style may stand on a level that names it.
                on_level = Some(name);
            }
            style = found.based_on.as_ref();
        }
        // List 0 takes a paragraph out of its style's list.
        let list = list.filter(|list| list != "0")?;
        let named = || {
            let levels = self.levels.get(&self.lists.get(&list)?.0)?;
            levels
                .iter()
                .position(|level| level.style.as_ref() == on_level && on_level.is_some())
        };
        let level = level.or_else(named).unwrap_or(0);
        Some((list, level.min(LEVELS.saturating_sub(1))))
    }
}

/// The levels of an `abstractNum` begun last.
fn levels(xml: &mut Xml) -> Result<Vec<Level>, OfficeError> {
    let within = xml.depth();
    let mut levels: Vec<Level> = Vec::new();
    while let Some(tag) = xml.child(within)? {
        if tag.name() == "lvl" && levels.len() < LEVELS {
            levels.push(Level {
                start: 1,
                format: "decimal".to_owned(),
                ..Level::default()
            });
        }
        let Some(level) = levels.last_mut() else { continue };
        match tag.name() {
            "start" => level.start = tag.number("val").unwrap_or(1),
            "numFmt" => level.format = tag.attribute("val").unwrap_or_default(),
            "lvlText" => level.text = tag.attribute("val").unwrap_or_default(),
            "pStyle" => level.style = tag.attribute("val"),
            _ => {}
        }
    }
    Ok(levels)
}

/// The levels' id of a `num` begun last, and where it starts itself.
fn list(xml: &mut Xml) -> Result<(String, BTreeMap<usize, usize>), OfficeError> {
    let within = xml.depth();
    let (mut kind, mut starts, mut level) = (String::new(), BTreeMap::new(), 0_usize);
    while let Some(tag) = xml.child(within)? {
        match tag.name() {
            "abstractNumId" => kind = tag.attribute("val").unwrap_or_default(),
            "lvlOverride" => level = tag.number("ilvl").unwrap_or(0),
            "startOverride" => {
                starts.insert(level, tag.number("val").unwrap_or(1));
            }
            "lvl" => xml.skip()?,
            _ => {}
        }
    }
    Ok((kind, starts))
}

/// A count as its format writes it; unknown ones in digits.
fn written(count: usize, format: &str) -> String {
    match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "chineseLegalSimplified" => chinese(count),
        "upperLetter" => letters(count),
        "lowerLetter" => letters(count).to_ascii_lowercase(),
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_ascii_lowercase(),
        "decimalZero" => format!("{count:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => count
            .to_string()
            .bytes()
            .filter_map(|digit| char::from_u32(u32::from(digit).saturating_add(0xFEE0)))
            .collect(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&count) => u32::try_from(count)
            .ok()
            .and_then(|count| char::from_u32(count.saturating_add(0x245F)))
            .map(String::from)
            .unwrap_or_default(),
        _ => count.to_string(),
    }
}

const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 一 to 九十九; what is more in digits, since no form counts so far.
fn chinese(count: usize) -> String {
    let digit = |digit: usize| DIGITS.get(digit).copied().unwrap_or_default();
    match (count / 10, count % 10) {
        (10.., _) => count.to_string(),
        (0, ones) => digit(ones).to_owned(),
        (tens, ones) => {
            let tens = if tens == 1 { "" } else { digit(tens) };
            let ones = if ones == 0 { "" } else { digit(ones) };
            format!("{tens}十{ones}")
        }
    }
}

/// a … z, aa, bb: as Word counts.
fn letters(count: usize) -> String {
    let Some(before) = count.checked_sub(1) else {
        return String::new();
    };
    let letter = u32::try_from(before % 26).unwrap_or(0).saturating_add(10);
    let letter = char::from_digit(letter, 36).unwrap_or('a').to_ascii_uppercase();
    std::iter::repeat_n(letter, (before / 26).saturating_add(1).min(30)).collect()
}

fn roman(count: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = count.min(3_999);
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest = rest.saturating_sub(value);
        }
    }
    text
}
