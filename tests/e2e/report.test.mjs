// 自评报告: a draft is offered, what is taken over is the person's own, and its figures are held against the form.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

/** The section that its text area's label names. */
const section = (page, label) => {
  const area = page.getByLabel(label, { exact: true });
  const all = page.locator('.report-section', { has: area });
  return {
    area,
    text: () => area.inputValue(),
    drafted: all.locator('.drafted'),
    paragraphs: () => all.locator('.drafted li > p').allTextContents(),
    take: all.getByRole('button', { name: '采用草稿' }),
    takeOne: (number) => all.locator('.drafted li').nth(number - 1).getByRole('button'),
    takeRest: all.getByRole('button', { name: '其余段落都加到正文后' }),
    beside: all.getByRole('button', { name: '对照草稿' }),
    stale: all.locator('.stale li'),
  };
};

const paid = async (page, figure) => {
  await person.goTo(page, '预算收支');
  await page.getByRole('textbox', { name: '资金总额：全年执行数' }).fill(figure);
  await person.goTo(page, '自评报告');
};

test('the draft is taken over whole, as one step, and stays when the figures change', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '自评报告');
    const process = section(page, '（二）评价工作过程');
    await process.area.fill('');
    const drafted = await process.paragraphs();
    assert.ok(drafted.some((line) => line.includes('1083.48')), drafted.join('\n'));
    await process.take.click();
    const taken = drafted.join('\n');
    assert.equal(await process.text(), taken);
    await process.drafted.waitFor({ state: 'detached' });
    assert.equal(await process.area.evaluate((area) => area === document.activeElement), true);

    await person.undo(page);
    assert.equal(await process.text(), '');
    await process.drafted.waitFor();
    await person.redo(page);
    assert.equal(await process.text(), taken);

    await paid(page, '990');
    assert.equal(await process.text(), taken);
    await process.beside.click();
    const now = await process.paragraphs();
    assert.ok(now.some((line) => line.includes('990')), now.join('\n'));
  });
});

test('paragraphs are taken one by one, below what stands there', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '自评报告');
    const results = section(page, '主要绩效');
    await results.area.fill('');
    const drafted = await results.paragraphs();
    assert.ok(drafted.length > 2);
    await results.takeOne(2).click();
    assert.equal(await results.text(), drafted[1]);
    await results.takeOne(2).filter({ hasText: '已在正文中' }).waitFor();
    await results.takeOne(2).click({ force: true });
    await results.takeOne(1).click();
    assert.equal(await results.text(), `${drafted[1]}\n${drafted[0]}`);
    await results.takeRest.click();
    assert.equal(await results.text(), [drafted[1], drafted[0], ...drafted.slice(2)].join('\n'));
  });
});

test('a figure that no longer follows is pointed out, shown, and replaced alone', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '自评报告');
    const process = section(page, '（二）评价工作过程');
    const before = await process.text();
    assert.equal(await page.locator('.stale').count(), 0);

    await paid(page, '990 万元');
    await process.stale.waitFor();
    assert.equal(await process.stale.locator('p').textContent(), '“支出数”正文写的是 1083.48 万元，表中现在是 990 万元');
    await page.locator('.step', { hasText: '自评报告' }).getByText('1 处已变').waitFor();
    await process.stale.getByRole('button', { name: '找到它' }).click();
    assert.equal(await page.evaluate(() => getSelection().toString()), '1083.48 万元');

    await process.stale.getByRole('button', { name: '改成 990 万元' }).click();
    const after = before.replace('支出数 1083.48 万元', '支出数 990 万元');
    assert.notEqual(after, before);
    assert.equal(await process.text(), after);
    await process.stale.waitFor({ state: 'detached' });
    await person.undo(page);
    assert.equal(await process.text(), before);
    await process.stale.waitFor();
  });
});
