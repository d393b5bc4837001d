//! The doors: what clipboards and files really hold, and their limits.

use ziping::exchange::{Block, Grid, ImportError, Source, from_csv, from_html, from_text, text_of};

fn table(source: &Source, at: usize) -> Vec<Vec<&str>> {
    let tables: Vec<&Grid> = source
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(grid) => Some(grid),
            Block::Paragraph { .. } => None,
        })
        .collect();
    tables[at]
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
        .collect()
}

fn paragraphs(source: &Source) -> Vec<&str> {
    source
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph { text } => Some(text.as_str()),
            Block::Table(_) => None,
        })
        .collect()
}

fn html(text: &str) -> Source {
    from_html(text).expect("within the limits")
}

#[test]
fn windows_puts_offsets_before_the_clipboard_html() {
    let source = html(
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\nStartFragment:00000131\r\nEndFragment:00000180\r\n\
         <html><body><table>\r\n<!--StartFragment-->\r\n <col width=72>\r\n <tr height=19>\r\n  <td height=19>甲</td>\r\n  <td align=right x:num=\"0.95\">95%</td>\r\n </tr>\r\n<!--EndFragment-->\r\n</table></body></html>",
    );
    assert_eq!(table(&source, 0), [["甲", "95%"]]);
    assert_eq!(paragraphs(&source), [""; 0]);
}

#[test]
fn word_breaks_its_source_within_words() {
    let source = html(
        "<table><tr><td><p class=MsoNormal><span>实际完\r\n值</span><o:p></o:p></p></td><td><p>two\r\nwords</p></td></tr></table>",
    );
    assert_eq!(table(&source, 0), [["实际完值", "two words"]]);
}

#[test]
fn paragraphs_and_breaks_in_a_cell_are_lines() {
    let source = html("<table><tr><td><p>①有计划；</p><p>②有分解。<br>③有考核。</p></td><td>&nbsp;</td></tr></table>");
    assert_eq!(table(&source, 0), [["①有计划；\n②有分解。\n③有考核。", ""]]);
}

#[test]
fn scripts_styles_and_comments_say_nothing() {
    let source = html(
        "<html><head><title>页</title><style>td{color:red}</style></head><script>if(a<b){x='</td>'}</script>\
         <!--[if gte mso 9]><xml><w:p>无</w:p></xml><![endif]--><p onclick=\"x('>')\">正文</p><img src=x onerror=alert(1)>",
    );
    assert_eq!(paragraphs(&source), ["正文"]);
}

#[test]
fn references_are_characters() {
    let source = html("<p>&ge;95&#37; &#x2264;3 A&amp;B &unknown; &lt;p&gt; 5&permil;</p>");
    assert_eq!(paragraphs(&source), ["≥95% ≤3 A&B &unknown; <p> 5‰"]);
}

#[test]
fn cells_keep_their_columns_beside_merged_ones() {
    let source = html("<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>戊</table>");
    let Block::Table(grid) = &source.blocks[0] else {
        panic!("a table")
    };
    let at: Vec<Vec<_>> = grid
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| (cell.text.as_str(), cell.column, cell.columns, cell.rows))
                .collect()
        })
        .collect();
    assert_eq!(
        at,
        [
            vec![("甲", 0, 1, 2), ("乙", 1, 2, 1)],
            vec![("丙", 1, 1, 1), ("丁", 2, 1, 1)],
            vec![("戊", 0, 1, 1)]
        ]
    );
}

#[test]
fn a_table_that_arranges_the_page_is_no_table() {
    let source = html(
        "<table><tr><td>网站导航</td></tr><tr><td><h1>自评表</h1><table><tr><td>一级指标</td><td>分值</td></tr></table>页脚</td></tr></table>",
    );
    assert_eq!(paragraphs(&source), ["网站导航", "自评表", "页脚"]);
    assert_eq!(table(&source, 0), [["一级指标", "分值"]]);
}

#[test]
fn a_table_in_a_cell_of_a_form_follows_it() {
    let source = html(
        "<table><tr><td>项目名称</td><td>甲</td></tr><tr><td>资金</td><td>见下<table><tr><td>预算</td><td>10</td></tr></table></td></tr></table>",
    );
    assert_eq!(table(&source, 0), [["项目名称", "甲"], ["资金", "见下"]]);
    assert_eq!(table(&source, 1), [["预算", "10"]]);
}

