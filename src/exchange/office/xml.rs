//! XML as a run of elements and texts, by their local names. No entity but the five of XML itself is ever expanded.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::{OfficeError, OfficeLimits};

/// The text of a part: UTF-8, or UTF-16 with its mark.
pub fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => {
            let bare = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
            return std::str::from_utf8(bare).ok().map(Cow::Borrowed);
        }
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().skip(1).map(|pair| wide(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    rest.is_empty().then_some(())?;
    text.ok().map(Cow::Owned)
}

/// What comes next.
pub enum Node<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element begun last ends.
    Close,
    /// Text, in pieces.
    Text(Cow<'a, str>),
    /// The part ends.
    End,
}

/// The beginning of an element.
pub struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found
            .normalized_value(XmlVersion::Implicit1_0)
            .ok()
            .map(Cow::into_owned)
    }

    /// An attribute that is a whole number.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// A property that is on where it stands, unless it says that it is off: `<w:del/>`, `<w:vanish w:val="0"/>`.
    pub fn is_on(&self) -> bool {
        self.attribute("val")
            .is_none_or(|said| !matches!(said.as_str(), "0" | "false" | "off"))
    }
}

/// Reads a part.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    most: usize,
}

impl<'a> Xml<'a> {
    /// Begins to read a part's text.
    pub fn new(text: &'a str, part: &'a str, limits: &OfficeLimits) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            part,
            depth: 0,
            most: limits.depth,
        }
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next.
    ///
    /// # Errors
    /// `Damaged`, `TooDeep`, `Doctype`.
    pub fn next(&mut self) -> Result<Node<'a>, OfficeError> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| self.damaged())? {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.depth = self.depth.saturating_add(1);
                    if self.depth > self.most {
                        return Err(self.too_deep());
                    }
                    Node::Open(Tag(tag))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close
                }
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(named) => {
                    if let Ok(Some(character)) = named.resolve_char_ref() {
                        Node::Text(Cow::Owned(character.to_string()))
                    } else {
                        let text = resolve_predefined_entity(&named).ok_or_else(|| self.damaged())?;
                        Node::Text(Cow::Borrowed(text))
                    }
                }
                Event::DocType(_) => {
                    return Err(OfficeError::Doctype {
                        part: self.part.to_owned(),
                    });
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => return Err(self.damaged()),
                Event::Eof => Node::End,
            });
        }
    }

    /// The next element within the one that stands at `depth`, without the texts between; nothing at its end.
    pub fn child(&mut self, depth: usize) -> Result<Option<Tag<'a>>, OfficeError> {
        loop {
            match self.next()? {
                Node::Open(tag) => return Ok(Some(tag)),
                Node::Close if self.depth < depth => return Ok(None),
                Node::End => return Ok(None),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    /// Leaves out the rest of the element begun last.
    pub fn skip(&mut self) -> Result<(), OfficeError> {
        let within = self.depth;
        while self.depth >= within {
            if let Node::End = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// The text of the element begun last, with that of what is in it.
    pub fn text(&mut self, into: &mut String) -> Result<(), OfficeError> {
        let within = self.depth;
        while self.depth >= within {
            match self.next()? {
                Node::Text(text) => into.push_str(&text),
                Node::End => break,
                Node::Open(_) | Node::Close => {}
            }
        }
        Ok(())
    }

    /// The part nests too deeply.
    pub fn too_deep(&self) -> OfficeError {
        OfficeError::TooDeep {
            part: self.part.to_owned(),
        }
    }

    /// The part is not what it should be.
    pub fn damaged(&self) -> OfficeError {
        OfficeError::Damaged {
            part: self.part.to_owned(),
        }
    }
}
