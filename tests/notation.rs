//! What is understood of a cell, as a table: the text as typed, and what it says.
//!
//! Right-hand side: `sign number unit`, `low..high unit`, `date sign year-month-day` (`*` for a part that is not said),
//! `word`, `unclear`, `empty`.

use proptest::prelude::*;
use ziping::form::notation::unit::{Base, Scale, scale};
use ziping::form::{Deadline, Quantity, Sign, Understood};

fn table(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let said = say(Quantity::new(*text).understood());
            (said != *expected).then(|| format!("{text:?}: expected {expected:?}, understood {said:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn say(understood: &Understood) -> String {
    match understood {
        Understood::Empty => "empty".to_owned(),
        Understood::Word => "word".to_owned(),
        Understood::Unclear => "unclear".to_owned(),
        Understood::Date(date) => say_date(*date),
        Understood::Number(number) => {
            let upper = number.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
            format!("{} {}{upper} {}", sign(number.sign), number.value, number.unit)
                .trim()
                .to_owned()
        }
    }
}

fn say_date(date: Deadline) -> String {
    let part = |part: Option<String>| part.unwrap_or_else(|| "*".to_owned());
    let (year, day) = (
        part(date.year.map(|y| y.to_string())),
        part(date.day.map(|d| d.to_string())),
    );
    format!("date {} {year}-{}-{day}", sign(date.sign), date.month).replace("  ", " ")
}

fn sign(sign: Option<Sign>) -> &'static str {
    match sign {
        None => "",
        Some(Sign::AtLeast) => "≥",
        Some(Sign::AtMost) => "≤",
        Some(Sign::Equal) => "=",
        Some(Sign::Above) => ">",
        Some(Sign::Below) => "<",
    }
}

#[test]
fn printed_signs() {
    table(&[
        ("≥95%", "≥ 95 %"),
        ("≧735人次", "≥ 735 人次"),
        ("⩾ 95 %", "≥ 95 %"),
        (">=90%", "≥ 90 %"),
        ("＞＝90％", "≥ 90 %"),
        ("=>90%", "≥ 90 %"),
        ("≥=90%", "≥ 90 %"),
        ("》=95%", "≥ 95 %"),
        ("》95%", "> 95 %"),
        ("≮95%", "≥ 95 %"),
        ("\u{F0B3}95%", "≥ 95 %"),
        ("≤100%", "≤ 100 %"),
        ("≤0%", "≤ 0 %"),
        ("≦30万元", "≤ 30 万元"),
        ("<=30万元", "≤ 30 万元"),
        ("=<30万元", "≤ 30 万元"),
        ("＜＝30万元", "≤ 30 万元"),
        ("≯30万元", "≤ 30 万元"),
        (">90%", "> 90 %"),
        ("＞90%", "> 90 %"),
        ("<5", "< 5"),
        ("＜5次", "< 5 次"),
        ("=100 %", "= 100 %"),
        ("═100%", "= 100 %"),
        ("＝100%", "= 100 %"),
        ("==100%", "= 100 %"),
        ("≥100百分比", "≥ 100 百分比"),
        ("≥50个", "≥ 50 个"),
        ("≥266米", "≥ 266 米"),
        ("≤90万元", "≤ 90 万元"),
        ("≥\n95%", "≥ 95 %"),
        ("≈95%", "unclear"),
        ("≠0", "unclear"),
        ("±5%", "unclear"),
        ("≥≤5%", "unclear"),
        ("≥", "word"),
    ]);
}

#[test]
fn sign_words() {
    table(&[
        ("不低于95%", "≥ 95 %"),
        ("不少于12 种", "≥ 12 种"),
        ("不小于3次", "≥ 3 次"),
        ("大于等于5个", "≥ 5 个"),
        ("大于或等于5个", "≥ 5 个"),
        ("至少2次", "≥ 2 次"),
        ("达到98%", "≥ 98 %"),
        ("应达到98%以上", "≥ 98 %"),
        ("不得低于60分", "≥ 60 分"),
        ("98%以上", "≥ 98 %"),
        ("98％（含）以上", "≥ 98 %"),
        ("98%以上（含）", "≥ 98 %"),
        ("98%（不含）以上", "> 98 %"),
        ("3次及以上", "≥ 3 次"),
        ("3个或以上", "≥ 3 个"),
        ("≥98%以上", "≥ 98 %"),
        ("≥98%（含）", "≥ 98 %"),
        ("群众满意度达95%以上", "≥ 95 %"),
        ("不超过30万元", "≤ 30 万元"),
        ("不高于5%", "≤ 5 %"),
        ("不大于5%", "≤ 5 %"),
        ("不多于5次", "≤ 5 次"),
        ("不得超过5次", "≤ 5 次"),
        ("未超过5次", "≤ 5 次"),
        ("小于等于5", "≤ 5"),
        ("小于或等于5", "≤ 5"),
        ("至多5人", "≤ 5 人"),
        ("30万元以内", "≤ 30 万元"),
        ("30万元之内", "≤ 30 万元"),
        ("30万元以下", "≤ 30 万元"),
        ("3次及以下", "≤ 3 次"),
        ("3次（不含）以下", "< 3 次"),
        ("控制在30万元以内", "≤ 30 万元"),
        ("控制在30万元", "≤ 30 万元"),
        ("控制在90%以上", "≥ 90 %"),
        ("不超过30万元以内", "≤ 30 万元"),
        ("大于5%", "> 5 %"),
        ("高于5%", "> 5 %"),
        ("超过5%", "> 5 %"),
        ("超100人", "> 100 人"),
        ("小于5%", "< 5 %"),
        ("低于5%", "< 5 %"),
        ("不足5%", "< 5 %"),
        ("等于100%", "= 100 %"),
        ("12个月内", "≤ 12 个月"),
        ("30天内", "≤ 30 天"),
        ("3个工作日内", "≤ 3 个工作日"),
        ("5日内办结", "≤ 5 日"),
        ("5日内答复群众", "unclear"),
        ("1年以内", "≤ 1 年"),
        ("100%内", "≤ 100 %"),
        ("10次省内", "unclear"),
        // Two signs that disagree at the figure itself.
        ("超过90%以上", "unclear"),
        ("=100%以上", "unclear"),
        ("90%（含）", "unclear"),
        ("未达到95%", "unclear"),
    ]);
}

#[test]
fn figures() {
    table(&[
        ("0", "0"),
        ("735", "735"),
        ("7３５", "735"),
        ("0.958", "0.958"),
        ("100.00%", "100.00 %"),
        ("９５．５％", "95.5 %"),
        ("1,234.5", "1234.5"),
        ("1，234，567.80元", "1234567.80 元"),
        ("1234.5万元", "1234.5 万元"),
        ("1,2", "unclear"),
        ("12,34", "unclear"),
        ("1234,567", "unclear"),
        ("0,123", "unclear"),
        ("1.2.3", "unclear"),
        (".5", "unclear"),
        ("98.", "98"),
        ("95%。", "95 %"),
        ("-5%", "-5 %"),
        ("−5%", "-5 %"),
        ("－5％", "-5 %"),
        ("–5%", "-5 %"),
        ("—5%", "unclear"),
        ("-0", "0"),
        ("+3.2%", "3.2 %"),
        ("≥-5%", "≥ -5 %"),
        ("(95%)", "95 %"),
        ("（≥95%）", "≥ 95 %"),
        ("1e5", "unclear"),
        ("0x10", "unclear"),
        ("1/3", "unclear"),
        ("1:2", "unclear"),
        ("50 60", "unclear"),
        ("50\n60", "unclear"),
        ("99999999999999999999999999999999", "unclear"),
        ("0.00000000000000000000000000001", "unclear"),
        ("#DIV/0!", "unclear"),
        ("\u{FEFF}95%\u{200B}", "95 %"),
    ]);
}

#[test]
fn units() {
    table(&[
        ("8次", "8 次"),
        ("0次", "0 次"),
        ("到0次", "0 次"),
        ("10 台套", "10 台套"),
        ("10台（套）", "10 台(套)"),
        ("38508人", "38508 人"),
        ("4万人", "4 万人"),
        ("16.3万亩", "16.3 万亩"),
        ("5万", "5 万"),
        ("12万人次", "12 万人次"),
        ("3百个", "3 百个"),
        ("2200篇", "2200 篇"),
        ("8例", "8 例"),
        ("≥50厘米", "≥ 50 厘米"),
        ("50㎡", "50 ㎡"),
        ("50m2", "50 m2"),
        ("50 km", "50 km"),
        ("25℃", "25 ℃"),
        ("3‰", "3 ‰"),
        ("2个百分点", "2 个百分点"),
        ("百分之95", "95 %"),
        ("100（%）", "100 %"),
        ("5(个)", "5 个"),
        ("300元/亩", "300 元/亩"),
        ("每亩300", "300 每亩"),
        ("每亩300元", "300 元/亩"),
        ("每亩不超过300元", "≤ 300 元/亩"),
        ("每年不少于2次", "≥ 2 次/年"),
        ("¥300", "300 元"),
        ("￥300万", "300 万元"),
        ("￥300万元", "300 万元"),
        ("5个示范村", "5 个示范村"),
        ("12个乡镇（街道）", "12 个乡镇(街道)"),
        ("9成", "9 成"),
        ("15日", "15 日"),
        ("3A级景区", "unclear"),
        ("每超过1%扣0.5分", "unclear"),
        ("每降低5%", "unclear"),
        ("5个，全部完成", "unclear"),
        ("5个以上村", "unclear"),
        ("3场次100人", "unclear"),
        ("第3名", "unclear"),
        ("前3名", "unclear"),
        ("第3季度", "unclear"),
        ("3季度", "unclear"),
        ("8点", "unclear"),
        ("PM2.5", "unclear"),
        ("24小时", "24 小时"),
        ("7×24小时", "unclear"),
    ]);
}

#[test]
fn harmless_words() {
    table(&[
        ("完成20份", "20 份"),
        ("已完成20份", "20 份"),
        ("20份已完成", "20 份"),
        ("100%完成", "100 %"),
        ("100%覆盖", "100 %"),
        ("共计5次", "5 次"),
        ("累计培训1200人次", "1200 人次"),
        ("实际完成 95%", "95 %"),
        ("实际达到98%", "≥ 98 %"),
        ("达100%", "100 %"),
        ("实现100%", "100 %"),
        ("已达100%", "100 %"),
        ("完成率100%", "100 %"),
        ("验收合格率：≥95%", "≥ 95 %"),
        ("覆盖率为100%", "100 %"),
        ("完成率5次", "unclear"),
        ("增长5%", "unclear"),
        ("下降5%", "unclear"),
        ("同比增长率", "word"),
        ("完成5个示范村建设并通过验收", "unclear"),
    ]);
}

#[test]
fn approximations() {
    table(&[
        ("4万多名", "> 4 万名"),
        ("1000余人", "> 1000 人"),
        ("4万余元", "> 4 万元"),
        ("10余万元", "> 10 万元"),
        ("50多个", "> 50 个"),
        ("3年多", "> 3 年"),
        ("约100人", "unclear"),
        ("大约100人", "unclear"),
        ("近4万人", "unclear"),
        ("100人左右", "unclear"),
        ("10来个", "unclear"),
        ("10几个", "unclear"),
        ("4万多名65周岁以下", "unclear"),
        ("≤50多个", "unclear"),
        ("65周岁以下", "≤ 65 周岁"),
    ]);
}

#[test]
fn ranges() {
    table(&[
        ("60%-80%", "60..80 %"),
        ("60~80%", "60..80 %"),
        ("60％～80％", "60..80 %"),
        ("60%（含）-80%", "60..80 %"),
        ("60%（含）-80%（含）", "60..80 %"),
        ("10至20个", "10..20 个"),
        ("10到20个", "10..20 个"),
        ("10—20", "10..20"),
        ("10——20", "10..20"),
        ("10–20", "10..20"),
        ("10万元-20万元", "10..20 万元"),
        ("10万-20万元", "10..20 万元"),
        ("1,000-2,000元", "1000..2000 元"),
        ("在60%至80%之间", "60..80 %"),
        ("控制在60%-80%", "60..80 %"),
        ("-5%~5%", "-5..5 %"),
        ("-5%--3%", "-5..-3 %"),
        ("5-5个", "5..5 个"),
        ("60%-80", "unclear"),
        ("60%-80个", "unclear"),
        ("80%-60%", "unclear"),
        ("60%-80%（不含）", "unclear"),
        ("≥60%-80%", "unclear"),
        ("60%-80%以上", "unclear"),
        ("10-20-30", "unclear"),
        ("1-12月", "unclear"),
        ("2023-2025年", "unclear"),
    ]);
}

#[test]
fn dates() {
    table(&[
        ("2023年8月7日", "date 2023-8-7"),
        ("2023 年 8 月 7 日", "date 2023-8-7"),
        ("２０２３年８月７号", "date 2023-8-7"),
        ("2023-08-07", "date 2023-8-7"),
        ("2023/8/7", "date 2023-8-7"),
        ("2023.8.7", "date 2023-8-7"),
        ("2023-08-07 00:00:00", "date 2023-8-7"),
        ("2023-08", "date 2023-8-*"),
        ("2023/8", "date 2023-8-*"),
        ("2023.8", "2023.8"),
        ("2023年8月", "date 2023-8-*"),
        ("8月", "date *-8-*"),
        ("8月份", "date *-8-*"),
        ("8月7日", "date *-8-7"),
        ("2021年12月31日", "date 2021-12-31"),
        ("2023年12月底前", "date ≤ 2023-12-31"),
        ("2023年12月底前完成", "date ≤ 2023-12-31"),
        ("12月底前", "date ≤ *-12-31"),
        ("12月底", "date *-12-31"),
        ("2023年2月底前", "date ≤ 2023-2-28"),
        ("2024年2月末", "date 2024-2-29"),
        ("2月底前", "date ≤ *-2-*"),
        ("12月31日前", "date ≤ *-12-31"),
        ("2023年12月31日之前完工", "date ≤ 2023-12-31"),
        ("不晚于12月31日", "date ≤ *-12-31"),
        ("≤2023年12月31日", "date ≤ 2023-12-31"),
        ("9月前", "date < *-9-*"),
        ("9月份以前", "date < *-9-*"),
        ("2023年9月前完成", "date < 2023-9-*"),
        ("12月31日后", "date > *-12-31"),
        ("年底前", "date ≤ *-12-31"),
        ("年底前完成", "date ≤ *-12-31"),
        ("年内完成", "date ≤ *-12-31"),
        ("当年年底前", "date ≤ *-12-31"),
        ("2023年底", "date 2023-12-31"),
        ("2023年年底前", "date ≤ 2023-12-31"),
        ("2023年内", "date ≤ 2023-12-31"),
        ("截至2023年12月31日", "date 2023-12-31"),
        ("已于2023年8月完成", "date 2023-8-*"),
        ("2023年8月7日完成", "date 2023-8-7"),
        ("第三季度末", "date *-9-30"),
        ("3季度末前", "date ≤ *-9-30"),
        ("2023年2月30日", "unclear"),
        ("2023-13-01", "unclear"),
        ("2023年13月", "unclear"),
        ("2023年", "unclear"),
        ("2023年度", "unclear"),
        ("3月内", "unclear"),
        ("2023年1月-12月", "unclear"),
        ("2023年8月中旬", "unclear"),
        ("5号", "unclear"),
        ("20231231", "20231231"),
    ]);
}

#[test]
fn words_and_nothing() {
    table(&[
        ("", "empty"),
        (" ", "empty"),
        ("\u{3000}\n", "empty"),
        ("—", "empty"),
        ("——", "empty"),
        ("-", "empty"),
        ("－", "empty"),
        ("--", "empty"),
        ("/", "empty"),
        ("／", "empty"),
        ("*", "empty"),
        ("无", "empty"),
        ("无。", "empty"),
        ("暂无", "empty"),
        ("…", "empty"),
        ("不适用", "word"),
        ("不涉及", "word"),
        ("健全", "word"),
        ("合理", "word"),
        ("效果明显", "word"),
        ("达成预期指标", "word"),
        ("已完成", "word"),
        ("完成", "word"),
        ("高", "word"),
        ("好", "word"),
        ("无事故", "word"),
        ("超过预期", "word"),
        ("在项目计划完成时间内完成", "word"),
        ("逐步提高", "word"),
        ("第O份", "word"),
        ("①健全", "word"),
        ("百分之九十五", "word"),
        ("√", "word"),
        ("N/A", "word"),
    ]);
}

#[test]
fn units_split_into_base_and_power_of_ten() {
    let named = |base, exponent| Scale {
        base: Base::Named(base),
        exponent,
    };
    let percent = |exponent| Scale {
        base: Base::Percent,
        exponent,
    };
    let none = |exponent| Scale {
        base: Base::None,
        exponent,
    };
    for (unit, expected) in [
        ("", none(0)),
        ("万", none(4)),
        ("千", none(3)),
        ("%", percent(-2)),
        ("百分比", percent(-2)),
        ("个百分点", percent(-2)),
        ("‰", percent(-3)),
        ("元", named("元", 0)),
        ("百元", named("元", 2)),
        ("千元", named("元", 3)),
        ("万元", named("元", 4)),
        ("百万元", named("元", 6)),
        ("千万元", named("元", 7)),
        ("亿元", named("元", 8)),
        ("万亿元", named("元", 12)),
        ("人次", named("人次", 0)),
        ("万人次", named("人次", 4)),
        ("万亩", named("亩", 4)),
        ("万元/亩", named("元/亩", 4)),
        ("千元/亩", named("元/亩", 3)),
        ("元/万人", named("元/万人", 0)),
        ("千克", named("千克", 0)),
        ("千米", named("千米", 0)),
        ("毫米", named("毫米", 0)),
        ("千瓦时", named("千瓦时", 0)),
        ("万千瓦时", named("千瓦时", 4)),
        ("百货店", named("百货店", 0)),
        ("十", named("十", 0)),
    ] {
        assert_eq!(scale(unit), expected, "{unit}");
    }
}

/// Cells as they come: arbitrary text, and text made of the pieces that cells are made of.
fn cell() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "≥",
        "<",
        "=",
        "不超过",
        "控制在",
        "达到",
        "每",
        "亩",
        "约",
        "多",
        "余",
        "以上",
        "以内",
        "内",
        "（含）",
        "(不含)",
        "1",
        "23",
        "2023",
        "0",
        ".",
        ",",
        "，",
        "-",
        "—",
        "~",
        "至",
        "%",
        "‰",
        "万",
        "千",
        "元",
        "人次",
        "年",
        "月",
        "日",
        "底",
        "前",
        "完成",
        "率",
        "第",
        "季度",
        " ",
        "\u{3000}",
        "９",
        "/",
        "m2",
        "(",
        ")",
        "\u{200B}",
        "¥",
        "百分之",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn any_text_is_understood_and_kept(text in cell()) {
        let quantity = Quantity::new(text.clone());
        prop_assert_eq!(quantity.text(), &text);
        if let Some(number) = quantity.number() {
            prop_assert!(number.upper.is_none_or(|upper| upper >= number.value));
            prop_assert!(text.chars().any(char::is_numeric));
            let _ = scale(&number.unit);
        }
        if let Understood::Date(date) = quantity.understood() {
            prop_assert!((1..=12).contains(&date.month));
            prop_assert!(date.day.is_none_or(|day| (1..=31).contains(&day)));
        }
        let json = serde_json::to_string(&quantity).unwrap();
        prop_assert_eq!(serde_json::from_str::<Quantity>(&json).unwrap(), quantity);
    }
}
