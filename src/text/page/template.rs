//! Making a template.

use rust_decimal::Decimal;

use crate::text::{Lang, number, words};

words! {
    step_template: "模板" / "Template";
    template_lead: "改动随时保存，可撤销。改好后导出模板文件，发给各单位；单位打开它就能填。" / "Changes are kept as they are made and can be undone. Export the template as a file and hand it out; a unit opens it and fills it in.";
    edit_template: "调整模板" / "Change the template";
    template_export: "导出模板" / "Export the template";
    template_other: "换用另一版模板" / "Move to another version";
    template_head: "表头" / "Head";
    template_rows: "指标与分值" / "Indicators and weights";
    template_rows_hint: "名称、指标值、分值直接改；展开一行改计分方法。拖动“⠿”或用上下箭头调整次序。" / "Names, targets and weights are changed in place; a row opens to its rule. Drag “⠿” or use the arrows to move.";
    template_settings: "计分设置" / "Settings";
    template_funds: "预算收支表" / "The funds block";
    template_rest: "一票否决、报告提纲、表格栏目" / "Vetoes, report outline, columns";
    add_level_1: "加一级指标" / "Add a group of level 1";
    add_level_2: "加二级指标" / "Add a group of level 2";
    add_level_3: "加三级指标" / "Add an indicator";
    new_group: "新指标组" / "New group";
    new_indicator: "新指标" / "New indicator";
    even_out: "平分" / "Spread evenly";
    up_one: "上移" / "Move up";
    down_one: "下移" / "Move down";
    make_copy: "复制" / "Copy";
    take_out: "删除" / "Remove";
    drag: "拖动" / "Drag";
    as_set: "（按模板设置）" / "(as the template says)";
    leave_empty: "（不填）" / "(none)";
    add_one: "加一项" / "Add one";
    add_part: "设置" / "Set";
    remove_part: "取消" / "Remove";
    trial: "试算" / "Trial";
    trial_hint: "填一个完成值，看按这条规则得几分。" / "Type an actual and see what this rule gives.";
    trial_actual: "实际完成值（试算）" / "Actual (trial)";
    template_same: "这份文件和当前模板没有差别。" / "The file does not differ from the present template.";
    template_changes: "换用后的变化" / "What changes";
    template_typed: "已填内容" / "What was typed";
    template_move: "换用" / "Move to it";
    cancel: "取消" / "Cancel";
    file_template: "模板" / "template";
    not_a_template: "这不是模板文件。请选“导出模板”得到的文件。" / "This is no template. Choose a file made by “Export the template”.";
}

/// How the parts of a group sum: 合计 58，比 60 少 2.
pub fn weight_standing(sum: Decimal, whole: Decimal, lang: Lang) -> String {
    use crate::form::Sums as _;
    let off = whole.minus(sum);
    let (sum, whole, gap) = (number::plain(sum), number::plain(whole), number::plain(off.abs()));
    match (off.is_zero(), off.is_sign_negative(), lang) {
        (true, _, Lang::Zh) => format!("合计 {sum}，相符"),
        (true, _, Lang::En) => format!("{sum} in all, as it should be"),
        (_, true, Lang::Zh) => format!("合计 {sum}，比 {whole} 多 {gap}"),
        (_, true, Lang::En) => format!("{sum} in all, {gap} more than {whole}"),
        (_, false, Lang::Zh) => format!("合计 {sum}，比 {whole} 少 {gap}"),
        (_, false, Lang::En) => format!("{sum} in all, {gap} less than {whole}"),
    }
}

/// The label of a control that works on an item.
pub fn of_item(what: &str, name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{what}：{name}"),
        Lang::En => format!("{what}: {name}"),
    }
}
