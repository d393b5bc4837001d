// What the export page hands out as Word, Excel and CSV comes back through the page's own import as it went out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { atTheDesk } from './support/desk.mjs';
import { makeDraft, openImport, pick, previewed } from './support/import.mjs';
import * as person from './support/person.mjs';
import { example, rows } from './support/seed.mjs';

const SLOW = { timeout: 240_000 };
const PHONE = '0513-87654321';
const MOBILE = '13912345678';
const BUTTON = { docx: '导出 Word 报告', xlsx: '导出 Excel 表格', rows: '导出逐行得分', findings: '导出检查结果' };

/** Name, target and actual of each row, as the published form has them. */
const published = rows.map(({ name, target, answer }) => [name, target.text, answer.actual.text]);

/** A file of the export page: its name and bytes. */
const exported = (page, kind) => person.download(page, () => page.getByRole('button', { name: BUTTON[kind], exact: true }).click());

/** The files of the example's export page. */
async function ofTheExample(kinds, change = async () => {}) {
  const files = {};
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await change(page);
    await person.goTo(page, '导出');
    for (const kind of kinds) files[kind] = await exported(page, kind);
  });
  return files;
}

/** What the open draft shows: name, target and actual of each row. */
const shown = (page) => page.locator('tr.row').evaluateAll((all) => all.map((row) => [
  row.querySelector('.row-toggle').innerText.trim(),
  row.querySelector('.row-target').innerText.trim(),
  [...row.querySelectorAll('input, textarea')].map((field) => field.value).find(Boolean) ?? '',
]));

/** Opens a file in a clean profile by the import, makes a draft of it, and looks at that. */
async function imported({ name, bytes }, look) {
  await atTheDesk(async (page) => {
    await openImport(page);
    await pick(page, bytes, name);
    await previewed(page);
    await makeDraft(page);
    await look(page);
  });
}

/** The open draft as its file holds it. */
const draftOf = async (page) => JSON.parse((await person.exportDraft(page)).text);

/** The reasons and measures of a draft by the names of its rows. */
function said({ template, answers }) {
  const below = (group) => [...(group.groups ?? []).flatMap(below), ...(group.indicators ?? [])];
  const all = template.groups.flatMap(below).map(({ id, name }) => [name, answers[id]?.reason ?? '', answers[id]?.measures ?? '']);
  return all.filter(([, reason, measures]) => reason || measures);
}

/** The three rows of the example that lost points say why. */
const REASONS = rows.filter(({ answer }) => answer.reason).map(({ name, answer }) => [name, answer.reason, answer.measures]);

const funds = (form) => form.funds.rows.map(({ label, budget, executed }) => [label, budget.text, executed.text]);
const texts = (form) => Object.values(form.narrative).map((text) => text.trim()).sort();

/** What each file holds beside the rows: this form's table prints no reasons, and CSV is the rows alone. */
const HOLDS = {
  docx: { unit: true, total: '原表：97.20 优', funds: true, report: true },
  xlsx: { unit: true, total: '原表：97.20 优', funds: true },
  csv: { total: '原表：97.20', reasons: true },
};

for (const [ending, holds] of Object.entries(HOLDS)) {
  test(`the example goes out as ${ending} and comes back row for row, with its printed total`, SLOW, async () => {
    const kind = ending === 'csv' ? 'rows' : ending;
    const { [kind]: file } = await ofTheExample([kind]);
    assert.match(file.name, new RegExp(`^${example.unit.name}_2023_.+_\\d{8}\\.${ending}$`));
    await imported(file, async (page) => {
      assert.equal(published.length, 49);
      assert.deepEqual(await shown(page), published);
      await person.totalBecomes(page, '97.20');
      assert.match(await page.locator('.total-claimed').innerText(), new RegExp(holds.total));
      const draft = await draftOf(page);
      if (holds.funds) assert.deepEqual(funds(draft), funds(example));
      if (holds.report) assert.deepEqual(texts(draft), texts(example));
      if (holds.reasons) assert.deepEqual(said(draft), REASONS);
      await person.goTo(page, '单位与职能');
      assert.equal(await page.getByLabel('单位名称').inputValue(), holds.unit ? example.unit.name : '');
    });
  });
}

