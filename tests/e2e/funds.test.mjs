// 预算收支: a block copied from a spreadsheet lands in the cells it was copied for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('a block of items with their figures fills the table, adds what is missing, and is one step to undo', async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    await person.goTo(page, '预算收支');
    await person.paste(page.getByLabel('资金总额：全年预算数'), '1083.48\t1083.48\n469.01\t469.01\n614.47\t614.47');
    assert.equal(await page.getByLabel('项目支出：全年执行数').inputValue(), '614.47');
    await page.getByRole('button', { name: '添加一个项目' }).click();
    await person.paste(page.getByLabel('项目名称').first(), '稽查经费\t10\t10\n司法费用\t604.47\t604.47 万元\n');
    const names = await page.locator('.funds-row.is-part textarea').evaluateAll((all) => all.map(({ value }) => value));
    assert.deepEqual(names, ['稽查经费', '司法费用']);
    assert.equal(await page.getByLabel('司法费用：全年执行数').inputValue(), '604.47 万元');
    assert.equal(await page.locator('.funds-note.is-off').count(), 0);
    await page.keyboard.press('Control+z');
    await page.locator('.funds-row.is-part').nth(1).waitFor({ state: 'detached' });
    assert.equal(await page.getByLabel('项目支出：全年执行数').inputValue(), '614.47');
  });
});

test('what is no amount of money is marked, has no rate, and says so among the findings', async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    await person.goTo(page, '预算收支');
    await page.getByLabel('资金总额：全年预算数').fill('100');
    const executed = page.getByLabel('资金总额：全年执行数');
    const rate = page.locator('.funds-row').first().locator('.funds-figure');
    await executed.fill('95 万元');
    await page.waitForFunction(() => document.querySelector('.funds-figure').textContent === '95%');
    for (const wrong of ['5%', '12345美元', '(12.5)', '若干']) {
      await executed.fill(wrong);
      await page.locator('input.is-bad').waitFor();
      assert.equal(await rate.textContent(), '', wrong);
    }
    await person.goTo(page, '检查');
    await page.getByText('不是金额').first().waitFor();
  });
});
