// Whatever was changed can be taken back exactly, and done again exactly.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import { compose } from './support/input-method.mjs';
import * as person from './support/person.mjs';

/** A change on every step; each waits until it can be seen. */
const CHANGES = [
  async (page) => {
    await person.goTo(page, '单位与职能');
    await page.getByLabel('单位名称').fill('某某管理处');
    await page.getByRole('button', { name: '删除第 3 条' }).click();
    await page.getByRole('button', { name: '下移第 1 条' }).click();
    await person.replace(page.getByLabel('评价年度'), '2024');
    await page.keyboard.press('Tab');
  },
  async (page) => {
    await person.goTo(page, '预算收支');
    await page.getByRole('textbox', { name: '资金总额：全年执行数' }).fill('1000');
    await page.getByRole('button', { name: '删除项目：司法费用' }).click();
    await page.getByRole('button', { name: '添加一个项目' }).click();
  },
  async (page) => {
    await person.goTo(page, '绩效目标');
    await page.getByRole('button', { name: '添加一条目标' }).click();
    await page.getByLabel('预期目标 2').fill('再做一件');
    await page.getByRole('button', { name: '删除目标 1' }).click();
  },
  async (page) => {
    await person.goTo(page, '指标评分');
    await person.typeActual(page, '养老金发放率', '95%');
    await person.paste(person.cell(page, '支付进度符合率'), '90%\n91%\n3%');
    const training = await person.openRow(page, '业务学习与培训');
    await training.locator('.tier').nth(2).click();
    await training.getByRole('button', { name: '另定得分' }).click();
    await training.getByLabel('得分', { exact: true }).fill('0.5');
    await training.getByRole('button', { name: '调整指标' }).click();
    await person.replace(training.getByLabel('分值'), '2');
    await page.keyboard.press('Tab');
    await training.getByRole('button', { name: '在下面加一行' }).click();
    await person.row(page, '新指标').waitFor();
    const visits = await person.openRow(page, '慰问形式多样性');
    await visits.getByRole('button', { name: '调整指标' }).click();
    await visits.getByRole('button', { name: '删除这一行' }).click();
  },
  async (page) => {
    await person.goTo(page, '自评报告');
    await page.getByLabel('存在问题', { exact: true }).fill('没有问题。');
  },
];

test('every change is undone and redone exactly', { timeout: 120_000 }, async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const before = (await person.exportDraft(page)).text;
    for (const change of CHANGES) await change(page);
    const after = (await person.exportDraft(page)).text;
    assert.notEqual(after, before);

    const undoButton = page.getByRole('button', { name: '撤销', exact: true });
    const redoButton = page.getByRole('button', { name: '重做', exact: true });
    for (const round of [1, 2]) {
      while (await undoButton.isEnabled()) await undoButton.click();
      assert.equal((await person.exportDraft(page)).text, before, `undone, round ${round}`);
      while (await redoButton.isEnabled()) await redoButton.click();
      assert.equal((await person.exportDraft(page)).text, after, `redone, round ${round}`);
    }
    while (await undoButton.isEnabled()) await undoButton.click();
    await person.goTo(page, '指标评分');
    assert.equal(await person.total(page), '97.20');
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '100%');
    await person.saved(page);
    await person.reload(page);
    assert.equal((await person.exportDraft(page)).text, before);
  });
});

test('a pasted column is one step back', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.paste(person.cell(page, '支付进度符合率'), '90%\n91%\n3%\n');
    assert.deepEqual(
      await Promise.all(['支付进度符合率', '预算执行率', '结转结余率', '公用经费控制率'].map((name) => person.cell(page, name).inputValue())),
      ['90%', '91%', '3%', '100%'],
    );
    await person.undo(page);
    assert.equal(await person.cell(page, '支付进度符合率').inputValue(), '100%');
    assert.equal(await person.cell(page, '结转结余率').inputValue(), '0%');
    assert.equal(await person.total(page), '97.20');
  });
});

test('a removed draft comes back with one click', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    await person.toTheStart(page);
    const before = await person.drafts(page);
    await page.getByRole('button', { name: '删除：如皋市社会养老保险管理处' }).click();
    assert.deepEqual(await person.drafts(page), []);
    await page.getByText('已删除“如皋市社会养老保险管理处”').waitFor();
    await page.getByRole('button', { name: '撤销删除' }).click();
    await page.locator('.draft').waitFor();
    assert.deepEqual(await person.drafts(page), before);
    await person.reload(page);
    assert.deepEqual(await person.drafts(page), before);
    await page.getByRole('link', { name: '如皋市社会养老保险管理处', exact: true }).click();
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
  });
});

test('Ctrl+Z takes back what was typed in the field that has the focus, not a change elsewhere', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    const detail = await person.openRow(page, '养老金发放率');
    await compose(detail.getByLabel('新的佐证材料'), 'taizhang', '台账');
    assert.equal(await detail.getByLabel('新的佐证材料').inputValue(), '台账');
    await page.keyboard.press('Control+z');
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    // How much of the typing one step takes back is the browser's own affair.
    assert.notEqual(await detail.getByLabel('新的佐证材料').inputValue(), '台账');
  });
});
