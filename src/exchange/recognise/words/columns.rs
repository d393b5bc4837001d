//! Heads of the indicator table's columns.

use serde::Serialize;

use super::super::Confidence;
use super::short_key;

/// What a column of the indicator table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    /// 序号.
    Number,
    /// 一级指标.
    Level1,
    /// 二级指标.
    Level2,
    /// 分值 of a 一级指标, in a column of its own.
    Level1Weight,
    /// 分值 of a 二级指标, in a column of its own.
    Level2Weight,
    /// 三级指标, 指标名称.
    Name,
    /// 指标性质: a sign or `定性`.
    Nature,
    /// 年度指标值.
    Target,
    /// 调整后指标值.
    AdjustedTarget,
    /// 度量单位.
    Unit,
    /// 实际完成值.
    Actual,
    /// 完成率 of an indicator.
    Completion,
    /// 分值.
    Weight,
    /// 得分.
    Score,
    /// 扣分.
    Deducted,
    /// 得分系数.
    Coefficient,
    /// 是否核心指标.
    Core,
    /// 评价要点及评分规则.
    RuleText,
    /// 偏差原因分析及改进措施.
    Reason,
    /// 改进措施, in a column of its own.
    Measures,
    /// 佐证材料.
    Evidence,
    /// 复核完成值.
    ReviewActual,
    /// 复核得分.
    ReviewScore,
    /// 偏离度.
    Deviation,
    /// 备注.
    Remark,
}

use Column as C;

/// Heads that are always the same words.
const COLUMNS: &[(&str, Column)] = &[
    ("序号", C::Number),
    ("编号", C::Number),
    ("一级指标", C::Level1),
    ("一级", C::Level1),
    ("一级目标", C::Level1),
    ("二级指标", C::Level2),
    ("二级", C::Level2),
    ("二级目标", C::Level2),
    ("三级指标", C::Name),
    ("三级", C::Name),
    ("三级目标", C::Name),
    ("四级指标", C::Name),
    ("指标名称", C::Name),
    ("指标内容", C::Name),
    ("指标", C::Name),
    ("绩效指标", C::Name),
    ("绩效指标名称", C::Name),
    ("考核指标", C::Name),
    ("评价指标", C::Name),
    ("具体指标", C::Name),
    ("评价内容", C::Name),
    ("考核内容", C::Name),
    ("绩效内容", C::Name),
    ("指标性质", C::Nature),
    ("指标方向", C::Nature),
    ("指标方向性", C::Nature),
    ("指标属性", C::Nature),
    ("性质", C::Nature),
    ("计算符号", C::Nature),
    ("运算符号", C::Nature),
    ("运算符", C::Nature),
    ("比较符号", C::Nature),
    ("指标值符号", C::Nature),
    ("目标值符号", C::Nature),
    ("符号", C::Nature),
    ("度量单位", C::Unit),
    ("计量单位", C::Unit),
    ("指标单位", C::Unit),
    ("指标值单位", C::Unit),
    ("目标值单位", C::Unit),
    ("单位", C::Unit),
    ("年初指标值", C::Target),
    ("年度指标值", C::Target),
    ("全年指标值", C::Target),
    ("预期指标值", C::Target),
    ("计划指标值", C::Target),
    ("年度目标值", C::Target),
    ("全年目标值", C::Target),
    ("年初目标值", C::Target),
    ("绩效目标值", C::Target),
    ("目标值", C::Target),
    ("指标值", C::Target),
    ("计划值", C::Target),
    ("计划数", C::Target),
    ("目标数", C::Target),
    ("计划完成值", C::Target),
    ("计划完成数", C::Target),
    ("预期完成值", C::Target),
    ("预期值", C::Target),
    ("预期目标", C::Target),
    ("标准值", C::Target),
    ("年度目标", C::Target),
    ("全年目标", C::Target),
    ("年初目标", C::Target),
    ("年度指标", C::Target),
    ("预期指标", C::Target),
    ("绩效目标", C::Target),
    ("目标", C::Target),
    ("调整后", C::AdjustedTarget),
    ("调整值", C::AdjustedTarget),
    ("实际完成值", C::Actual),
    ("全年完成值", C::Actual),
    ("全年实际完成值", C::Actual),
    ("年度完成值", C::Actual),
    ("指标完成值", C::Actual),
    ("实际完成指标值", C::Actual),
    ("自评完成值", C::Actual),
    ("完成值", C::Actual),
    ("实际值", C::Actual),
    ("实现值", C::Actual),
    ("实际情况", C::Actual),
    ("实际数", C::Actual),
    ("完成数", C::Actual),
    ("实际完成数", C::Actual),
    ("实绩", C::Actual),
    ("业绩值", C::Actual),
    ("完成情况", C::Actual),
    ("实际完成情况", C::Actual),
    ("自评值", C::Actual),
    ("全年完成", C::Actual),
    ("完成结果", C::Actual),
    ("完成", C::Actual),
    ("实际完成", C::Actual),
    ("分值", C::Weight),
    ("权重", C::Weight),
    ("指标分值", C::Weight),
    ("指标权重", C::Weight),
    ("分值权重", C::Weight),
    ("权重分值", C::Weight),
    ("标准分", C::Weight),
    ("标准分值", C::Weight),
    ("满分", C::Weight),
    ("满分值", C::Weight),
    ("配分", C::Weight),
    ("基准分", C::Weight),
    ("基础分", C::Weight),
    ("分数", C::Weight),
    ("得分", C::Score),
    ("自评得分", C::Score),
    ("自评分", C::Score),
    ("自评分值", C::Score),
    ("自评分数", C::Score),
    ("评价得分", C::Score),
    ("实际得分", C::Score),
    ("指标得分", C::Score),
    ("评分", C::Score),
    ("打分", C::Score),
    ("扣分", C::Deducted),
    ("得分系数", C::Coefficient),
    ("备注", C::Remark),
    ("说明", C::Remark),
];

