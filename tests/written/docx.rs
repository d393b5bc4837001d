//! The Word document.

use ziping::exchange::office_out::{Annexes, write_docx};
use ziping::form::Assessment;
use ziping::report::compose;
use ziping::score::score;

use crate::{folder, forms, part};

const ALL: Annexes = Annexes {
    evidence: true,
    trace: true,
};

fn written(form: &Assessment, annexes: Annexes) -> Vec<u8> {
    let sheet = score(form);
    write_docx(form, &sheet, &compose(form, &sheet), annexes).unwrap()
}

#[test]
fn documents_are_written_and_equal_forms_give_equal_bytes() {
    for (name, mut form) in forms::all() {
        let file = written(&form, ALL);
        assert_eq!(file, written(&form, ALL));
        std::fs::write(folder().join(format!("{name}.docx")), file).unwrap();
        form.narrative.clear();
        let drafted = written(&form, Annexes::default());
        std::fs::write(folder().join(format!("{name}-drafted.docx")), drafted).unwrap();
    }
}

#[test]
fn every_word_typed_is_text_and_nothing_else() {
    let mut form = forms::department();
    let evil = "</w:t><w:p>&amp;<script>\u{0}\u{b}“引”\u{fffe}𠮷";
    form.unit.name = evil.into();
    form.narrative.insert("results".into(), evil.into());
    let text = part(&written(&form, ALL), "word/document.xml");
    let said = "&lt;/w:t&gt;&lt;w:p&gt;&amp;amp;&lt;script&gt;“引”𠮷";
    assert!(text.matches(said).count() >= 3, "in the title, the table and the text");
    assert!(!text.contains("<script"));
}
