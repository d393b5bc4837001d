//! Every failure has words in both languages.

use super::*;
use ziping::store::{BadCopy, Side, Words};
use ziping::text::Lang;

#[test]
fn every_failure_says_what_happened_and_what_to_do() {
    let refused = StorageError::Refused {
        reason: "X: y".to_owned(),
    };
    let saves = [
        SaveError::Storage(StorageError::Missing),
        SaveError::Storage(StorageError::Full),
        SaveError::Storage(refused),
        SaveError::NotKept,
        SaveError::NothingToSave,
        SaveError::OverwrittenElsewhere {
            sequence: 1,
            owner: "t".to_owned(),
        },
        SaveError::NewerVersion { version: 2 },
        SaveError::SequenceSpent,
        SaveError::TooManyVersions,
    ];
    let opens = [OpenError::Unknown, OpenError::Damaged { copies: vec![] }];
    let removes = [RemoveError::NotKept, RemoveError::NotInTrash];
    let copies = [
        SlotDamage::Absent,
        SlotDamage::Empty,
        SlotDamage::Foreign,
        SlotDamage::TooLong { expected: 1, found: 2 },
        SlotDamage::Checksum,
        SlotDamage::WrongDraft { found: id("y") },
        SlotDamage::NewerVersion { version: 2 },
        SlotDamage::Rival,
    ];
    let all = |lang| -> Vec<Words> {
        let copies = copies.iter().map(|damage| BadCopy {
            side: Some(Side::A),
            damage: damage.clone(),
            raw: String::new(),
        });
        (saves.iter().map(|error| error.words(lang)))
            .chain(opens.iter().map(|error| error.words(lang)))
            .chain(removes.iter().map(|error| error.words(lang)))
            .chain(copies.map(|copy| copy.words(lang)))
            .collect()
    };
    let (zh, en) = (all(Lang::Zh), all(Lang::En));
    let mut codes: Vec<&str> = zh.iter().map(|words| words.code).collect();
    for (zh, en) in zh.iter().zip(&en) {
        assert_eq!(zh.code, en.code);
        assert!(zh.message.ends_with('。') && zh.fix.ends_with('。'), "{zh:?}");
        assert!(en.message.is_ascii() || en.message.contains('“'), "{en:?}");
        assert!(!en.fix.is_empty());
    }
    // They are said at the start page too, where no form is open and no button saves one as a file.
    for words in zh.iter().filter(|words| {
        let code = words.code;
        ["store.missing", "store.full", "store.refused"].contains(&code)
    }) {
        assert!(!words.fix.contains("另存为文件"), "{words:?}");
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), zh.len(), "one code, one meaning");
    assert_eq!(
        SaveError::NotKept.to_string(),
        SaveError::NotKept.words(Lang::En).message
    );
}
