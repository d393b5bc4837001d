//! The built-in templates and the filled example, as shipped in `templates/`.

use std::sync::Arc;

use super::{Assessment, Template, json};

const SOURCES: [(&str, &str); 6] = [
    (
        "rugao-department-2023",
        include_str!("../../templates/rugao-department-2023.json"),
    ),
    (
        "national-project-2020",
        include_str!("../../templates/national-project-2020.json"),
    ),
    (
        "department-framework-2013",
        include_str!("../../templates/department-framework-2013.json"),
    ),
    ("sichuan-project", include_str!("../../templates/sichuan-project.json")),
    (
        "chongqing-department",
        include_str!("../../templates/chongqing-department.json"),
    ),
    ("blank-project", include_str!("../../templates/blank-project.json")),
];

const EXAMPLE: &str = include_str!("../../templates/example-rugao-2023.json");

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
