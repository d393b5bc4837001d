// Other people's documents: looked at before anything is written, taken over part by part, taken back in one step.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { barriers } from './support/axe.mjs';
import { root } from './support/browser.mjs';
import { atTheDesk } from './support/desk.mjs';
import {
  actuals, boxOf, makeDraft, openImport, pasteMarkup, pick, previewed, publishedForm, putIntoDraft, rowsOf, stored,
} from './support/import.mjs';
import * as person from './support/person.mjs';

const YONGDE = publishedForm('01-yunnan-yongde-2022-project');

/** A form with goals, as a text file. */
const FORM = Buffer.from([
  '项目支出绩效自评表', '（2023年度）', '预期目标\t实际完成情况', '表里的目标\t表里的完成情况',
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
  '产出指标\t数量指标\t培训人次\t≥100人次\t80人次\t50\t40\t报名不足',
  '产出指标\t质量指标\t合格率\t≥90%\t95%\t50\t50\t',
  '总分\t\t\t\t\t100\t90\t',
].join('\n'));
const SEED = readFileSync(join(root, 'tests/seed/rugao-2023.txt'), 'utf8');

for (const name of ['form.docx', 'form.xlsx']) {
  test(`a published form from ${name} is looked at, accepted and opened, with what it printed`, async () => {
    await atTheDesk(async (page) => {
      const before = await stored(page);
      await openImport(page);
      await pick(page, YONGDE.file(name), name);
      await previewed(page);
      const { indicators, claimed_total: total } = YONGDE.expected;
      const shown = (await rowsOf(page, /^指标/)).filter(([row]) => row !== '预算执行率');
      assert.deepEqual(shown.map(([, , actual]) => actual), indicators.map(({ actual }) => actual));
      assert.deepEqual(shown.map((row) => row[4]), indicators.map(({ score }) => score));
      assert.equal(await stored(page), before, 'nothing is written before it is accepted');
      await makeDraft(page);
      assert.equal(Object.keys(await actuals(page)).length, indicators.length + 1);
      assert.match(await page.locator('.total-claimed').innerText(), new RegExp(`原表：${total}`));
      // 100 of 100 is printed with 7 of 10 points: both stand there, and the finding says where they differ.
      const differs = shown.find((row) => row[4] === '7');
      const detail = await person.openRow(page, differs[0]);
      assert.match(await detail.innerText(), /原表得分 7，按规则 10 分/);
    });
  });
}

test('a table copied from a web page is pasted on the start page', async () => {
  await atTheDesk(async (page) => {
    await pasteMarkup(page, YONGDE.file('form.html').toString(), '表');
    await previewed(page);
    assert.equal((await rowsOf(page, /^指标/)).length, YONGDE.expected.indicators.length + 1);
    // Merged cells are shown as they stand.
    assert.ok(await page.locator('.seen td[rowspan]:not([rowspan="1"])').count() > 0);
  });
});

test('the text of a whole report is pasted: unit, duties, funds, 26 rows, five parts, 97.20 优', { timeout: 120_000 }, async () => {
  await atTheDesk(async (page) => {
    await openImport(page);
    await person.paste(page.getByLabel('粘贴到这里'), SEED);
    await previewed(page);
    assert.equal((await rowsOf(page, /^指标/)).length, 26);
    assert.deepEqual((await rowsOf(page, '原表的总分和等级')).map((row) => row.slice(0, 2)), [['总分', '97.20'], ['等级', '优']]);
    await makeDraft(page);
    assert.match(await page.locator('.total-claimed').innerText(), /原表：97.20 优/);
    await person.goTo(page, '自评报告');
    assert.ok(await page.locator('.report-section textarea').count() >= 5);
    await person.goTo(page, '预算收支');
    assert.match(await page.locator('.funds').innerText() + await page.locator('.funds input').evaluateAll((all) => all.map((field) => field.value).join()), /1083\.48/);
  });
});

test('a column is given another meaning, and the focus stays where it was', async () => {
  await atTheDesk(async (page) => {
    await openImport(page);
    await pick(page, YONGDE.file('form.docx'), 'form.docx');
    await previewed(page);
    const column = page.getByRole('combobox', { name: '“得分”这一列是什么' });
    const printed = async () => (await rowsOf(page, /^指标/)).filter((row) => row[0] !== '预算执行率' && row[4]).length;
    assert.equal(await printed(), YONGDE.expected.indicators.length);
    await column.focus();
    await column.selectOption('备注');
    await page.getByText('认出来了，但自评表里没有放它的地方').first().waitFor();
    assert.equal(await printed(), 0);
    assert.ok(await column.evaluate((select) => select === document.activeElement), 'the focus');
    assert.equal(await column.evaluate((select) => select.selectedOptions[0].textContent), '备注');
  });
});

