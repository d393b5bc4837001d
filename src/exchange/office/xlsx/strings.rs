//! Texts of a workbook: shared ones, and rich text, which is one text in several runs.

use std::borrow::Cow;
use std::rc::Rc;

use crate::exchange::office::OfficeError;
use crate::exchange::office::package::Package;
use crate::exchange::office::xml::Xml;

/// Reads the table of shared texts.
///
/// # Errors
/// `TooManyStrings` when it says so, and those of reading a part.
pub fn shared(package: &mut Package, part: &str) -> Result<Vec<Rc<str>>, OfficeError> {
    let text = package.need(part)?;
    let limit = package.limits.strings;
    let mut xml = Xml::new(&text, part, &package.limits);
    let mut found = Vec::new();
    while let Some(tag) = xml.child(0)? {
        match tag.name() {
            // What it says is never believed, but nobody honest says this.
            "sst"
                if ["count", "uniqueCount"]
                    .iter()
                    .any(|name| states_more(tag.attribute(name), limit)) =>
            {
                return Err(OfficeError::TooManyStrings { limit });
            }
            "si" => {
                if found.len() >= limit {
                    return Err(OfficeError::TooManyStrings { limit });
                }
                found.push(Rc::from(item(&mut xml)?));
            }
            _ => {}
        }
    }
    Ok(found)
}

/// Whether a stated count is above the limit, or no number that we can hold.
fn states_more(stated: Option<String>, limit: usize) -> bool {
    stated.is_some_and(|stated| stated.trim().parse::<usize>().is_ok_and(|count| count > limit) || stated.len() > 18)
}

/// The text of an `si` or `is` begun last: its runs, without what tells how to say it (`rPh`).
pub fn item(xml: &mut Xml) -> Result<String, OfficeError> {
    let within = xml.depth();
    let mut text = String::new();
    while let Some(tag) = xml.child(within)? {
        match tag.name() {
            "t" => xml.text(&mut text)?,
            "rPh" | "rPr" => xml.skip()?,
            _ => {}
        }
    }
    Ok(plain(&text).into_owned())
}

/// A text with `_x000D_` and the like read, and every line's end as `\n`.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        read.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32)
        {
            Some(character) => {
                read.push(character);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                read.push_str("_x");
                rest = after;
            }
        }
    }
    read.push_str(rest);
    Cow::Owned(read.replace("\r\n", "\n").replace('\r', "\n"))
}
