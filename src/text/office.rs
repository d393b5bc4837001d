//! Why a Word or Excel file was not read, and what to do.

use super::errors::megabytes;
use super::{Lang, words};

words! {
    untouched: "草稿没有改动。" / " Your draft was not changed.";
    right_file: "请确认选对了文件：能打开的是 Word 文档（.docx）和 Excel 工作簿（.xlsx、.xls）。"
        / "Check that this is the right file: Word documents (.docx) and Excel workbooks (.xlsx, .xls) can be opened.";
    once_more: "请重新下载，或向对方再要一份。" / "Download it again, or ask for another copy.";
    save_again: "请用 WPS、Word 或 Excel 打开它，另存一份再试；打不开的，请向对方再要一份。"
        / "Open it in WPS, Word or Excel and save a copy; if that fails, ask for another one.";
    not_harmless: "这不是正常保存的文件，可能有人动过手脚，请不要使用，并向发来的人核实。"
        / "No office program saves such a file: somebody may have tampered with it. Do not use it, and ask who sent it.";
    keep_table: "请只保留自评表所在的部分，另存一份再试。" / "Keep only the part with the form, and save a copy of that.";
    clear_far_cell: "请清除这个单元格的内容（或删除这一行、这一列），保存后再试。"
        / "Clear that cell, or delete its row or column, and save.";
    take_password_off: "请用 WPS、Word 或 Excel 输入密码打开，取消密码后另存一份再试。"
        / "Open it in WPS, Word or Excel with its password, and save a copy without one.";
    without_macros: "请打开它，另存为不带宏的 .xlsx 或 .docx 再试。宏一概不会运行。"
        / "Open it and save it as .xlsx or .docx without macros. No macro is ever run.";
    as_docx: "请用 WPS 或 Word 打开，另存为 .docx 再试。" / "Open it in WPS or Word and save it as .docx.";
    as_xlsx: "请用 WPS 或 Excel 打开，另存为 .xlsx 再试。" / "Open it in WPS or Excel and save it as .xlsx.";
    as_office: "请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 再试。" / "Open it in WPS or Office and save it as .docx or .xlsx.";
    pictures: "如果表是一张图片，请向对方要能编辑的文件。" / "If the form is a picture, ask for a file that can be edited.";

    empty: "这个文件是空的，一个字节也没有。" / "The file is empty.";
    cut_off: "这个文件不完整，后半部分缺失，可能没有下载完。" / "The end of the file is missing; the download may be incomplete.";
    encrypted: "这个文件加了密码，读不出内容。" / "The file is protected by a password and cannot be read.";
    macros: "这个文件带有宏，为安全起见没有打开。" / "The file holds macros and was not opened.";
    old_word: "这是旧版 Word 或 WPS 文档（.doc、.wps），本程序读不了。"
        / "This is a document of an older Word or of WPS (.doc, .wps), which is not read.";
    old_excel: "这是 Excel 97 以前的工作簿，或不是工作簿，本程序读不了。"
        / "This is a workbook from before Excel 97, or none at all, and is not read.";
    binary_excel: "这是二进制格式的 Excel 工作簿（.xlsb），本程序读不了。" / "This is a binary Excel workbook (.xlsb), which is not read.";
    open_document: "这是 OpenDocument 文件（.odt、.ods），本程序读不了。" / "This is an OpenDocument file (.odt, .ods), which is not read.";
    web_page: "这个文件名像表格，内容其实是网页，有些系统就是这样导出的。"
        / "The file is named like a spreadsheet but is a web page, as some systems export them.";
    foreign: "这个文件不是 Word 文档，也不是 Excel 工作簿，只是名字像。" / "This is neither a Word document nor an Excel workbook, whatever its name.";
    nothing_to_read: "这个文件里没有文字，也没有填了内容的表格。" / "There is neither text nor a filled table in the file.";
}

/// More bytes than are read.
pub fn too_large(bytes: usize, limit: usize, lang: Lang) -> String {
    let (bytes, limit) = (megabytes(bytes), megabytes(limit));
    match lang {
        Lang::Zh => format!("这个文件有 {bytes} MB，超过 {limit} MB 的上限。"),
        Lang::En => format!("The file has {bytes} MB; the limit is {limit} MB."),
    }
}

