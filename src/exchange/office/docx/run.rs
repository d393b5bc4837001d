//! A run: a piece of text in one format.

use super::body::{Reader, is_left_out};
use crate::exchange::office::OfficeError;
use crate::exchange::office::xml::Tag;

impl Reader<'_, '_> {
    /// Reads the run that was begun last.
    pub(super) fn run(&mut self, out: &mut String) -> Result<(), OfficeError> {
        let within = self.xml.depth();
        let mut text = String::new();
        let mut hidden = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "rPr" => hidden |= self.is_hidden()?,
                "t" => self.xml.text(&mut text)?,
                "tab" | "ptab" => text.push('\t'),
                "br" if tag.attribute("type").is_none_or(|kind| kind == "textWrapping") => text.push('\n'),
                "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                "sym" => text.extend(symbol(&tag)),
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        if !hidden {
            out.push_str(&text);
        }
        Ok(())
    }

    /// Whether a run's properties hide it.
    fn is_hidden(&mut self) -> Result<bool, OfficeError> {
        let within = self.xml.depth();
        let mut hidden = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "vanish" => hidden = tag.is_on(),
                "rPrChange" => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(hidden)
    }
}

/// The boxes and ticks of the symbol fonts, which forms use; another symbol of such a font has no character.
fn symbol(tag: &Tag) -> Option<char> {
    let code = u32::from_str_radix(&tag.attribute("char")?, 16).ok()?;
    Some(match (tag.attribute("font")?.as_str(), code & 0xFF) {
        ("Wingdings", 0xA8 | 0x6F | 0x71) => '□',
        ("Wingdings", 0xFC) => '✓',
        ("Wingdings", 0xFB) => '✗',
        ("Wingdings", 0xFD) => '☒',
        ("Wingdings", 0xFE) => '☑',
        ("Wingdings", 0x6C) => '●',
        ("Wingdings", 0xA1) => '○',
        ("Wingdings 2", 0xA3) => '□',
        ("Wingdings 2", 0x50) => '✓',
        ("Wingdings 2", 0x52) => '☑',
        ("Wingdings 2", 0x53 | 0x54) => '☒',
        ("Symbol", 0xB3) => '≥',
        ("Symbol", 0xA3) => '≤',
        ("Symbol", 0xB1) => '±',
        ("Symbol", 0xB4) => '×',
        ("Symbol", 0xB8) => '÷',
        // The private area belongs to the font; elsewhere the code is the character's own.
        _ if (0xF000..=0xF0FF).contains(&code) => return None,
        _ => char::from_u32(code)?,
    })
}
