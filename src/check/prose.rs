//! Totals, grades, years and enumerations in a report's running text.

use rust_decimal::Decimal;

use super::search::{Text, find};
use crate::form::GradeBand;

/// Words that name the total of the form wherever they stand.
const TOTAL: [&str; 13] = [
    "总分",
    "总得分",
    "自评得分",
    "自评分",
    "综合得分",
    "综合评分",
    "评价得分",
    "最终得分",
    "总体得分",
    "整体得分",
    "绩效得分",
    "自评得",
    "评分",
];
/// Words that name it unless their sentence speaks of a single indicator.
const SCORE: &str = "得分";
/// The word that also names full marks (`总分 100 分`).
const FULL: &str = "总分";
/// Words of a clause that speaks of a part of the form, of the scale, or of another score.
const PART: [&str; 11] = [
    "指标",
    "满分",
    "分值",
    "每项",
    "单项",
    "执行率",
    "满意度",
    "扣分",
    "复核",
    "上年",
    "去年",
];
/// One kind of function for all splitting, so that it is compiled once.
pub(super) type Ends = fn(char) -> bool;
const SENTENCE_ENDS: Ends = |c| matches!(c, '。' | '；' | ';' | '\n' | '！');
const CLAUSE_ENDS: Ends = |c| matches!(c, '，' | ',' | '、');
/// What may stand between the word and its figure.
const LINK: [char; 14] = [
    '为', '是', '：', ':', '达', '到', '共', '计', '得', '“', '”', ' ', '\u{3000}', '\u{a0}',
];

/// The totals that a text states, as figures. Scores of parts (`产出指标得分为 50 分`), the scale (`90 分以上为优`) and
/// full marks (`总分 100 分`) are left alone: silence is better than a wrong correction.
///
/// `names_part` says whether a piece of the text names a group or an indicator.
pub(super) fn totals(text: &Text, names_part: &dyn Fn(&Text) -> bool, full_marks: Decimal) -> Vec<Decimal> {
    let mut found: Vec<Decimal> = Vec::new();
    let words: Vec<&str> = TOTAL.into_iter().filter(|word| text.may_hold(word)).collect();
    if words.is_empty() && !text.may_hold(SCORE) {
        return found;
    }
    let of_part = |piece: &str| {
        let piece = piece.replace("指标体系", "");
        let piece = Text::of(&piece);
        PART.iter().any(|word| piece.holds(word)) || names_part(&piece)
    };
    for sentence in text.as_str().split(SENTENCE_ENDS) {
        let clauses = || sentence.split(CLAUSE_ENDS);
        // A word without a figure states nothing.
        for clause in clauses().filter(|clause| clause.bytes().any(|byte| byte.is_ascii_digit())) {
            let strong: Vec<_> = words
                .iter()
                .filter_map(|word| Some((*word, after(clause, word)?)))
                .collect();
            let bare = || after(clause, SCORE).filter(|_| !clauses().any(of_part));
            let said = if strong.is_empty() {
                bare().map(|around| (SCORE, around)).into_iter().collect()
            } else {
                strong
            };
            for (word, (before, rest)) in said {
                let scale = |stated: &Decimal| word == FULL && *stated == full_marks;
                let stated = stated_points(rest).filter(|stated| !of_part(before) && !scale(stated));
                if let Some(stated) = stated.filter(|stated| !found.contains(stated)) {
                    found.push(stated);
                }
            }
        }
    }
    found
}

/// What stands before (the word's own first character included) and after a word.
fn after<'a>(clause: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let at = find(clause, word)?;
    let first = word.chars().next().map_or(0, char::len_utf8);
    let before = clause.get(..at.checked_add(first)?)?;
    let rest = clause.get(at.checked_add(word.len())?..)?;
    Some((before, rest))
}

