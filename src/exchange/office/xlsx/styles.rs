//! Which number format each style of a workbook has.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::exchange::office::OfficeError;
use crate::exchange::office::number::Format;
use crate::exchange::office::package::Package;
use crate::exchange::office::xml::Xml;

/// Styles that Excel itself allows.
const MOST: usize = 65_536;

/// The number formats by style.
pub struct Styles(Vec<Rc<Format>>);

impl Styles {
    /// None but the general one.
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// Reads `styles.xml`.
    ///
    /// # Errors
    /// Those of reading a part.
    pub fn read(package: &mut Package, part: &str) -> Result<Self, OfficeError> {
        let text = package.need(part)?;
        let mut xml = Xml::new(&text, part, &package.limits);
        let mut codes: BTreeMap<usize, String> = BTreeMap::new();
        let mut made: BTreeMap<usize, Rc<Format>> = BTreeMap::new();
        let mut styles = Vec::new();
        while let Some(tag) = xml.child(0)? {
            match tag.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                        codes.insert(id, code);
                    }
                }
                // The styles of cells; the ones before them are what those are based on.
                "cellXfs" => {
                    let within = xml.depth();
                    while let Some(tag) = xml.child(within)? {
                        if tag.name() != "xf" || styles.len() >= MOST {
                            continue;
                        }
                        let id = tag.number("numFmtId").unwrap_or(0);
                        let format = made.entry(id).or_insert_with(|| {
                            let code = codes.get(&id).map_or_else(|| Format::built_in_code(id), String::as_str);
                            Rc::new(Format::new(code))
                        });
                        styles.push(Rc::clone(format));
                    }
                }
                // Differential styles hold formats of their own under the same name.
                "dxfs" => xml.skip()?,
                _ => {}
            }
        }
        Ok(Self(styles))
    }

    /// The format of a style.
    pub fn format(&self, style: usize) -> Option<&Format> {
        self.0.get(style).map(Rc::as_ref)
    }
}
