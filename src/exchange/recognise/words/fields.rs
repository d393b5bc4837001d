//! Names of the fields of head and foot.

use serde::Serialize;

use super::short_key;
use crate::form::notation;

/// A field of the form's head or foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FieldKind {
    /// 项目名称.
    Project,
    /// 主管部门.
    Supervisor,
    /// 实施单位.
    Implementer,
    /// 单位名称.
    Unit,
    /// 联系人.
    Contact,
    /// 联系电话.
    Phone,
    /// 年度.
    Year,
    /// 填报日期.
    Date,
    /// 主要职能.
    Duties,
    /// 机构设置及人员配置.
    Organisation,
    /// 总得分.
    Total,
    /// 评价等级.
    Grade,
    /// 评价结论.
    Conclusion,
    /// 存在问题.
    Problems,
    /// 改进措施.
    Measures,
    /// 年度总体目标.
    Expected,
    /// 目标完成情况.
    Achieved,
    /// 项目概况.
    Overview,
    /// Another field that forms are known to have: 项目类型, 项目编码, 起止时间.
    Other,
}

use FieldKind as F;

/// Names of fields.
const FIELDS: &[(&str, FieldKind)] = &[
    ("项目名称", F::Project),
    ("专项名称", F::Project),
    ("专项资金名称", F::Project),
    ("转移支付名称", F::Project),
    ("项目资金名称", F::Project),
    ("政策名称", F::Project),
    ("主管部门", F::Supervisor),
    ("主管部门及代码", F::Supervisor),
    ("主管单位", F::Supervisor),
    ("预算主管部门", F::Supervisor),
    ("项目主管部门", F::Supervisor),
    ("上级主管部门", F::Supervisor),
    ("地方主管部门", F::Supervisor),
    ("省级主管部门", F::Supervisor),
    ("实施单位", F::Implementer),
    ("项目实施单位", F::Implementer),
    ("项目单位", F::Implementer),
    ("实施主体", F::Implementer),
    ("项目实施主体", F::Implementer),
    ("具体实施单位", F::Implementer),
    ("承担单位", F::Implementer),
    ("执行单位", F::Implementer),
    ("资金使用单位", F::Implementer),
    ("单位名称", F::Unit),
    ("部门名称", F::Unit),
    ("部门单位名称", F::Unit),
    ("预算单位", F::Unit),
    ("预算单位名称", F::Unit),
    ("预算部门", F::Unit),
    ("预算部门名称", F::Unit),
    ("单位", F::Unit),
    ("填报单位", F::Unit),
    ("填表单位", F::Unit),
    ("填报部门", F::Unit),
    ("自评单位", F::Unit),
    ("评价单位", F::Unit),
    ("申报单位", F::Unit),
    ("编报单位", F::Unit),
    ("编制单位", F::Unit),
    ("联系人", F::Contact),
    ("填报人", F::Contact),
    ("填表人", F::Contact),
    ("填报人姓名", F::Contact),
    ("项目负责人", F::Contact),
    ("负责人", F::Contact),
    ("经办人", F::Contact),
    ("项目联系人", F::Contact),
    ("单位负责人", F::Contact),
    ("联系电话", F::Phone),
    ("联系方式", F::Phone),
    ("电话", F::Phone),
    ("手机", F::Phone),
    ("填报人电话", F::Phone),
    ("联系人电话", F::Phone),
    ("预算年度", F::Year),
    ("自评年度", F::Year),
    ("评价年度", F::Year),
    ("年度", F::Year),
    ("填报日期", F::Date),
    ("填表日期", F::Date),
    ("填报时间", F::Date),
    ("填表时间", F::Date),
    ("日期", F::Date),
    ("主要职能", F::Duties),
    ("主要职责", F::Duties),
    ("部门职能", F::Duties),
    ("部门职责", F::Duties),
    ("单位职能", F::Duties),
    ("单位职责", F::Duties),
    ("部门主要职能", F::Duties),
    ("部门主要职责", F::Duties),
    ("单位主要职能", F::Duties),
    ("职能职责", F::Duties),
    ("职责任务", F::Duties),
    ("机构设置", F::Organisation),
    ("机构设置及人员配置", F::Organisation),
    ("机构设置及人员情况", F::Organisation),
    ("机构人员情况", F::Organisation),
    ("机构编制情况", F::Organisation),
    ("人员情况", F::Organisation),
    ("人员配置", F::Organisation),
    ("人员编制", F::Organisation),
    ("自评总分", F::Total),
    ("自评得分", F::Total),
    ("评价总分", F::Total),
    ("综合得分", F::Total),
    ("综合评分", F::Total),
    ("总得分", F::Total),
    ("评价得分", F::Total),
    ("评价等级", F::Grade),
    ("自评等级", F::Grade),
    ("绩效等级", F::Grade),
    ("绩效等次", F::Grade),
    ("评价等次", F::Grade),
    ("自评等次", F::Grade),
    ("自评结果", F::Grade),
    ("等级", F::Grade),
    ("等次", F::Grade),
    ("评价结论", F::Conclusion),
    ("自评结论", F::Conclusion),
    ("绩效评价结论", F::Conclusion),
    ("绩效自评结论", F::Conclusion),
    ("总体评价", F::Conclusion),
    ("存在问题", F::Problems),
    ("存在的问题", F::Problems),
    ("主要问题", F::Problems),
    ("存在的主要问题", F::Problems),
    ("存在问题及原因分析", F::Problems),
    ("存在问题及原因", F::Problems),
    ("改进措施", F::Measures),
    ("整改措施", F::Measures),
    ("下一步改进措施", F::Measures),
    ("改进措施及建议", F::Measures),
    ("改进建议", F::Measures),
    ("有关建议", F::Measures),
    ("相关建议", F::Measures),
    ("意见建议", F::Measures),
    ("年度总体目标", F::Expected),
    ("总体目标", F::Expected),
    ("年度绩效目标", F::Expected),
    ("年度目标", F::Expected),
    ("绩效目标", F::Expected),
    ("项目绩效目标", F::Expected),
    ("项目总体目标", F::Expected),
    ("整体绩效目标", F::Expected),
    ("年度主要任务", F::Expected),
    ("预期目标", F::Expected),
    ("年度预期目标", F::Expected),
    ("年度预期绩效目标", F::Expected),
    ("预期绩效目标", F::Expected),
    ("预期总目标", F::Expected),
    ("年初设定目标", F::Expected),
    ("年初设定绩效目标", F::Expected),
    ("年初绩效目标", F::Expected),
    ("年初目标", F::Expected),
    ("全年目标", F::Expected),
    ("目标完成情况", F::Achieved),
    ("总体目标完成情况", F::Achieved),
    ("年度总体目标完成情况", F::Achieved),
    ("年度目标完成情况", F::Achieved),
    ("绩效目标完成情况", F::Achieved),
    ("年度绩效目标完成情况", F::Achieved),
    ("目标实际完成情况", F::Achieved),
    ("全年实际完成情况", F::Achieved),
    ("年度总体目标实际完成情况", F::Achieved),
    ("实际完成情况", F::Achieved),
    ("具体完成情况", F::Achieved),
    ("目标实现情况", F::Achieved),
    ("全年完成情况", F::Achieved),
    ("实际完成目标", F::Achieved),
    ("完成情况", F::Achieved),
    ("项目概况", F::Overview),
    ("项目简介", F::Overview),
    ("项目内容", F::Overview),
    ("项目实施内容", F::Overview),
    ("项目主要内容", F::Overview),
    ("部门概况", F::Overview),
    ("单位概况", F::Overview),
    ("项目类型", F::Other),
    ("项目类别", F::Other),
    ("项目属性", F::Other),
    ("项目性质", F::Other),
    ("资金性质", F::Other),
    ("项目编码", F::Other),
    ("项目代码", F::Other),
    ("项目编号", F::Other),
    ("单位编码", F::Other),
    ("单位代码", F::Other),
    ("部门编码", F::Other),
    ("预算编码", F::Other),
    ("项目起止时间", F::Other),
    ("项目起止年限", F::Other),
    ("起止时间", F::Other),
    ("项目周期", F::Other),
    ("项目期限", F::Other),
    ("实施期限", F::Other),
    ("项目地址", F::Other),
    ("单位地址", F::Other),
    ("地址", F::Other),
    ("邮编", F::Other),
    ("邮政编码", F::Other),
    ("财政部门", F::Other),
    ("审核人", F::Other),
    ("复核人", F::Other),
    ("专项实施期", F::Other),
    ("立项依据", F::Other),
    ("资金来源", F::Other),
];

