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
    file_draft: "自评草稿" / "draft";
    file_result: "自评结果" / "result";
    file_saved: "文件已交给浏览器保存。" / "The browser has the file.";
    file_refused: "浏览器没有保存文件，请允许本页下载后再试。" / "The browser did not save the file; allow downloads and try again.";
}

/// 2023 年度整体绩效评价报告.
pub fn report_title(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year} 年度绩效自评报告"),
        Lang::En => format!("Performance self-evaluation report {year}"),
    }
}

/// 还有 2 项必须改.
pub fn export_fatal(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("还有 {count} 项必须改"),
        Lang::En => format!("{count} findings must be fixed first"),
    }
}
