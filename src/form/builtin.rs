//! The built-in templates and the filled example, as shipped in `templates/`.

use std::sync::Arc;

use super::{Assessment, Kind, Template, json};

/// A file of `templates/` without the spaces that make it readable: they would be a third of what is shipped of it.
macro_rules! shipped {
    ($name:literal) => {{
        const READABLE: &str = include_str!(concat!("../../templates/", $name, ".json"));
        const COMPACT: [u8; compact::<0>(READABLE).1] = compact(READABLE).0;
        match str::from_utf8(&COMPACT) {
            Ok(text) => text,
            Err(_) => READABLE,
        }
    }};
}

/// JSON without the white space between its values, and how long it is; the compiler runs this.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a fault of the compiler's own run stops the build"
)]
const fn compact<const N: usize>(readable: &str) -> ([u8; N], usize) {
    let mut text = [0; N];
    let (mut length, mut quoted, mut escaped) = (0, false, false);
    let mut rest = readable.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if !quoted && byte.is_ascii_whitespace() {
            continue;
        }
        quoted ^= *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        if length < N {
            text[length] = *byte;
        }
        length += 1;
    }
    (text, length)
}

/// A built-in template as it is offered, without reading it: what stands on its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The template's id.
    pub id: &'static str,
    /// What it evaluates.
    pub kind: Kind,
    /// Its first-level indicators with their weights.
    pub groups: &'static str,
    /// How many rows it has.
    pub rows: usize,
}

/// The built-in templates in the order in which they are offered. A test holds each to its template.
pub const OFFERED: [Offered; 6] = [
    Offered {
        id: "rugao-department-2023",
        kind: Kind::Department,
        groups: "决策 6 · 过程 26 · 履职 47 · 效益 21",
        rows: 49,
    },
    Offered {
        id: "national-project-2020",
        kind: Kind::Project,
        groups: "预算执行 10 · 产出指标 50 · 效益指标 30 · 满意度指标 10",
        rows: 14,
    },
    Offered {
        id: "department-framework-2013",
        kind: Kind::Department,
        groups: "投入 15 · 过程 40 · 产出 25 · 效果 20",
        rows: 28,
    },
    Offered {
        id: "sichuan-project",
        kind: Kind::Project,
        groups: "预算执行 10 · 产出指标 50 · 效益指标 30 · 满意度指标 10",
        rows: 14,
    },
    Offered {
        id: "chongqing-department",
        kind: Kind::Department,
        groups: "部门预算执行情况 10 · 共性指标 30 · 履职产出 40 · 履职效果 20",
        rows: 21,
    },
    Offered {
        id: "blank-project",
        kind: Kind::Project,
        groups: "预算执行 10 · 产出指标 50 · 效益指标 30 · 满意度指标 10",
        rows: 4,
    },
];

const SOURCES: [(&str, &str); 6] = [
    ("rugao-department-2023", shipped!("rugao-department-2023")),
    ("national-project-2020", shipped!("national-project-2020")),
    ("department-framework-2013", shipped!("department-framework-2013")),
    ("sichuan-project", shipped!("sichuan-project")),
    ("chongqing-department", shipped!("chongqing-department")),
    ("blank-project", shipped!("blank-project")),
];

const EXAMPLE: &str = shipped!("example-rugao-2023");

/// Ids of the built-in templates, in the order in which they are offered.
pub fn builtin_templates() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(id, _)| *id)
}

/// A built-in template; none when there is no such id. A test reads every one.
pub fn builtin_template(id: &str) -> Option<Arc<Template>> {
    let (_, source) = SOURCES.iter().find(|(known, _)| *known == id)?;
    let (template, _) = json::from_tree(&json::parse(source).ok()?).ok()?;
    Some(Arc::new(template))
}

/// The Rugao form of 2023 filled in, from the seed where it speaks and marked where it does not.
///
/// `templates/example-rugao-2023.json` holds everything but the template, which is put in here.
pub fn example() -> Option<Assessment> {
    let mut tree = json::parse(EXAMPLE).ok()?;
    let template = json::parse(SOURCES.first()?.1).ok()?;
    tree.as_object_mut()?.insert("template".to_owned(), template);
    Some(json::from_tree(&tree).ok()?.0)
}