/// Parts of names of fields that places word in many ways: all words must stand in it.
const FIELD_PARTS: &[(&str, &str, FieldKind)] = &[
    ("存在", "问题", F::Problems),
    ("未完成", "原因", F::Problems),
    ("联系人", "电话", F::Contact),
    ("负责人", "电话", F::Contact),
    ("自评", "等级", F::Grade),
    ("评价", "等级", F::Grade),
    ("绩效", "等级", F::Grade),
    ("自评", "等次", F::Grade),
    ("需要说明", "", F::Other),
    ("改进措施", "", F::Measures),
    ("整改措施", "", F::Measures),
];

/// The field that a label names.
pub(in super::super) fn field(text: &str) -> Option<FieldKind> {
    let key = short_key(text)?;
    let find = |key: &str| FIELDS.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind);
    let opened = || {
        // `项目（单位）名称` and `部门（单位）名称`: the bracket is a part of the label there.
        let opened = notation::folded(text).replace(['(', ')', ':'], "");
        find(&opened)
    };
    let fits = |(one, other, _): &&(&str, &str, FieldKind)| key.contains(one) && key.contains(other);
    let parts = || FIELD_PARTS.iter().find(fits).map(|(_, _, kind)| *kind);
    find(&key).or_else(opened).or_else(parts)
}
