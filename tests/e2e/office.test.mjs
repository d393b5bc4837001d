// Word and Excel files: read by a second program in a worker, which is loaded when it is first needed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOSTILE, rows, workbook, zip } from '../hostile/office.mjs';
import { root } from './support/browser.mjs';
import { atTheDesk } from './support/desk.mjs';
import { makeDraft, openImport, pick, previewed } from './support/import.mjs';
import * as person from './support/person.mjs';

const CASE = join(root, 'tests/cases/12-sichuan-zhongjiang-2022-project');
const expected = JSON.parse(readFileSync(join(CASE, 'expected.json'), 'utf8'));

/** What is asked of the site for the second program: each file once. */
const loaded = (page) => page.record.requests.filter(({ url }) => /\/office[^/]*$/.test(url)).map(({ url }) => url.split('/').pop());

/** The button beside what is said while a file is read. */
const giveUp = (page) => page.locator('.toast').getByRole('button', { name: '取消' });

/** The rows of the open draft as the table shows them: name and actual. */
async function shown(page) {
  await page.locator('tr.row').first().waitFor();
  return page.locator('tr.row').evaluateAll((all) => all.map((row) => [
    row.querySelector('.row-toggle').innerText.trim(),
    [...row.querySelectorAll('input, textarea')].map((field) => field.value).find(Boolean) ?? '',
  ]));
}

for (const name of ['form.docx', 'form.xlsx']) {
  test(`a published form opens from ${name} as a new draft, row for row`, async () => {
    await atTheDesk(async (page) => {
      assert.deepEqual(loaded(page), [], 'nothing of it is in the first load');
      await person.openFile(page, readFileSync(join(CASE, name)), name);
      await previewed(page);
      await makeDraft(page);
      const found = (await shown(page)).filter(([row]) => expected.indicators.some(({ l3 }) => row.includes(l3)));
      assert.deepEqual(found.map(([, actual]) => actual), expected.indicators.map(({ actual }) => actual));
      assert.deepEqual(loaded(page).sort(), ['office-worker.js', 'office_bg.wasm']);
    });
  });
}

test('a second file needs nothing from the site', async () => {
  await atTheDesk(async (page) => {
    await person.openFile(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
    await previewed(page);
    await makeDraft(page);
    await person.toTheStart(page);
    const before = loaded(page).length;
    await person.openFile(page, readFileSync(join(CASE, 'form.xlsx')), 'form.xlsx');
    await previewed(page);
    await makeDraft(page);
    assert.equal(loaded(page).length, before);
    await person.toTheStart(page);
    assert.equal((await person.drafts(page)).length, 2);
  });
});

test('a hostile file is refused with its reason, the draft is untouched and the page goes on', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    await person.toTheStart(page);
    const before = await page.evaluate(() => ({ ...localStorage }));
    await openImport(page);
    for (const [name, [bytes, reason]] of Object.entries(HOSTILE)) {
      await pick(page, bytes, name);
      const said = page.getByRole('alert').filter({ hasText: `没有打开“${name}”` });
      await said.waitFor();
      assert.match(await said.innerText(), reason);
      assert.match(await said.innerText(), /草稿没有改动/);
    }
    assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), before);
    await pick(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
    await previewed(page);
  });
});

test('markup and formulas in every cell stay text', async () => {
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  const code = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const sheet = rows([head, ['产出指标', '数量指标', code, '≥5个', "=cmd|' /C calc'!A0", '10', '10', code]]);
  await atTheDesk(async (page) => {
    await person.openFile(page, zip(workbook(sheet)), `${'<b>'}.xlsx`);
    await previewed(page);
    await makeDraft(page);
    const [[name, actual]] = await shown(page);
    assert.ok(name.includes('<img src=x'), name);
    assert.equal(actual, "=cmd|' /C calc'!A0");
    assert.equal(await page.evaluate(() => window.ran), undefined);
  });
});

test('a CSV file in the encoding of Chinese Excel is read', async () => {
  // GB18030 of 一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分 and one row.
  const text = 'D2BBBCB6D6B8B1EA2CB6FEBCB6D6B8B1EA2CC8FDBCB6D6B8B1EA2CC4EAB6C8D6B8B1EAD6B52CCAB5BCCACDEAB3C9D6B52CB7D6D6B52CB5C3B7D60D0A'
    + 'B2FAB3F6D6B8B1EA2CCAFDC1BFD6B8B1EA2CC5E0D1B52C35B4CE2C35B4CE2C31302C31300D0A';
  await atTheDesk(async (page) => {
    await person.openFile(page, Buffer.from(text, 'hex'), '自评表.csv');
    await previewed(page);
    await makeDraft(page);
    assert.deepEqual(await shown(page), [['培训', '5次']]);
  });
});

test('reading can be given up, and without the second program it is said so', async () => {
  await atTheDesk(async (page) => {
    await page.route('**/office_bg.wasm', () => {});
    await person.openFile(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
    await page.getByText('正在准备读取“form.docx”').waitFor();
    await giveUp(page).click();
    await page.getByText('正在准备读取“form.docx”').waitFor({ state: 'detached' });
    await page.unroute('**/office_bg.wasm');
    await page.route('**/office_bg.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    await pick(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
    await page.getByText(/没有加载成功/).waitFor();
    page.record.errors.length = 0;
    await page.unroute('**/office_bg.wasm');
    await pick(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
    await previewed(page);
  });
});

test('while a large workbook is read the page answers, and can give it up', async () => {
  const many = [['项目支出绩效自评表'], ...Array.from({ length: 100_000 }, (_, at) => [`第${at}行`, String(at)])];
  const file = zip(workbook(rows(many)));
  await atTheDesk(async (page) => {
    await person.openFile(page, file, 'large.xlsx');
    await page.getByText('正在读取“large.xlsx”').waitFor();
    await giveUp(page).click();
    await page.getByText('正在读取“large.xlsx”').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.banners.is-floating').count(), 0);
    await pick(page, file, 'large.xlsx');
    await page.getByText('没有认出绩效自评表').waitFor();
  });
});