/// A part that is not what it should be; the file as a whole where it has no name.
pub fn damaged(part: &str, lang: Lang) -> String {
    match (lang, part.is_empty()) {
        (Lang::Zh, true) => "这个文件已损坏，读不出它的目录。".to_owned(),
        (Lang::En, true) => "The file is damaged: its list of parts cannot be read.".to_owned(),
        (Lang::Zh, false) => format!("这个文件已损坏，读不出其中的“{part}”。"),
        (Lang::En, false) => format!("The file is damaged: its part “{part}” cannot be read."),
    }
}

/// More parts than are read.
pub fn too_many_parts(limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个文件里的部件超过 {limit} 个，不是正常的自评表。"),
        Lang::En => format!("The file is made of more than {limit} parts, which no form is."),
    }
}

/// Small when packed, huge when unpacked.
pub fn inflates(part: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个文件里的“{part}”解压之后大得不正常，没有打开。"),
        Lang::En => format!("The part “{part}” of the file becomes abnormally large when unpacked; it was not opened."),
    }
}

/// More sheets than are read.
pub fn too_many_sheets(sheets: usize, limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个工作簿有 {sheets} 张工作表，超过 {limit} 张的上限。"),
        Lang::En => format!("The workbook has {sheets} sheets; the limit is {limit}."),
    }
}

/// It says that it holds more texts than there can be.
pub fn too_many_strings(limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个工作簿声称有超过 {limit} 条文字，没有打开。"),
        Lang::En => format!("The workbook claims to hold more than {limit} texts; it was not opened."),
    }
}

/// More cells than are read.
pub fn too_many_cells(limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个文件填了内容的单元格和段落超过 {limit} 个的上限。"),
        Lang::En => format!("The file has more than {limit} filled cells and paragraphs."),
    }
}

/// More text than is read.
pub fn too_much_text(limit: usize, lang: Lang) -> String {
    let limit = megabytes(limit);
    match lang {
        Lang::Zh => format!("这个文件里的文字超过 {limit} MB 的上限。"),
        Lang::En => format!("The file holds more than {limit} MB of text."),
    }
}

/// More merged ranges than are read.
pub fn too_many_merges(sheet: &str, limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("工作表“{sheet}”的合并单元格超过 {limit} 处的上限。"),
        Lang::En => format!("The sheet “{sheet}” has more than {limit} merged ranges."),
    }
}

/// A filled cell where no form reaches.
pub fn far_cell(sheet: &str, cell: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("工作表“{sheet}”的单元格 {cell} 里有内容，离表格太远，没有打开。"),
        Lang::En => {
            format!("The cell {cell} of the sheet “{sheet}” is filled and too far from any form; it was not opened.")
        }
    }
}

/// Nested too deeply.
pub fn too_deep(part: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个文件里的“{part}”嵌套层数太多，没有打开。"),
        Lang::En => format!("The part “{part}” of the file is nested too deeply; it was not opened."),
    }
}

/// A definition of entities.
pub fn doctype(part: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("这个文件的“{part}”里有 DOCTYPE 声明，可以用来引入别处的内容，没有打开。"),
        Lang::En => format!(
            "The part “{part}” of the file has a DOCTYPE, which can draw in content from elsewhere; it was not opened."
        ),
    }
}

/// The name says one kind, the content is another: what is wrong, and what to do.
pub fn other_kind(ending: &str, usual: &str, lang: Lang) -> (String, String) {
    match lang {
        Lang::Zh => (
            format!("这个文件的名字以 .{ending} 结尾，内容却是 .{usual} 格式。"),
            format!("请确认选对了文件；确实是它的，请把文件名的结尾改为 .{usual} 再试。"),
        ),
        Lang::En => (
            format!("The file is named .{ending}, but what it holds is .{usual}."),
            format!("Check that this is the right file; if it is, change the end of its name to .{usual}."),
        ),
    }
}