/// `为 97.20 分` as 97.20; none for `90 分以上`, `90—100 分` and the like.
fn stated_points(rest: &str) -> Option<Decimal> {
    let rest = rest.trim_start_matches(LINK);
    let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let value: Decimal = digits.parse().ok()?;
    let rest = rest.strip_prefix(digits.as_str())?.trim_start();
    let unit = rest.strip_prefix('分');
    let tail = unit.unwrap_or(rest).trim_start();
    let ends = tail.is_empty() || tail.starts_with(['）', ')', '”', '"', '（', '(']);
    let scale = ["以上", "以下", "以内", "之间", "及以", "制", "（含", "(含", "值"];
    let of_scale = scale.iter().any(|word| tail.starts_with(word));
    ((unit.is_some() || ends) && !of_scale).then_some(value)
}

/// Words before a grade.
const GRADE: [&str; 6] = ["等级", "评价结果", "评价结论", "自评结果", "自评结论", "绩效评级"];
/// What may stand between the word and the grade.
const GRADE_LINK: [char; 14] = [
    '为', '是', '：', ':', '被', '评', '定', '属', '于', '“', '"', '‘', '「', ' ',
];

/// The grade that a text states, by its name in the template. `等级分为优、良、中、差` states none.
pub(super) fn grade<'a>(text: &Text, grades: &'a [GradeBand]) -> Option<&'a str> {
    for word in GRADE.into_iter().filter(|word| text.may_hold(word)) {
        for rest in text.as_str().split(word).skip(1) {
            let rest = rest.trim_start_matches(GRADE_LINK);
            let named = grades.iter().find(|grade| rest.starts_with(grade.name.as_str()));
            let Some(named) = named else { continue };
            let tail = rest.strip_prefix(named.name.as_str()).unwrap_or_default();
            let tail = tail
                .strip_prefix(['秀', '好', '等', '级', '档'])
                .unwrap_or(tail)
                .trim_start_matches(['”', '"', '’', '」', ' ', '级', '等', '次']);
            let listed = tail.starts_with(['、', '/', '／', '至', '到', '或']);
            let word_goes_on = tail.chars().next().is_some_and(char::is_alphanumeric);
            if !listed && !word_goes_on {
                return Some(&named.name);
            }
        }
    }
    None
}

/// What stands after a year of account.
pub(super) const OF_YEAR: &str = "年度";

/// The years of `2023年度` in a text that are not compared with (`较2022年度`).
pub(super) fn years(text: &str) -> Vec<u16> {
    let compared = ["较", "比", "与", "同", "于", "自", "从"];
    let mut years = Vec::new();
    for (at, _) in text.match_indices(OF_YEAR) {
        let head = text.get(..at).unwrap_or_default().trim_end();
        // Digits are one byte each, so a cut inside another character is none.
        let Some((lead, digits)) = head.len().checked_sub(4).and_then(|at| head.split_at_checked(at)) else {
            continue;
        };
        let Ok(year) = digits.parse::<u16>() else { continue };
        let lead = lead.trim_end();
        if (2000..=2099).contains(&year) && !compared.iter().any(|word| lead.ends_with(word)) {
            years.push(year);
        }
    }
    years
}

/// What stands before and after the numbers of an enumeration, each shape with its other ways.
const CHINESE_SHAPES: [&[(&str, &str)]; 4] = [
    &[("", "是"), ("", "要")],
    &[("（", "）"), ("(", ")")],
    &[("第", "，"), ("第", "、"), ("第", ","), ("第", "：")],
    &[("", "、")],
];
const ARABIC_SHAPES: [&[(&str, &str)]; 2] = [&[("（", "）"), ("(", ")")], &[("", "."), ("", "．"), ("", "、")]];
/// An enumeration is counted up to here.
const CHINESE: [&str; 20] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
    "十八", "十九", "二十",
];
const ARABIC: [&str; 20] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
];

/// How many items a text enumerates (`一是…二是…`, `（一）…`, `1.…`); a text without an enumeration is one item.
pub(super) fn items(text: &Text) -> usize {
    let chinese = CHINESE_SHAPES.iter().map(|shape| in_sequence(text, &CHINESE, shape));
    let arabic = ARABIC_SHAPES.iter().map(|shape| in_sequence(text, &ARABIC, shape));
    chinese.chain(arabic).max().unwrap_or(0).max(1)
}

