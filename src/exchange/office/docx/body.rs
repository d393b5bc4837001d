//! What stands in a body or a cell: paragraphs and tables.

use super::numbering::{Listed, Numbering};
use crate::exchange::Block;
use crate::exchange::office::OfficeError;
use crate::exchange::office::limits::Budget;
use crate::exchange::office::xml::Xml;

/// Reads a document's main part.
pub struct Reader<'r, 'a> {
    pub xml: &'r mut Xml<'a>,
    pub numbering: Numbering,
    pub budget: &'r mut Budget,
    /// How many tables are open.
    pub tables: usize,
}

/// A paragraph.
pub struct Paragraph {
    /// With its number.
    pub text: String,
    /// Its end was deleted under tracking: the next one goes on in the same line.
    pub goes_on: bool,
}

/// What holds nothing that is read on paper, or a second form of what is read elsewhere.
pub fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "Fallback"
            | "sdtPr"
            | "sdtEndPr"
            | "sectPr"
            | "tblPr"
            | "tblGrid"
            | "tblPrEx"
            | "drawing"
            | "pict"
            | "object"
            | "instrText"
            | "delText"
            | "delInstrText"
            | "rt"
            | "fldData"
            | "customXmlPr"
            | "smartTagPr"
    )
}

impl Reader<'_, '_> {
    /// Reads paragraphs and tables until the element that is open ends; elements around them are passed through.
    ///
    /// # Errors
    /// Those of the part and of the budget.
    pub fn blocks(&mut self, out: &mut Vec<Block>) -> Result<(), OfficeError> {
        let within = self.xml.depth();
        let mut begun = String::new();
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "p" => {
                    let Paragraph { text, goes_on } = self.paragraph()?;
                    begun.push_str(&text);
                    if !goes_on && !begun.trim().is_empty() {
                        self.budget.take(&begun)?;
                        out.push(Block::Paragraph {
                            text: std::mem::take(&mut begun),
                        });
                    } else if !goes_on {
                        begun.clear();
                    }
                }
                "tbl" => self.table(out)?,
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the paragraph that was begun last.
    pub fn paragraph(&mut self) -> Result<Paragraph, OfficeError> {
        let within = self.xml.depth();
        let mut text = String::new();
        let mut listed = Listed::default();
        let mut goes_on = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "pPr" => goes_on = self.paragraph_properties(&mut listed)?,
                "r" => self.run(&mut text)?,
                // Formulas keep their text in elements of the same name.
                "t" => self.xml.text(&mut text)?,
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        let mut number = self.numbering.next(&listed);
        // An empty line of a list shows its number, but nothing of the form stands there.
        if text.trim().is_empty() {
            number.clear();
        }
        number.push_str(&text);
        Ok(Paragraph { text: number, goes_on })
    }

    /// The list a paragraph belongs to, and whether its end was deleted.
    fn paragraph_properties(&mut self, listed: &mut Listed) -> Result<bool, OfficeError> {
        let within = self.xml.depth();
        let mut deleted = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "pStyle" => listed.style = tag.attribute("val"),
                "numId" => listed.list = tag.attribute("val"),
                "ilvl" => listed.level = tag.number("val"),
                "del" | "moveFrom" => deleted = true,
                // What it was before a tracked change.
                "pPrChange" | "sectPr" | "rPrChange" | "numberingChange" => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(deleted)
    }
}