test('both CSV files begin with a mark, no text of theirs runs as a formula, and the findings are told to be no form', SLOW, async () => {
  const loses = REASONS[0][0];
  const files = await ofTheExample(['rows', 'findings'], async (page) => {
    const detail = await person.openRow(page, loses);
    await detail.getByLabel('偏差原因').fill('=1+1');
    await person.typeActual(page, '预算调整率', '-3%');
    await person.goTo(page, '检查');
    await page.locator('.check').first().getByRole('button', { name: '写说明' }).click();
    await page.locator('.check').first().locator('textarea').fill('=1+1');
  });
  for (const { name, bytes } of Object.values(files)) {
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], name);
    const text = bytes.toString();
    assert.match(text, /,'=1\+1[,\r]/, name);
    assert.doesNotMatch(text, /(^|[,\n"])=/m, name);
    assert.equal(text.split('\r\n').length, text.split('\n').length, 'every line ends as a spreadsheet expects');
  }
  await atTheDesk(async (page) => {
    await openImport(page);
    await pick(page, files.findings.bytes, files.findings.name);
    await page.getByText('没有认出绩效自评表').first().waitFor();
    assert.equal(await page.getByRole('button', { name: '建立新草稿' }).count(), 0);
  });
  assert.match(files.rows.bytes.toString(), /,预算调整率,[^,]*,'-3%,/);
  await imported(files.rows, async (page) => {
    assert.equal(said(await draftOf(page)).find(([name]) => name === loses)?.[1], '=1+1', 'the mark is no part of the text');
    await person.goTo(page, '指标评分');
    assert.equal(await person.cell(page, '预算调整率').inputValue(), '-3%');
  });
});

test('a de-identified copy holds neither the unit, nor a person, nor a telephone, whatever the file', SLOW, async () => {
  const secrets = [example.unit.name, example.unit.supervisor, '如皋', '王小明', PHONE, MOBILE];
  const files = {};
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const detail = await person.openRow(page, REASONS[0][0]);
    await detail.getByLabel('偏差原因').fill(`${example.unit.name}王小明（${MOBILE}）生病`);
    await person.goTo(page, '单位与职能');
    await page.getByLabel('填报人').fill('王小明');
    await page.getByLabel('联系电话').fill(PHONE);
    await person.goTo(page, '自评报告');
    const text = page.locator('.report-section textarea').first();
    await text.fill(`${await text.inputValue()}\n联系人王小明，电话 ${PHONE}，手机 ${MOBILE}。`);
    await person.goTo(page, '导出');
    await page.getByLabel('附上佐证材料清单和计分过程').check();
    files.named = await exported(page, 'docx');
    await page.getByLabel('隐去单位、人名和电话').check();
    for (const kind of Object.keys(BUTTON)) files[kind] = await exported(page, kind);
  });
  const { named, ...copies } = files;
  for (const secret of secrets) assert.ok(textOf(named).includes(secret), `with names it says ${secret}`);
  for (const [kind, file] of Object.entries(copies)) {
    const text = textOf(file);
    assert.ok(text.includes(rows[0].name), `${kind} can be read here`);
    for (const secret of secrets) {
      assert.ok(!text.includes(secret), `${kind} says ${secret}`);
      assert.ok(!file.name.includes(secret), file.name);
    }
  }
  await imported(copies.docx, async (page) => {
    assert.deepEqual(await shown(page), published);
  });
});

/** All the text of a file: of a CSV itself; of a Word or Excel file, of all its parts, with the tags taken out. */
function textOf({ name, bytes }) {
  if (name.endsWith('.csv')) return bytes.toString();
  return Object.values(unzip(bytes)).map((part) => part.toString().replace(/<[^>]+>/g, '')).join('\n');
}

/** The parts of a ZIP file by name, found from the list at its end. */
function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = {};
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((place) => bytes.readUInt16LE(at + place))];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    parts[bytes.toString('utf8', at + 46, at + 46 + nameLength)] = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
