//! Numbers as their format prints them. What is expected is what Excel shows, by ECMA-376 and its own help pages.

use super::container::workbook;
use super::{filled, grids};

/// A workbook of one column: a code and a value a row.
fn printed(cells: &[(&str, &str)]) -> Vec<String> {
    let mut formats = String::new();
    let mut styles = String::from(r#"<xf numFmtId="0"/>"#);
    let mut rows = String::new();
    for (number, (code, value)) in (1..).zip(cells) {
        let id = match code.parse::<usize>() {
            Ok(built_in) => built_in,
            Err(_) => {
                let code = code
                    .replace('&', "&amp;")
                    .replace('"', "&quot;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;");
                formats.push_str(&format!(r#"<numFmt numFmtId="{}" formatCode="{code}"/>"#, 200 + number));
                200 + number
            }
        };
        styles.push_str(&format!(r#"<xf numFmtId="{id}" applyNumberFormat="1"/>"#));
        rows.push_str(&format!(
            r#"<row r="{number}"><c r="A{number}" s="{number}"><v>{value}</v></c></row>"#
        ));
    }
    let styles = format!(
        r#"<styleSheet><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>{styles}</cellXfs><dxfs><dxf><numFmt numFmtId="201" formatCode="0000"/></dxf></dxfs></styleSheet>"#
    );
    let sheet = format!("<sheetData>{rows}</sheetData>");
    let file = workbook(&[("表", "visible", &sheet)], &[("styles.xml", &styles)]);
    let mut texts = vec![String::new(); cells.len()];
    for (row, _, _, _, text) in filled(&grids(&file, "a.xlsx")[0]) {
        texts[row] = text;
    }
    texts
}

fn check(cells: &[(&str, &str, &str)]) {
    let given: Vec<_> = cells.iter().map(|(code, value, _)| (*code, *value)).collect();
    for ((code, value, wanted), text) in cells.iter().zip(printed(&given)) {
        assert_eq!(text, *wanted, "{value} as {code}");
    }
}

#[test]
fn figures_have_their_places_and_percents() {
    check(&[
        ("0.00%", "0.8619", "86.19%"),
        ("10", "0.86180000000000001", "86.18%"),
        ("9", "0.995", "100%"),
        ("0.0%", "0.98605", "98.6%"),
        ("1", "8.5", "9"),
        ("1", "-8.5", "-9"),
        ("0.00", "8.625", "8.63"),
        ("2", "8.6199999999999992", "8.62"),
        ("2", "97.2", "97.20"),
        ("0.0", "0.05", "0.1"),
        ("#.##", "0.5", ".5"),
        ("#.##", "12", "12."),
        ("0.##", "1.5", "1.5"),
        ("0.0?", "1.5", "1.5"),
        ("00000;-00000", "123", "00123"),
        ("000-0000", "1234567", "123-4567"),
        ("0.00E+00", "12345.6", "1.23E+04"),
        ("0.00E+00", "0.00012", "1.20E-04"),
        ("0.0E+00", "9.96", "1.0E+01"),
        ("0.00", "-0.5", "-0.50"),
    ]);
}

#[test]
fn thousands_are_grouped_or_left_away() {
    check(&[
        ("#,##0.00", "215457.6", "215,457.60"),
        ("4", "1234567.891", "1,234,567.89"),
        ("3", "999", "999"),
        ("#,##0", "-1234567", "-1,234,567"),
        ("#,##0,", "1234567", "1,235"),
        ("0.00,,", "1234567", "1.23"),
        ("0,000", "12", "0,012"),
        ("43", "1234.5", "1,234.50"),
        ("43", "0", "-"),
        ("44", "-1234.5", "¥-1,234.50"),
    ]);
}

#[test]
fn words_signs_and_sections() {
    check(&[
        ("0\"个\"", "50", "50个"),
        ("\"≥\"0%", "0.95", "≥95%"),
        ("≥0.0", "3", "≥3.0"),
        ("General\"分\"", "8.62", "8.62分"),
        ("G/通用格式\"万元\"", "90", "90万元"),
        ("[$¥-804]#,##0.00", "90", "¥90.00"),
        ("[Red]0.00", "1", "1.00"),
        ("0.00;(0.00)", "-1.5", "(1.50)"),
        ("0.00_);(0.00)", "1.5", "1.50"),
        ("0;-0;\"零\"", "0", "零"),
        ("0;;", "-3", ""),
        (";;;", "3", ""),
        ("[>=100]0\"满\";[<0]\"负\";0.0", "120", "120满"),
        ("[>=100]0\"满\";[<0]\"负\";0.0", "-2", "负"),
        ("[>=100]0\"满\";[<0]\"负\";0.0", "99.96", "100.0"),
        ("0.0\\ \"万元\"", "16.3", "16.3 万元"),
        ("@", "0.958", "0.958"),
        ("# ?/?", "0.5", "0.5"),
    ]);
}

#[test]
fn without_a_format_a_figure_is_what_was_typed() {
    check(&[
        ("0", "7", "7"),
        ("General", "8.619999999999999", "8.62"),
        ("General", "0.10000000000000001", "0.1"),
        ("General", "387664.62", "387664.62"),
        ("General", "123456789.12", "123456789.12"),
        ("General", "1E-3", "0.001"),
        ("General", "1.2E+5", "120000"),
        ("General", "-0", "0"),
        ("General", "110101199003070000", "110101199003070000"),
        // Beyond every form: as it is written.
        ("General", "1E+300", "1E+300"),
        ("0.00", "1E+300", "1E+300"),
    ]);
}

#[test]
fn days_and_times() {
    check(&[
        ("14", "45145", "2023/8/7"),
        ("31", "45145", "2023年8月7日"),
        ("57", "45145", "2023年8月"),
        ("58", "45145", "8月7日"),
        ("yyyy-mm-dd", "45145", "2023-08-07"),
        ("[$-F800]yyyy\"年\"m\"月\"d\"日\"", "45145", "2023年8月7日"),
        ("yyyy/m/d h:mm", "45145.5625", "2023/8/7 13:30"),
        ("h:mm AM/PM", "0.5625", "1:30 PM"),
        ("上午/下午h\"时\"mm\"分\"", "0.020833333333333332", "上午12时30分"),
        ("mm:ss", "0.000694444444444444", "01:00"),
        ("[h]:mm", "1.5", "36:00"),
        ("d-mmm-yy", "45145", "7-Aug-23"),
        ("aaaa", "45145", "星期一"),
        ("dddd", "45145", "Monday"),
        ("m/d", "1", "1/1"),
        ("yyyy/m/d", "60", "1900/2/29"),
        ("yyyy/m/d", "61", "1900/3/1"),
        ("yyyy/m/d", "59", "1900/2/28"),
        // No day: the figure stays.
        ("yyyy/m/d", "-1", "-1"),
        ("yyyy/m/d", "99999999", "99999999"),
    ]);
}