/// Parts of heads, tried in order where no head fits as a whole: all words must stand in it.
const COLUMN_PARTS: &[(&str, &str, Column)] = &[
    ("偏离", "原因", C::Reason),
    ("应得", "分", C::Weight),
    ("复核", "分", C::ReviewScore),
    ("抽查", "分", C::ReviewScore),
    ("审核", "分", C::ReviewScore),
    ("核查", "分", C::ReviewScore),
    ("复核", "", C::ReviewActual),
    ("抽查", "", C::ReviewActual),
    ("核查", "", C::ReviewActual),
    ("偏离", "", C::Deviation),
    ("偏差率", "", C::Deviation),
    ("偏差度", "", C::Deviation),
    ("系数", "", C::Coefficient),
    ("得分率", "", C::Coefficient),
    ("核心", "", C::Core),
    ("佐证", "", C::Evidence),
    ("证明材料", "", C::Evidence),
    ("数据来源", "", C::Evidence),
    ("支撑材料", "", C::Evidence),
    ("评分", "标准", C::RuleText),
    ("评分", "规则", C::RuleText),
    ("评分", "细则", C::RuleText),
    ("评分", "办法", C::RuleText),
    ("评分", "方法", C::RuleText),
    ("评分", "依据", C::RuleText),
    ("评分", "说明", C::RuleText),
    ("评价要点", "", C::RuleText),
    ("评价标准", "", C::RuleText),
    ("计分", "", C::RuleText),
    ("打分", "标准", C::RuleText),
    ("扣分", "标准", C::RuleText),
    ("扣分", "原因", C::Reason),
    ("扣分", "说明", C::Reason),
    ("得分", "说明", C::Reason),
    ("指标解释", "", C::RuleText),
    ("指标说明", "", C::RuleText),
    ("计算公式", "", C::RuleText),
    ("计算方法", "", C::RuleText),
    ("原因", "", C::Reason),
    ("偏差", "", C::Reason),
    ("存在问题", "", C::Reason),
    ("未完成", "改进", C::Reason),
    ("改进", "", C::Measures),
    ("整改", "", C::Measures),
    ("一级", "指标", C::Level1),
    ("指标类别", "", C::Level1),
    ("指标类型", "", C::Level1),
    ("二级", "指标", C::Level2),
    ("三级", "指标", C::Name),
    ("调整", "值", C::AdjustedTarget),
    ("完成率", "", C::Completion),
    ("完成比", "", C::Completion),
    ("完成程度", "", C::Completion),
    ("完成进度", "", C::Completion),
    ("实际", "值", C::Actual),
    ("完成", "值", C::Actual),
    ("实际", "完成", C::Actual),
    ("完成情况", "", C::Actual),
    ("目标值", "", C::Target),
    ("指标值", "", C::Target),
    ("计划", "值", C::Target),
    ("预期", "值", C::Target),
    ("设定", "值", C::Target),
    ("度量单位", "", C::Unit),
    ("计量单位", "", C::Unit),
    ("扣分", "", C::Deducted),
    ("扣减", "", C::Deducted),
    ("得分", "", C::Score),
    ("自评分", "", C::Score),
    ("打分", "", C::Score),
    ("分值", "", C::Weight),
    ("权重", "", C::Weight),
    ("满分", "", C::Weight),
    ("标准分", "", C::Weight),
    ("指标", "名称", C::Name),
    ("指标", "内容", C::Name),
    ("备注", "", C::Remark),
];

/// What a column's head means, and how sure that is.
pub(in super::super) fn column(text: &str) -> Option<(Column, Confidence)> {
    let key = short_key(text)?;
    // Figures of other years say nothing of this one.
    if ["上年", "去年", "往年", "近三年"].iter().any(|word| key.contains(word)) {
        return None;
    }
    if let Some((_, column)) = COLUMNS.iter().find(|(name, _)| *name == key) {
        return Some((*column, Confidence::Sure));
    }
    let fits = |(one, other, _): &&(&str, &str, Column)| key.contains(one) && key.contains(other);
    let (_, _, column) = COLUMN_PARTS.iter().find(fits)?;
    Some((*column, Confidence::Likely))
}
