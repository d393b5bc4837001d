//! Handing in and keeping.

use crate::text::{Lang, words};

words! {
    export_lead: "文件由本机浏览器生成，不经过任何服务器" / "Files are made by this browser; no server is involved";
    export_fatal_fix: "一般的报送系统会退回。可以先导出草稿，交给同事继续填。" / "Most systems would send it back. The draft can be exported meanwhile.";
    export_go: "去处理" / "Go there";
    export_ready: "检查通过，可以导出结果" / "The checks pass; the result can be exported";
    export_ready_note: "其余提示会一并写入结果，供复核人查看。" / "Other findings go into the result for the reviewer.";
    despite: "带着问题上报" / "Handing in all the same";
    despite_hint: "一般应先改好。确需上报的写明理由，结果文件会注明还有几项没改。" / "Fix them first where you can. If it must go out now, say why; the result is marked.";
    despite_label: "仍要上报的理由" / "Why it is handed in now";
    hand_in: "交给主管部门或财政局" / "To hand in";
    export_result_title: "结果文件" / "Result file";
    export_result_text: "含填报内容、逐行得分和计分过程、检查结论。收到的人用“自评”打开，会重新计算并核对每个数字。" / "The form, every score with its derivation, the findings. Whoever opens it here recomputes and verifies every number.";
    export_result: "导出结果" / "Export the result";
    submit: "提交" / "Submit";
    submit_text: "交给这个系统；交出去的内容和结果文件一样。" / "To this system; what is handed over is what the result file holds.";
    print: "打印" / "Print";
    print_text: "A4 纸；在打印窗口可存为 PDF。" / "On A4; the print window can save a PDF.";
    keep: "自己留存" / "To keep";
    export_draft_title: "草稿文件" / "Draft file";
    export_draft_text: "随时可导出；换电脑、换浏览器前请导出一份。" / "At any time; before changing computer or browser.";
    export_draft: "导出草稿" / "Export the draft";
    rated_of_full: "已评 / 满分" / "Rated / full marks";
    documents: "Word、Excel、CSV" / "Word, Excel, CSV";
    export_docx_title: "自评报告（Word）" / "Report (Word)";
    export_docx_text: "按公文格式（GB/T 9704）排好：报告五个部分、横页自评表、落款和盖章处。报告里没写的部分，按填报内容拟一段，请改过再报。" / "Set as an official document: the report's parts, the table on landscape pages, the place of the seal. Parts not written yet are drafted from the form; edit them before handing in.";
    export_docx: "导出 Word 报告" / "Export to Word";
    export_xlsx_title: "自评表（Excel）" / "Table (Excel)";
    export_xlsx_text: "官方表样，得分、合计、执行率和总分带公式；另有两张表：计分过程、检查结果。" / "The official table with live formulas; two more sheets: how each score was found, and the findings.";
    export_xlsx: "导出 Excel 表格" / "Export to Excel";
    export_csv_title: "明细（CSV）" / "Rows and findings (CSV)";
    export_csv_text: "逐行得分，或检查结果；表格软件都能打开。" / "The rows with their scores, or the findings; any spreadsheet opens them.";
    export_rows_csv: "导出逐行得分" / "Export the rows";
    export_findings_csv: "导出检查结果" / "Export the findings";
    with_annexes: "附上佐证材料清单和计分过程" / "With the list of evidence and the way to each score";
    nameless: "隐去单位、人名和电话" / "Without the names of unit and persons, and phones";
    not_written: "没有生成文件" / "The file was not made";
    file_docx: "自评报告" / "report";
    file_xlsx: "自评表" / "table";
    file_rows: "逐行得分" / "rows";
    file_findings: "检查结果" / "findings";
    file_nameless: "已隐去名称" / "nameless";
    file_draft: "自评草稿" / "draft";
    file_result: "自评结果" / "result";
    file_saved: "文件已交给浏览器保存。" / "The browser has the file.";
    file_differs: "文件没有交给您" / "The file was not handed out";
    file_differs_text: "写好后重新读了一遍，与填报的内容对不上。草稿没有改动；请用“导出草稿”留一份，连同浏览器的版本交给本程序的维护人。" / "Read again after writing, it did not agree with what was entered. Your draft was not changed: keep a copy with Export the draft and give it to whoever maintains this program.";
    file_refused: "浏览器没有保存文件，请允许本页下载后再试。" / "The browser did not save the file; allow downloads and try again.";
}

/// 还有 2 项必须改.
pub fn export_fatal(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("还有 {count} 项必须改"),
        Lang::En => format!("{count} findings must be fixed first"),
    }
}