/// How many of the numbers stand in the text one after the other, each in one of the ways.
fn in_sequence(text: &Text, numbers: &[&str], ways: &[(&str, &str)]) -> usize {
    let mut rest = text.as_str();
    let mut mark = String::new();
    let mut count: usize = 0;
    for number in numbers {
        let mut next: Option<&str> = None;
        for (before, after) in ways {
            mark.clear();
            mark.extend([*before, *number, *after]);
            let tail = text.may_hold(&mark).then(|| mark_in(rest, &mark)).flatten();
            // The first of them: the longest tail, and of equal ones the last.
            if tail.is_some_and(|tail| next.is_none_or(|next| tail.len() >= next.len())) {
                next = tail;
            }
        }
        let Some(tail) = next else { break };
        rest = tail;
        count = count.saturating_add(1);
    }
    count
}

/// What follows a mark that does not stand inside a figure (`1.` of `1.5` or `11.`) or a word.
fn mark_in<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.match_indices(mark).find_map(|(at, _)| {
        let before = text.get(..at)?.chars().next_back();
        let tail = text.get(at..)?.strip_prefix(mark)?;
        let figure = mark.starts_with(|c: char| c.is_ascii_digit());
        let inside = before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == '十')
            || (figure && tail.starts_with(|c: char| c.is_ascii_digit()));
        (!inside).then_some(tail)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Settings;

    fn told(text: &str) -> Vec<String> {
        let parts = ["产出", "数量指标", "培训人数"];
        let names_part = |piece: &Text| parts.iter().any(|part| piece.holds(part));
        totals(&Text::of(text), &names_part, Decimal::ONE_HUNDRED)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn reads_the_total_as_reports_tell_it() {
        for text in [
            "2023 年度如皋市社会养老保险管理处部门整体绩效评价得分为 97.20 分，等级为优。",
            "自评总分：97.20分",
            "经自评，总分97.20 分，评价等级为“优”",
            "本项目自评得分97.20（优）",
            "按照指标体系逐项打分，综合得分达到 97.20 分",
            "最终得分为97.20",
            "满分100分，单位自评得97.20分",
            "总分100分自评得分97.20分",
        ] {
            assert_eq!(told(text), ["97.20"], "{text}");
        }
        assert_eq!(told("总得分100分"), ["100"]);
    }

    #[test]
    fn leaves_parts_scales_and_other_scores_alone() {
        for text in [
            "产出得分为50分",
            "数量指标自评得分 20 分，得满分",
            "培训人数完成较好，得分19.48分",
            "得分90分以上为优",
            "总分90（含）—100分为优",
            "总分 100 分",
            "预算执行率得分为 9.5 分",
            "上年自评得分96分",
            "财政复核得分95分",
            "得分率为95.5",
            "自评得分较高",
            "评分标准",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn reads_the_grade_and_not_the_scale() {
        let grades = Settings::default().grades;
        let told = |text| grade(&Text::of(text), &grades);
        assert_eq!(told("得分为 97.20 分，等级为优。"), Some("优"));
        assert_eq!(told("评价等级：“良好”"), Some("良"));
        assert_eq!(told("绩效等级评定为中等，"), Some("中"));
        assert_eq!(told("等级为优、良、中、差四级"), None);
        assert_eq!(told("等级分为四档"), None);
        assert_eq!(told("评价结果为差异较大"), None);
    }

    #[test]
    fn counts_what_is_enumerated() {
        let items = |text| items(&Text::of(text));
        assert_eq!(items("一是少；二是慢。三是散。"), 3);
        assert_eq!(items("（一）少\n（二）慢"), 2);
        assert_eq!(items("1.提高1.5倍。2.专人。"), 2);
        assert_eq!(items("第一季度慢，第二季度快。"), 1);
        assert_eq!(items("只有一条"), 1);
        assert_eq!(items("二是没有一"), 1);
    }

    #[test]
    fn reads_years_that_are_not_compared_with() {
        assert_eq!(years("2022 年度完成，较2021年度增长"), [2022]);
        assert_eq!(years("年度目标；本年度"), Vec::<u16>::new());
    }
}
