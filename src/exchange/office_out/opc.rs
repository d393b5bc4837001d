//! What every package holds (ECMA-376 part 2): the kinds of its parts, their relations, the title.

use super::xml::{HEAD, add, escape};

/// How the kinds of relations begin.
pub(super) const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The kinds of parts; each begins with `kind` and ends with `+xml`.
pub(super) fn content_types(kind: &str, parts: &[(&str, &str)]) -> String {
    let mut out = HEAD.to_owned();
    out.push_str(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    );
    for (part, of) in parts {
        add(
            &mut out,
            &["<Override PartName=\"", part, "\" ContentType=\"", kind, of, "+xml\"/>"],
        );
    }
    out.push_str("</Types>");
    out
}

/// Relations: id, kind and target of each.
pub(super) fn relations(list: &[(&str, &str, &str)]) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (id, kind, target) in list {
        add(
            &mut out,
            &[
                "<Relationship Id=\"",
                id,
                "\" Type=\"",
                kind,
                "\" Target=\"",
                target,
                "\"/>",
            ],
        );
    }
    out.push_str("</Relationships>");
    out
}

/// The relations of the package; `main` is the part that is the document.
pub(super) fn package_relations(main: &str) -> String {
    let document = [TYPES, "/officeDocument"].concat();
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[("rId1", &document, main), ("rId2", core, "docProps/core.xml")])
}

/// The title, and no date: equal forms give equal files.
pub(super) fn core(title: &str) -> String {
    let mut out = HEAD.to_owned();
    out.push_str(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
    );
    escape(&mut out, title);
    out.push_str("</dc:title></cp:coreProperties>");
    out
}