test('a part that is not ticked does not come into the draft', async () => {
  await atTheDesk(async (page) => {
    await openImport(page);
    await pick(page, FORM, '自评表.txt');
    await previewed(page);
    assert.deepEqual(await rowsOf(page, '绩效目标'), [['表里的目标', '表里的完成情况']]);
    await boxOf(page, '原表的总分和等级').uncheck();
    await boxOf(page, '绩效目标').uncheck();
    await makeDraft(page);
    assert.deepEqual(await actuals(page), { 培训人次: '80人次', 合格率: '95%' });
    assert.equal(await page.locator('.total-claimed').count(), 0);
    await person.goTo(page, '绩效目标');
    assert.deepEqual(await page.locator('.goal textarea').evaluateAll((all) => all.map((area) => area.value).filter(Boolean)), []);
  });
});

test('into an open draft: mine, theirs and both, and undo takes it back in one step', { timeout: 120_000 }, async () => {
  await atTheDesk(async (page) => {
    await openImport(page);
    await pick(page, FORM, '自评表.txt');
    await previewed(page);
    await makeDraft(page);
    await person.typeActual(page, '培训人次', '11人次');
    await person.typeActual(page, '合格率', '12%');
    await person.goTo(page, '绩效目标');
    await person.write(page.locator('.goal textarea').first(), '我写的目标');
    await person.saved(page);
    const before = (await person.exportDraft(page)).text;

    await openImport(page);
    await pick(page, FORM, '自评表.txt');
    await previewed(page);
    const take = (place) => page.getByRole('combobox', { name: `“${place}”取哪个` });
    assert.equal(await take('培训人次 · 实际完成值').inputValue(), 'mine', 'what I typed stays unless I say otherwise');
    await take('合格率 · 实际完成值').selectOption('采用导入的');
    await take('目标 1 · 预期目标').selectOption('两段都留');
    await putIntoDraft(page);
    assert.deepEqual(await actuals(page), { 培训人次: '11人次', 合格率: '95%' });
    await person.goTo(page, '绩效目标');
    assert.equal(await page.locator('.goal textarea').first().inputValue(), '我写的目标\n表里的目标');
    await person.undo(page);
    assert.equal((await person.exportDraft(page)).text, before);
    await person.redo(page);
    await person.goTo(page, '指标评分');
    assert.equal((await actuals(page)).合格率, '95%');
  });
});

test('cancel writes nothing, whatever was changed in the preview', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.saved(page);
    const before = await stored(page);
    await openImport(page);
    await pick(page, YONGDE.file('form.docx'), 'form.docx');
    await previewed(page);
    await boxOf(page, '指标').uncheck();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('tr.row').first().waitFor();
    assert.equal(await stored(page), before);
    assert.ok(await page.getByRole('button', { name: '撤销', exact: true }).isDisabled());
  });
});

test('a file that is no form, or none at all, leaves everything as it was and says what to do', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.saved(page);
    const before = await stored(page);
    await openImport(page);
    await pick(page, Buffer.from('PK\x03\x04 and then nothing'), '坏的.xlsx');
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    assert.match(await refusal.innerText(), /没有打开“坏的.xlsx”/);
    assert.match(await refusal.innerText(), /草稿没有改动/);
    await pick(page, Buffer.from('买菜清单，苹果两斤，<script>window.ran = 1</script>'), '清单.txt');
    await page.getByText('没有认出绩效自评表').first().waitFor();
    assert.equal(await page.getByRole('button', { name: '并入当前草稿' }).count(), 0);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    await page.getByRole('button', { name: '取消' }).click();
    assert.equal(await stored(page), before);
  });
});

for (const [where, viewport] of Object.entries({ 'a desktop screen': { width: 1280, height: 800 }, 'a telephone': { width: 390, height: 844 } })) {
  test(`on ${where} axe finds nothing in the import, and nothing scrolls sideways`, { timeout: 120_000 }, async () => {
    await atTheDesk(async (page) => {
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await person.openExample(page);
      await openImport(page);
      assert.deepEqual(await barriers(page), [], 'the ways in');
      await pick(page, YONGDE.file('form.docx'), 'form.docx');
      await previewed(page);
      assert.deepEqual(await barriers(page), [], 'the preview');
      assert.equal(await sideways(), 0);
    }, { viewport });
  });
}
