//! `docs/findings.md` is made from the codes and their words. `UPDATE_DOCS=1 cargo test --test findings_doc` renews it.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail it")]

use std::fmt::Write as _;

use ziping::check::{Code, Severity};
use ziping::text::{Lang, Wording, severity_word, wording};

fn page() -> String {
    let mut page = String::from(
        "# 检查项 / Findings\n\n\
         填报前检查会说的每一个问题。代码（如 `weight-sum`）长期不变，结果文件 `ziping.result/1` 里的 `findings[].code` 就是它。\n\
         `{0}`、`{1}` 处填本表的数字和名称，`{column}` 处填资金表的列名，\
         `{off}` 处填“多”或“少”。\n\n\
         Every finding of the checks. A code is stable; it is the `findings[].code` of a result file.\n\
         `{0}`, `{1}`, … stand for the form's own figures and names, `{column}` for a column of the funds, `{off}` for more or less.\n\n\
         - **必须改 / Must fix** (`fatal`)：不改不能上报。自己评分并写了理由的行，完成值无法计算时降为“应核实”。\n\
         - **应核实 / To be settled** (`important`)：复核人员会问。\n\
         - **建议改 / Polish** (`polish`)。\n",
    );
    for severity in [Severity::Fatal, Severity::Important, Severity::Polish] {
        let (zh, en) = (severity_word(severity, Lang::Zh), severity_word(severity, Lang::En));
        write!(page, "\n## {zh} / {en}\n").unwrap();
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            let Wording {
                title,
                message,
                basis,
                fix,
            } = wording(*code);
            write!(page, "\n### `{code}` {}\n\n{}\n\n", title[0], title[1]).unwrap();
            for (zh, en, words) in [
                ("说法", "Says", message),
                ("依据", "Basis", basis),
                ("改法", "Fix", fix),
            ] {
                writeln!(page, "- {zh}：{}\n  <br>{en}: {}", words[0], words[1]).unwrap();
            }
        }
    }
    page
}

#[test]
fn the_page_of_findings_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/findings.md");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).unwrap();
        std::fs::write(path, &page).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        stored == page,
        "docs/findings.md is stale: run UPDATE_DOCS=1 cargo test --test findings_doc"
    );
}
