//! What comes from outside is measured before it is parsed.

use proptest::prelude::*;
use ziping::form::json::{self, Document, JsonError, format_of, read};
use ziping::form::{Assessment, Limits, Template};
use ziping::review::{ResultFile, verify_json};

/// Every way in, with the same limits.
fn doors(bytes: &[u8], limits: Limits) -> [Option<JsonError>; 4] {
    fn by<T: Document>(bytes: &[u8], format: &str, limits: Limits) -> Option<JsonError> {
        read::<T>(bytes, format, limits).err()
    }
    [
        format_of(bytes, limits).err(),
        by::<Template>(bytes, Template::FORMAT, limits),
        by::<Assessment>(bytes, Assessment::FORMAT, limits),
        by::<ResultFile>(bytes, ResultFile::FORMAT, limits),
    ]
}

/// Whatever a file holds: the size is told before the bytes are read as text, the depth before the text is parsed.
#[test]
fn invariant_10_limits_hold_before_parsing() {
    let limits = Limits { bytes: 100, depth: 3 };
    let large = JsonError::TooLarge { bytes: 101, limit: 100 };
    let deep = JsonError::TooDeep { limit: 3 };
    for filler in [b'[', b'{', b' ', 0xFF, 0] {
        assert_eq!(
            doors(&[filler; 101], limits),
            [0; 4].map(|_| Some(large.clone())),
            "{filler}"
        );
    }
    for text in ["[[[[", "{\"a\":[{\"b\":[", "[[[[]]]] and more", "[[[{nonsense"] {
        assert_eq!(
            doors(text.as_bytes(), limits),
            [0; 4].map(|_| Some(deep.clone())),
            "{text}"
        );
    }
    // One byte and one level less, and it is the content that is refused.
    for text in ["[[[", "[[[]]] and more"] {
        for refused in doors(text.as_bytes(), limits) {
            assert!(refused.is_some_and(|error| error != large && error != deep), "{text}");
        }
    }
}

/// The limits of the page's own way in, at their edge.
#[test]
fn invariant_10_the_real_limits() {
    let Limits { bytes, depth } = Limits::JSON;
    let over = vec![b'['; bytes + 1];
    let large = JsonError::TooLarge {
        bytes: bytes + 1,
        limit: bytes,
    };
    assert_eq!(format_of(&over, Limits::JSON), Err(large.clone()));
    assert_eq!(verify_json(&over).err(), Some(large));
    let deep = "[".repeat(depth + 1);
    assert_eq!(
        verify_json(deep.as_bytes()).err(),
        Some(JsonError::TooDeep { limit: depth })
    );
    let example = json::write(&ziping::form::example().unwrap());
    assert!(example.len() * 10 < bytes, "a real form is far from the limit");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariant_10_no_way_around_the_size(
        bytes in prop::collection::vec(prop_oneof![Just(b'['), Just(b'"'), Just(b'\\'), any::<u8>()], 0..80),
    ) {
        let limits = Limits { bytes: 40, depth: 4 };
        for refused in doors(&bytes, limits) {
            let large = matches!(refused, Some(JsonError::TooLarge { .. }));
            prop_assert_eq!(large, bytes.len() > limits.bytes);
        }
    }
}
