//! Where in a file something is: its line and column for a person, its path for the form.

use super::JsonError;

/// The file as text.
pub(super) fn text(bytes: &[u8]) -> Result<&str, JsonError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        match (error.error_len(), std::str::from_utf8(valid)) {
            // The last character is not whole: the text was fine as far as it goes.
            (None, Ok(valid)) => {
                let last = valid.rsplit('\n').next().unwrap_or_default();
                JsonError::Damaged {
                    line: valid.matches('\n').count().saturating_add(1),
                    column: last.chars().count().saturating_add(1),
                    cut_off: true,
                }
            }
            _ => JsonError::NotText,
        }
    })
}

/// How deep objects and arrays are nested. Counts brackets outside strings, without parsing anything.
pub(super) fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A syntax error, placed in lines and characters.
pub(super) fn damaged(text: &str, error: &serde_json::Error) -> JsonError {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    // The parser counts bytes; a person counts characters.
    let column = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    JsonError::Damaged {
        line: error.line().max(1),
        column: column.max(1),
        cut_off: error.is_eof(),
    }
}

/// A key that stands twice.
pub(super) fn field(text: &str, error: &serde_json::Error) -> JsonError {
    let said = error.to_string();
    let message = said
        .rsplit_once(" at line ")
        .map_or(said.as_str(), |(message, _)| message);
    let before: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    JsonError::Field {
        path: path_before(text, before.saturating_add(error.column())),
        message: message.to_owned(),
    }
}

/// A level of nesting, and where in it the reader stands.
enum Level<'a> {
    Object(Option<&'a str>),
    Array(usize),
}

/// The path of the value that ends at this byte or holds it. The text is known to be JSON.
fn path_before(text: &str, end: usize) -> String {
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut string: Option<usize> = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().take(end) {
        if let Some(start) = string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    string = None;
                    if let Some(Level::Object(key @ None)) = levels.last_mut() {
                        *key = text.get(start..at);
                    }
                }
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => string = at.checked_add(1),
            b'{' => levels.push(Level::Object(None)),
            b'[' => levels.push(Level::Array(0)),
            b'}' | b']' => {
                levels.pop();
            }
            b',' => match levels.last_mut() {
                Some(Level::Object(key)) => *key = None,
                Some(Level::Array(index)) => *index = index.saturating_add(1),
                None => {}
            },
            _ => {}
        }
    }
    let mut path = String::new();
    for level in &levels {
        match level {
            Level::Object(Some(key)) => push_key(&mut path, key),
            Level::Object(None) => {}
            Level::Array(index) => push_index(&mut path, *index),
        }
    }
    path
}

fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

fn push_index(path: &mut String, index: usize) {
    path.push_str(&format!("[{index}]"));
}
