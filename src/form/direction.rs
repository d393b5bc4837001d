//! Indicators that are better when lower, told by their names: their forms often print no ≤.

/// Rates of 财预〔2013〕53号 and the field that are better when lower; the last words of a name.
const LOWER_RATES: [&str; 10] = [
    "控制率",
    "结转结余率",
    "结余率",
    "预算调整率",
    "经费变动率",
    "结余变动率",
    "投诉率",
    "差错率",
    "逾期率",
    "事故率",
];
/// What there should be none of.
const LOWER_COUNTS: [&str; 7] = [
    "事故数",
    "事故发生",
    "投诉次数",
    "投诉数",
    "差错数",
    "违规问题数",
    "违纪违法",
];
/// Words that turn such a name round: more of it is better.
const TURNED: [&str; 12] = [
    "下降", "降低", "减少", "压减", "办结", "处理", "处置", "查处", "化解", "整改", "达标", "完成",
];
/// Whether less of an indicator is better, by its name: `公用经费控制率`, `重大事故发生数`, not `投诉处理率`.
///
/// For reading forms that print a bare target, and for checking the direction of one.
pub fn lower_is_better(name: &str) -> bool {
    let bare: String = name
        .chars()
        .filter(|c| !c.is_whitespace() && !"“”\"‘’".contains(*c))
        .collect();
    let lower = LOWER_RATES.iter().any(|rate| bare.ends_with(rate)) || LOWER_COUNTS.iter().any(|it| bare.contains(it));
    lower && !TURNED.iter().any(|word| bare.contains(word))
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
