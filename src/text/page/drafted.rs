//! The report's draft, and figures of the report that no longer follow from the form.

use crate::text::{Lang, words};

words! {
    draft_title: "草稿" / "Draft";
    draft_lead: "按表中现有数据写成，数据改了草稿也跟着改；采用后就是您的文字，不会再自动改动" / "Says what the form holds and follows it; what you take over is your own text and stays as it is";
    draft_take: "采用草稿" / "Take the draft over";
    draft_take_rest: "其余段落都加到正文后" / "Add the other paragraphs";
    draft_beside: "对照草稿" / "Compare with the draft";
    draft_none: "表中还没有能写进这一节的数据，没有草稿。" / "The form holds nothing for this section yet; there is no draft.";
    paragraph_take: "采用这段" / "Take this over";
    paragraph_taken: "已在正文中" / "In the text";
    stale_show: "找到它" / "Show it";
}

/// A figure of the person's text that the form no longer says.
pub fn stale_figure(name: &str, said: &str, now: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{name}”正文写的是 {said}，表中现在是 {now}"),
        Lang::En => format!("{name}: the text says {said}, the form now says {now}"),
    }
}

/// 改成 990 万元.
pub fn stale_mend(now: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("改成 {now}"),
        Lang::En => format!("Replace by {now}"),
    }
}

/// 3 处已变.
pub fn stale_count(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 处已变"),
        Lang::En => format!("{count} stale"),
    }
}
