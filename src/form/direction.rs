//! Indicators that are better when lower, told by their names: their forms often print no ≤.

use std::borrow::Cow;

/// Words at the end of a name whose figure is better the lower it is.
const LOWER: [&str; 18] = [
    "控制率",
    "经费变动率",
    "结余变动率",
    "结余率",
    "结转率",
    "调整率",
    "偏差率",
    "死亡率",
    "发病率",
    "复发率",
    "投诉",
    "事故",
    "差错",
    "违规",
    "违纪",
    "逾期",
    "超标",
    "上访",
];
/// What may follow them: `投诉次数` is lower, `投诉处置率` is not.
const fn counts(c: char) -> bool {
    matches!(
        c,
        '发' | '生' | '率' | '数' | '量' | '次' | '起' | '件' | '人' | '事' | '案' | '的'
    )
}

/// Whether less of an indicator is better, by its name: `公用经费控制率`, `重大事故发生数`, not `投诉处理率`.
///
/// For reading forms that print a bare target, and for checking the direction of one.
pub fn lower_is_better(name: &str) -> bool {
    let bare: Cow<str> = if name.contains(is_between) {
        name.chars().filter(|c| !is_between(*c)).collect()
    } else {
        name.into()
    };
    let mut rest = &*bare;
    loop {
        if LOWER.iter().any(|word| rest.ends_with(word)) {
            return true;
        }
        match rest.strip_suffix(counts) {
            Some(shorter) => rest = shorter,
            None => return false,
        }
    }
}

/// What may stand anywhere in a name and is not read.
const fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '“' | '”' | '"' | '‘' | '’')
}

#[cfg(test)]
mod tests {
    use super::lower_is_better;

    #[test]
    fn names_tell_the_direction() {
        for name in [
            "公用经费控制率",
            "“三公经费”变动率",
            "结转结余率",
            "预算调整率",
            "重大责任事故发生数",
        ] {
            assert!(lower_is_better(name), "{name}");
        }
        for name in [
            "预算执行率",
            "投诉处理率",
            "事故发生数下降率",
            "收入变动率",
            "固定资产利用率",
        ] {
            assert!(!lower_is_better(name), "{name}");
        }
    }
}
