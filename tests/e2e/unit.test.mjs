// 单位与职能: what is typed is kept or refused aloud, and a pasted list of duties is told apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('a year that cannot be read is said to be wrong, and one with 年 is understood', async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    const year = page.getByLabel('评价年度');
    await person.replace(year, '2023年');
    await page.keyboard.press('Tab');
    await page.locator('.top-doc', { hasText: '2023 年度' }).waitFor({ timeout: 3000 });
    await person.replace(year, '去年');
    await page.keyboard.press('Tab');
    await page.locator('#f-unit-year.is-bad').waitFor({ timeout: 3000 });
  });
});

const LISTS = {
  'numbered in brackets': '(1) 负责甲。\n(2) 负责乙。\n(3) 负责丙。',
  'numbered in Chinese': '（一）负责甲。\n（二）负责乙。\n（三）负责丙。',
  'numbered in circles': '①负责甲。\n②负责乙。\n③负责丙。',
  'with its heading': '主要职能：\n（1）负责甲。\n（2）负责乙。\n（3）负责丙。',
  'broken over lines as in a PDF': '（1）负责\n甲。\n（2）负责乙。\n（3）负责\n丙。',
  'in one paragraph': '（1）负责甲。（2）负责乙。（3）负责丙。',
};

for (const [how, list] of Object.entries(LISTS)) {
  test(`a list of duties ${how} is told apart`, async () => {
    await atTheDesk(async (page) => {
      await person.newDepartmentForm(page);
      await person.paste(page.getByRole('textbox', { name: /^职能 1$/ }), list);
      const duties = await page.locator('.duty textarea').evaluateAll((all) => all.map(({ value }) => value));
      assert.deepEqual(duties, ['负责甲。', '负责乙。', '负责丙。']);
    });
  });
}
