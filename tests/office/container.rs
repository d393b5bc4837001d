//! Files as a test wants them: a container with parts, a workbook around a sheet, a document around a body.

use miniz_oxide::deflate::compress_to_vec;

use crc::{CRC_32_ISO_HDLC, Crc};

/// A part, and what the directory says of it where that is to be a lie.
pub struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
    pub stated: Option<u32>,
}

/// A part that is what it says.
pub fn part(name: &str, bytes: impl Into<Vec<u8>>) -> Part {
    Part {
        name: name.to_owned(),
        bytes: bytes.into(),
        stated: None,
    }
}

/// A ZIP file, each part deflated.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let crc = Crc::<u32>::new(&CRC_32_ISO_HDLC);
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for Part { name, bytes, stated } in parts {
        let packed = compress_to_vec(bytes, 6);
        let at = u32::try_from(file.len()).unwrap();
        let mut sizes = Vec::new();
        sizes.extend(crc.checksum(bytes).to_le_bytes());
        sizes.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        sizes.extend(stated.unwrap_or(u32::try_from(bytes.len()).unwrap()).to_le_bytes());
        sizes.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        sizes.extend([0, 0]);
        let head = [20, 0, 0, 8, 8, 0, 0, 0, 0, 0];
        file.extend(b"PK\x03\x04");
        file.extend(head);
        file.extend(&sizes);
        file.extend(name.as_bytes());
        file.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend([20, 0]);
        directory.extend(head);
        directory.extend(&sizes);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = u32::try_from(file.len()).unwrap();
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count);
    file.extend(count);
    file.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// A relationship list.
pub fn related(entries: &[(&str, &str, &str)]) -> String {
    let entries = entries.iter().map(|(id, kind, target)| {
        format!(r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#)
    });
    let entries: String = entries.collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>"#
    )
}

fn types(main: &str, kind: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>"#
    )
}

const SHEETS: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

/// The parts of a workbook: sheets by name and state with what stands in their `worksheet`, and further parts of `xl/`.
pub fn workbook_parts(sheets: &[(&str, &str, &str)], more: &[(&str, &str)]) -> Vec<Part> {
    let mut listed = String::new();
    let mut names = Vec::new();
    let mut parts = Vec::new();
    for (number, (name, state, content)) in (1..).zip(sheets) {
        listed.push_str(&format!(
            r#"<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>"#
        ));
        names.push((
            format!("rId{number}"),
            "worksheet",
            format!("worksheets/sheet{number}.xml"),
        ));
        parts.push(part(
            &format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet {SHEETS}>{content}</worksheet>"),
        ));
    }
    for (name, content) in more {
        let kind = name.strip_suffix(".xml").unwrap();
        names.push((kind.to_owned(), kind, (*name).to_owned()));
        parts.push(part(&format!("xl/{name}"), *content));
    }
    let names: Vec<_> = names
        .iter()
        .map(|(id, kind, target)| (id.as_str(), *kind, target.as_str()))
        .collect();
    let main = "xl/workbook.xml";
    parts.extend([
        part("[Content_Types].xml", types(main, "spreadsheetml.sheet")),
        part("_rels/.rels", related(&[("rId1", "officeDocument", main)])),
        part(main, format!("<workbook {SHEETS}><sheets>{listed}</sheets></workbook>")),
        part("xl/_rels/workbook.xml.rels", related(&names)),
    ]);
    parts
}

/// A workbook.
pub fn workbook(sheets: &[(&str, &str, &str)], more: &[(&str, &str)]) -> Vec<u8> {
    zip(&workbook_parts(sheets, more))
}

/// A workbook of one sheet with such rows.
pub fn sheet(rows: &str) -> Vec<u8> {
    workbook(&[("表", "visible", &format!("<sheetData>{rows}</sheetData>"))], &[])
}

/// The parts of a document around a body, and further parts of `word/`.
pub fn document_parts(body: &str, more: &[(&str, &str)]) -> Vec<Part> {
    let main = "word/document.xml";
    let names: Vec<_> = more
        .iter()
        .map(|(name, _)| (*name, name.strip_suffix(".xml").unwrap(), *name))
        .collect();
    let mut parts = vec![
        part("[Content_Types].xml", types(main, "wordprocessingml.document")),
        part("_rels/.rels", related(&[("rId1", "officeDocument", main)])),
        part(
            main,
            format!(
                r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr/></w:body></w:document>"#
            ),
        ),
        part("word/_rels/document.xml.rels", related(&names)),
    ];
    parts.extend(
        more.iter()
            .map(|(name, content)| part(&format!("word/{name}"), *content)),
    );
    parts
}

/// A document.
pub fn document(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    zip(&document_parts(body, more))
}
