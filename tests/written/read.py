"""Reads what tests/written writes into target/written/ with python-docx and openpyxl, which know nothing of the writers.

Run `cargo test --features office --test written` first, then this with a Python that has both packages:

    python3 -m venv target/venv && target/venv/bin/pip install python-docx openpyxl
    target/venv/bin/python tests/written/read.py
"""

import pathlib
import sys
import unittest

try:
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt
except ImportError as missing:
    sys.exit(f"{missing}. {__doc__}")

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "target" / "written"


def cells(table):
    """Every distinct cell's text, row by row."""
    rows = []
    for row in table.rows:
        seen, texts = [], []
        for cell in row.cells:
            if cell._tc not in seen:
                seen.append(cell._tc)
                texts.append(cell.text)
        rows.append(texts)
    return rows


class Word(unittest.TestCase):
    def setUp(self):
        self.document = docx.Document(FOLDER / "department.docx")
        self.styles = self.document.styles

    def east_asian(self, style):
        fonts = self.styles[style].element.rPr.rFonts
        return fonts.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia")

    def test_it_is_set_by_gb_t_9704(self):
        page = self.document.sections[0]
        self.assertEqual((round(page.page_width.mm), round(page.page_height.mm)), (210, 297))
        self.assertEqual((round(page.top_margin.mm), round(page.left_margin.mm)), (37, 28))
        text = page.page_width - page.left_margin - page.right_margin
        height = page.page_height - page.top_margin - page.bottom_margin
        self.assertAlmostEqual(text / Mm(1), 156, delta=0.5)
        self.assertAlmostEqual(height / Mm(1), 225, delta=0.5)
        for style, font, size in [
            ("Title", "方正小标宋简体", 22),
            ("Heading 1", "黑体", 16),
            ("Heading 2", "楷体_GB2312", 16),
            ("Body Text", "仿宋_GB2312", 16),
        ]:
            self.assertEqual(self.east_asian(style), font)
            self.assertEqual(self.styles[style].font.size, Pt(size))
            self.assertEqual(self.styles[style].paragraph_format.line_spacing, Pt(29))
        self.assertTrue(self.styles["Heading 2"].font.bold)
        self.assertTrue(self.document.settings.odd_and_even_pages_header_footer)
        self.assertIn("PAGE", page.footer._element.xml)

    def test_the_five_parts_stand_in_order(self):
        parts = [it.text for it in self.document.paragraphs if it.style.name == "Heading 1"]
        self.assertEqual(
            parts, ["一、部门基本情况", "二、评价工作情况", "三、主要绩效", "四、存在问题", "五、有关建议"]
        )

    def test_the_table_lies_on_a_wide_page_and_repeats_its_head(self):
        self.assertEqual(self.document.sections[1].orientation, WD_ORIENT.LANDSCAPE)
        table = self.document.tables[1]
        self.assertIn("w:tblHeader", table.rows[0]._tr.xml)
        self.assertTrue(all("w:cantSplit" in row._tr.xml for row in table.rows))
        self.assertEqual(len(table._tbl.tblGrid.gridCol_lst), 8)
        self.assertTrue(all(column.w for column in table._tbl.tblGrid.gridCol_lst))
        rows = cells(table)
        self.assertEqual(rows[0][:4], ["一级指标", "二级指标", "三级指标", "全年指标值"])
        self.assertEqual(len(rows), 51)
        self.assertEqual(rows[-1], ["总分", "100", "", "优", "97.20"])
        self.assertEqual(rows[1][:2], ["决策(6)", "计划制定(2)"])

    def test_what_was_typed_is_there_character_by_character(self):
        project = docx.Document(FOLDER / "project.docx")
        texts = [text for table in project.tables for row in cells(table) for text in row]
        self.assertIn("-雨天改期 <两场>，人数少于预期。\n改进措施：@下年安排备用场地", texts)
        self.assertIn('=HYPERLINK("佐证2")', texts)


if __name__ == "__main__":
    unittest.main()
