"""Reads what tests/written writes into target/written/ with python-docx and openpyxl, which know nothing of the writers.

`cargo xtask test native` writes them, puts both packages into a Python of their own, and runs this.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

try:
    import docx
    import openpyxl
    from openpyxl.utils.escape import unescape
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


class Excel(unittest.TestCase):
    def setUp(self):
        self.book = openpyxl.load_workbook(FOLDER / "department.xlsx")
        self.sheet = self.book.worksheets[0]

    def test_it_is_three_sheets_set_up_to_print(self):
        self.assertEqual(self.book.sheetnames, ["自评表", "计分过程", "检查结果"])
        for sheet in self.book.worksheets:
            self.assertEqual(str(sheet.page_setup.paperSize), sheet.PAPERSIZE_A4)
            self.assertEqual(sheet.page_setup.orientation, "landscape")
            self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        head = self.sheet.print_title_rows
        row = int(head.split("$")[1].rstrip(":"))
        self.assertEqual([self.sheet.cell(row, at).value for at in (1, 2, 3)], ["一级指标", "二级指标", "三级指标"])
        self.assertIn("A1:H1", [str(merged) for merged in self.sheet.merged_cells.ranges])

    def test_the_total_is_a_formula_with_its_value(self):
        values = openpyxl.load_workbook(FOLDER / "department.xlsx", data_only=True).worksheets[0]
        row = next(row for row in self.sheet.iter_rows() if row[0].value == "总分")
        self.assertRegex(row[7].value, r"^=SUM\(H\d+:H\d+\)$")
        self.assertAlmostEqual(values[row[7].coordinate].value, 97.20)
        self.assertEqual(values[row[6].coordinate].value, "优")

    def test_texts_that_look_like_formulas_are_texts(self):
        sheet = openpyxl.load_workbook(FOLDER / "evil.xlsx").worksheets[0]
        cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        for text in ["=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|' /C calc'!A0", "_x0041_", "<f>1</f>"]:
            found = [cell for cell in cells if unescape(cell.value) == text]
            self.assertTrue(found, text)
            # openpyxl takes any text with = for a formula; the file says that it is none.
            self.assertTrue(all(cell.quotePrefix for cell in found if text[0] in "=+-@"), text)
        xml = zipfile.ZipFile(FOLDER / "evil.xlsx").read("xl/worksheets/sheet1.xml").decode()
        self.assertFalse(re.search(r"<f>[^<]*(1\+1|cmd)", xml))


def stale(source, target):
    """A copy whose formulas have no value any more: only who computes can give it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = data.decode()
                text = re.sub(r"(<f>[^<]*</f>)<v>[^<]*</v>", r"\1", text)
                data = text.encode()
            new.writestr(name, data)


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed (apt-get install libreoffice-calc)")
class LibreOffice(unittest.TestCase):
    def test_it_computes_what_the_engine_computed(self):
        files = sorted(FOLDER.glob("*.xlsx")) + sorted((FOLDER / "rules").glob("*.xlsx"))
        self.assertGreater(len(files), 10)
        compared = 0
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "old").mkdir()
            for file in files:
                stale(file, folder / "old" / file.name)
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx"]
            command += ["--outdir", str(folder / "new")] + [str(it) for it in sorted((folder / "old").iterdir())]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
            for file in files:
                with self.subTest(file=file.name):
                    compared += self.compare(file, folder / "new" / file.name)
        print(f"{compared} formulas computed by LibreOffice")
        self.assertGreater(compared, 600)

    def compare(self, file, computed):
        formulas = openpyxl.load_workbook(file).worksheets[0]
        meant = openpyxl.load_workbook(file, data_only=True).worksheets[0]
        found = openpyxl.load_workbook(computed, data_only=True).worksheets[0]
        count = 0
        for row in formulas.iter_rows():
            for cell in row:
                if cell.data_type != "f" or cell.quotePrefix:
                    continue
                count += 1
                told, now = meant[cell.coordinate].value, found[cell.coordinate].value
                if isinstance(told, str):
                    self.assertEqual(now, told, cell.coordinate)
                else:
                    self.assertAlmostEqual(now, told, places=9, msg=f"{cell.coordinate} {cell.value}")
        return count


if __name__ == "__main__":
    unittest.main(verbosity=2)