#[test]
fn excel_quotes_cells_with_line_breaks_in_a_plain_paste() {
    let source = from_text("甲\t\"第一行\n第二行\"\t\"他说\"\"好\"\"\"\n\"三公经费\"变动率\t≤0%\t\"三公\"\n")
        .expect("within the limits");
    assert_eq!(
        table(&source, 0),
        [
            ["甲", "第一行\n第二行", "他说\"好\""],
            ["\"三公经费\"变动率", "≤0%", "\"三公\""]
        ]
    );
}

#[test]
fn csv_as_excel_and_others_write_it() {
    let source = from_csv("\u{FEFF}指标,完成值,说明\r\n\"甲,乙\",\"95%\",\"第一行\r\n第二行\"\r\n丙,,\"说\"\"好\"\"\"")
        .expect("within the limits");
    assert_eq!(
        table(&source, 0),
        [
            ["指标", "完成值", "说明"],
            ["甲,乙", "95%", "第一行\n第二行"],
            ["丙", "", "说\"好\""]
        ]
    );
    let source = from_csv("指标;分值\n甲;10").expect("within the limits");
    assert_eq!(table(&source, 0), [["指标", "分值"], ["甲", "10"]]);
}

#[test]
fn a_file_in_gb18030_is_refused_and_unicode_is_read() {
    // 指标 in GB18030.
    assert_eq!(text_of(&[0xD6, 0xB8, 0xB1, 0xEA]), Err(ImportError::NotUnicode));
    assert_eq!(text_of("\u{FEFF}指标".as_bytes()).as_deref(), Ok("指标"));
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("指标".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(text_of(&wide).as_deref(), Ok("指标"));
}

#[test]
fn invariant_10_limits_hold_before_a_paste_is_parsed() {
    let long = "a".repeat(20_000_001);
    let refusal = Err(ImportError::TooLarge {
        bytes: 20_000_001,
        limit: 20_000_000,
    });
    assert_eq!(from_html(&long), refusal);
    assert_eq!(from_text(&long), refusal);
    assert_eq!(from_csv(&long), refusal);
    assert_eq!(
        text_of(long.as_bytes()),
        Err(ImportError::TooLarge {
            bytes: 20_000_001,
            limit: 20_000_000
        })
    );
    assert_eq!(
        from_csv(&",".repeat(2_000_001)),
        Err(ImportError::TooManyCells { limit: 2_000_000 })
    );
    assert_eq!(
        from_html(&"<table><tr><td>".repeat(17)),
        Err(ImportError::TooDeep { limit: 16 })
    );
    assert!(from_html(&"<table><tr><td>".repeat(16)).is_ok());
}

#[test]
fn spans_of_any_size_stay_within_the_table() {
    let source = html("<table><tr><td rowspan=4294967295 colspan=4294967295>甲</td></tr><tr><td>乙</td></tr></table>");
    let Block::Table(grid) = &source.blocks[0] else {
        panic!("a table")
    };
    let cell = &grid.rows[0][0];
    assert_eq!((cell.columns, cell.rows), (1024, 2));
}

/// A ledger of 30,000 rows with a funds head is no form: it is read, cut and said.
#[test]
fn a_ledger_is_read_and_cut() {
    use ziping::exchange::{Assumption, draft, recognise};
    let mut paste = String::from("科目\t预算数\t执行数\t摘要\n");
    for row in 0..30_000 {
        paste += &format!("明细{row}\t{row}\t1\t办公\n");
    }
    let found = recognise(&from_text(&paste).expect("within the limits"));
    assert_eq!(found.funds.len(), 30_000);
    let listed = found.unplaced.len() + found.unplaced_more;
    assert_eq!(listed, 30_000, "every 摘要");
    let made = draft(&found, 2023);
    assert!(made.assumptions.contains(&Assumption::Cut {
        rows: 30_000,
        taken: 2_000
    }));
    assert_eq!(made.assessment.funds.rows.len(), 2_000);
}
