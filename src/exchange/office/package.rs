//! How the parts of .docx and .xlsx name each other (ECMA-376 part 2): relationships, and what the whole is.

use super::archive::Archive;
use super::xml::{Xml, text_of};
use super::{OfficeError, OfficeKind, OfficeLimits};

/// A part that another one names.
pub struct Related {
    /// `rId1`.
    pub id: String,
    /// The last word of its type's address: `worksheet`, `styles`.
    pub kind: String,
    /// Its name in the container.
    pub part: String,
}

/// An opened package.
pub struct Package<'a> {
    archive: Archive<'a>,
    /// The limits it is read under.
    pub limits: OfficeLimits,
}

impl<'a> Package<'a> {
    /// Takes an opened container.
    pub fn new(archive: Archive<'a>, limits: OfficeLimits) -> Self {
        Self { archive, limits }
    }

    /// The main part, and what kind of file it makes.
    ///
    /// # Errors
    /// `Macros`, `BinaryExcel`, `OpenDocument`, `Foreign`, and those of reading a part.
    pub fn main(&mut self) -> Result<(String, OfficeKind), OfficeError> {
        if self.archive.any(|name| ends_with(name, "vbaproject.bin")) {
            return Err(OfficeError::Macros);
        }
        let related = self.related("")?;
        let Some(main) = related.into_iter().find(|it| it.kind == "officeDocument") else {
            return Err(match self.archive.has("mimetype") && self.archive.has("content.xml") {
                true => OfficeError::OpenDocument,
                false => OfficeError::Foreign,
            });
        };
        if ends_with(&main.part, ".bin") {
            return Err(OfficeError::BinaryExcel);
        }
        let kind = self.content_type(&main.part)?;
        if kind.contains("macroenabled") {
            return Err(OfficeError::Macros);
        }
        let kind = if kind.contains("wordprocessingml") {
            OfficeKind::Docx
        } else if kind.contains("spreadsheetml") {
            OfficeKind::Xlsx
        } else {
            return Err(OfficeError::Foreign);
        };
        Ok((main.part, kind))
    }

    /// A part's text; nothing where there is no such part.
    pub fn read(&mut self, part: &str) -> Result<Option<String>, OfficeError> {
        let Some(bytes) = self.archive.read(part)? else {
            return Ok(None);
        };
        match text_of(&bytes) {
            Some(text) => Ok(Some(text.into_owned())),
            None => Err(OfficeError::Damaged { part: part.to_owned() }),
        }
    }

    /// A part's text, which has to be there.
    pub fn need(&mut self, part: &str) -> Result<String, OfficeError> {
        self.read(part)?
            .ok_or_else(|| OfficeError::Damaged { part: part.to_owned() })
    }

    /// The parts that a part names, in its order; those outside the file are left out. The whole names its own as "".
    pub fn related(&mut self, part: &str) -> Result<Vec<Related>, OfficeError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let list = join(folder, &format!("_rels/{file}.rels"));
        let mut found = Vec::new();
        let Some(text) = self.read(&list)? else {
            return Ok(found);
        };
        let mut xml = Xml::new(&text, &list, &self.limits);
        while let Some(tag) = xml.child(0)? {
            let outside = tag.attribute("TargetMode").is_some_and(|mode| mode == "External");
            if tag.name() != "Relationship" || outside {
                continue;
            }
            let (Some(id), Some(kind), Some(target)) =
                (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
            else {
                continue;
            };
            found.push(Related {
                id,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                part: join(folder, &target),
            });
        }
        Ok(found)
    }

    /// What a part says it is, in small letters.
    fn content_type(&mut self, part: &str) -> Result<String, OfficeError> {
        let list = "[Content_Types].xml";
        let text = self.need(list)?;
        let mut xml = Xml::new(&text, list, &self.limits);
        let mut by_ending = String::new();
        while let Some(tag) = xml.child(0)? {
            let kind = || tag.attribute("ContentType").unwrap_or_default().to_ascii_lowercase();
            let named = tag.attribute("PartName").unwrap_or_default();
            match tag.name() {
                "Override" if named.trim_start_matches('/').eq_ignore_ascii_case(part) => return Ok(kind()),
                "Default"
                    if tag
                        .attribute("Extension")
                        .is_some_and(|ending| ends_with(part, &format!(".{ending}"))) =>
                {
                    by_ending = kind();
                }
                _ => {}
            }
        }
        Ok(by_ending)
    }
}

/// Whether a name ends so, whatever the case of its letters.
fn ends_with(name: &str, ending: &str) -> bool {
    name.to_ascii_lowercase().ends_with(&ending.to_ascii_lowercase())
}

/// `xl` and `../docProps/app.xml` → `docProps/app.xml`; a target that begins with a slash starts at the root.
fn join(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
