//! Help for a row, for a person without training: what it measures, how it is scored, what proves it, what goes wrong, and
//! an example computed by the engine.

mod known;

use super::{Lang, rule_words, trace_sentence};
use crate::form::{Assessment, Rule};
use crate::score::worked_example;
use known::{KINDS, KNOWN, Words};

/// Everything there is to say about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowHelp {
    /// What it measures.
    pub measures: &'static str,
    /// How it is scored, with the row's own figures.
    pub scored: String,
    /// What usually proves it: the template's own list, else what is usual.
    pub evidence: Vec<String>,
    /// What often goes wrong.
    pub mistake: &'static str,
    /// An invented answer and its score; none where the evaluator alone decides.
    pub example: Option<String>,
}

/// 2023年7月10日 as 2023-07-10, which is understood as well.
fn iso_date(text: &str) -> Option<String> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    [year, month, day]
        .into_iter()
        .all(digits)
        .then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// Help for the indicator with this id; none where the form has no such row.
pub fn row_help(form: &Assessment, id: &str, lang: Lang) -> Option<RowHelp> {
    let indicator = form.template.indicator(id)?;
    let known = KNOWN
        .iter()
        .find(|(names, _)| names.iter().any(|name| indicator.name.contains(name)));
    let words = known.map_or_else(|| of_kind(&indicator.rule), |(_, words)| words);
    let say = |[zh, en]: [&'static str; 2]| lang.pick(zh, en);
    let evidence = if indicator.evidence.is_empty() || lang == Lang::En {
        let usual = say(words.evidence);
        usual.split(lang.pick("、", ", ")).map(str::to_owned).collect()
    } else {
        indicator.evidence.clone()
    };
    let example = worked_example(form, id).map(|example| {
        let sentence = trace_sentence(&example.row.trace, lang);
        match (example.actual.is_empty(), lang) {
            (true, Lang::Zh) => format!("例：{sentence}"),
            (true, Lang::En) => format!("Example: {sentence}"),
            (false, Lang::Zh) => format!("例：完成值填 {}。{sentence}", example.actual),
            (false, Lang::En) => {
                let actual = iso_date(&example.actual).unwrap_or(example.actual);
                format!("Example: with an actual of {actual}. {sentence}")
            }
        }
    });
    Some(RowHelp {
        measures: say(words.measures),
        scored: rule_words(indicator, &form.template.settings, lang),
        evidence,
        mistake: say(words.mistake),
        example,
    })
}

const fn of_kind(rule: &Rule) -> &'static Words {
    let [
        at_least,
        at_most,
        equal,
        range,
        execution,
        steps,
        bands,
        checklist,
        yes_no,
        tiers,
        deadline,
        manual,
    ] = &KINDS;
    match rule {
        Rule::AtLeast => at_least,
        Rule::AtMost { .. } => at_most,
        Rule::Equal { .. } => equal,
        Rule::Range => range,
        Rule::ExecutionRate => execution,
        Rule::Steps { .. } => steps,
        Rule::Bands { .. } => bands,
        Rule::Checklist => checklist,
        Rule::YesNo => yes_no,
        Rule::Tiers { .. } => tiers,
        Rule::Deadline { .. } => deadline,
        Rule::Manual => manual,
    }
}
