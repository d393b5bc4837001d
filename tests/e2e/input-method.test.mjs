// Chinese is typed through an input method: letters first, then the words that are picked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import { compose } from './support/input-method.mjs';
import * as person from './support/person.mjs';

test('what the input method commits stands in the field, nothing doubled and nothing lost', async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    const unit = page.getByLabel('单位名称');
    await compose(unit, 'rugao', '如皋');
    await compose(unit, 'shi', '市');
    assert.equal(await unit.inputValue(), '如皋市');
    const duty = page.getByRole('textbox', { name: /^职能 1$/ });
    await compose(duty, 'fuze', '负责');
    await compose(duty, 'fafang', '发放');
    assert.equal(await duty.inputValue(), '负责发放');
    await person.goTo(page, '绩效目标');
    await compose(page.getByLabel('预期目标 1'), 'yingjinjinjin', '应检尽检');
    assert.equal(await page.getByLabel('预期目标 1').inputValue(), '应检尽检');
    await person.goTo(page, '指标评分');
    await compose(person.cell(page, '中长期规划健全性'), "jian'quan", '健全');
    assert.equal(await person.cell(page, '中长期规划健全性').inputValue(), '健全');
    await person.totalBecomes(page, '1.00');
    await person.saved(page);
    await person.reload(page);
    assert.equal(await person.cell(page, '中长期规划健全性').inputValue(), '健全');
  });
});

test('Enter and the arrows that pick words in the input method do not leave the cell', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const cell = person.cell(page, '中长期规划健全性');
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) {
      await compose(cell, 'jian');
      const taken = await cell.evaluate((element, key) => !element.dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true }),
      ), key);
      assert.equal(taken, false, `${key} is left to the input method`);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'r-long-term-plan-actual', key);
    }
  });
});
