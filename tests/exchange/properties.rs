//! What holds for any document: nothing panics, and no text is lost.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use ziping::exchange::{
    Block, Cell, Choice, Column, Grid, Place, Source, Value, draft, from_csv, from_html, from_text, recognise,
    recognise_as,
};
use ziping::form::{Assessment, Limits, json};

/// Words that mean something to the recogniser, so that random documents look like forms.
const WORDS: [&str; 58] = [
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标",
    "指标名称",
    "年度指标值",
    "指标性质",
    "指标值",
    "度量单位",
    "实际完成值",
    "分值",
    "得分",
    "复核得分",
    "偏差原因分析及改进措施",
    "总分",
    "合计",
    "小计",
    "优",
    "产出指标(50分)",
    "效益指标",
    "数量指标",
    "≥95%",
    "100",
    "10",
    "8.5",
    "—",
    "有效",
    "12月底前",
    "项目名称",
    "主管部门",
    "单位名称",
    "联系电话",
    "填报人：张三",
    "年度总体目标",
    "预期目标",
    "实际完成情况",
    "项目资金（万元）",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
    "年度资金总额",
    "其中：财政拨款",
    "预算数：",
    "执行数：",
    "评价结论",
    "存在问题",
    "注：略。",
    "一、部门概况",
    "（一）主要职能",
    "2023年度部门整体支出绩效自评表",
    "自评得分96.5分，等级为优。",
    "单位：元",
    "附件1",
    "<p>(1) 甲。</p> <p>(2) 乙。</p>",
    "编制数为9名，在职人员8人",
    "主要职能",
    "负责甲；负责乙。",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        8 => prop::sample::select(&WORDS[..]).prop_map(str::to_owned),
        2 => (prop::sample::select(&WORDS[..]), prop::sample::select(&WORDS[..])).prop_map(|(a, b)| format!("{a} {b}")),
        2 => any::<String>(),
        1 => "[0-9.,%≥<=：:（）() ]{1,12}",
    ]
}

fn grid() -> impl Strategy<Value = Grid> {
    let row = vec((text(), 1..4_usize, 1..4_usize, 0..2_usize), 0..9);
    vec(row, 0..9).prop_map(|rows| {
        let row = |cells: Vec<(String, usize, usize, usize)>| {
            let mut column = 0;
            let cells = cells.into_iter().map(|(text, columns, rows, gap)| {
                let at = column + gap;
                column = at + columns;
                Cell {
                    column: at,
                    columns,
                    rows,
                    text,
                }
            });
            cells.collect()
        };
        Grid {
            name: String::new(),
            rows: rows.into_iter().map(row).collect(),
        }
    })
}

fn source() -> impl Strategy<Value = Source> {
    let block = prop_oneof![
        text().prop_map(|text| Block::Paragraph { text }),
        grid().prop_map(Block::Table)
    ];
    vec(block, 0..7).prop_map(|blocks| Source {
        name: String::new(),
        blocks,
    })
}

/// Every text of a document by its place.
fn texts(source: &Source) -> Vec<(Place, &str)> {
    let mut texts = Vec::new();
    for (block, content) in source.blocks.iter().enumerate() {
        match content {
            Block::Paragraph { text } => texts.push((
                Place {
                    block,
                    row: 0,
                    column: 0,
                },
                text.trim(),
            )),
            Block::Table(grid) => {
                for (row, cells) in grid.rows.iter().enumerate() {
                    texts.extend(cells.iter().map(|cell| {
                        (
                            Place {
                                block,
                                row,
                                column: cell.column,
                            },
                            cell.text.trim(),
                        )
                    }));
                }
            }
        }
    }
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_document_is_lost(source in source()) {
        let found = recognise(&source);
        let mut kept: BTreeMap<Place, Vec<String>> = BTreeMap::new();
        found.visit(&mut |value: &Value| kept.entry(value.place).or_default().push(value.original().to_owned()));
        for (place, text) in texts(&source) {
            let here = kept.get(&place);
            prop_assert!(here.is_some_and(|here| here.iter().any(|kept| kept == text)), "{text:?} at {place:?}: {here:?}");
        }
    }

    #[test]
    fn a_draft_of_anything_can_be_read_again(source in source()) {
        let made = draft(&recognise(&source), 2023).assessment;
        let file = json::write(&made);
        let read = json::read::<Assessment>(file.as_bytes(), Assessment::FORMAT, Limits::JSON);
        prop_assert_eq!(read.map(|read| read.value), Ok(made));
    }

    #[test]
    fn a_chosen_meaning_holds_anywhere(source in source(), block in 0..4_usize, row in 0..6_usize, column in 0..9_usize) {
        let choice = Choice { place: Place { block, row, column }, column: Some(Column::Actual) };
        recognise_as(&source, &[choice]);
    }

    #[test]
    fn no_paste_panics(text in any::<String>(), cells in vec(vec(text(), 0..6), 0..6)) {
        for read in [from_html, from_text, from_csv] {
            prop_assert!(read(&text).is_ok());
        }
        let paste: Vec<String> = cells.iter().map(|row| row.join("\t")).collect();
        recognise(&from_text(&paste.join("\n")).expect("within the limits"));
    }

    #[test]
    fn no_html_panics(parts in vec(prop_oneof![
        Just("<table>".to_owned()), Just("</table>".to_owned()), Just("<tr>".to_owned()), Just("<td colspan=3 rowspan=0>".to_owned()),
        Just("<td rowspan='99999999999'>".to_owned()), Just("</td>".to_owned()), Just("<br/>".to_owned()), Just("<p class=\"a>b\">".to_owned()),
        Just("<!-- ".to_owned()), Just("-->".to_owned()), Just("<script>".to_owned()), Just("</script>".to_owned()), Just("&#x4e00;&nbsp;&lt".to_owned()),
        text(),
    ], 0..40)) {
        if let Ok(source) = from_html(&parts.concat()) {
            recognise(&source);
        }
    }
}
