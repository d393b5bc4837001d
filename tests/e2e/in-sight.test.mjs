// What a person needs is in sight: notices, the trash, the document when printing, undo on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true };
const NAME = '如皋市社会养老保险管理处';

/** Whether all of an element lies in the window, with nothing over its middle. */
const inSight = (locator) => locator.evaluate((element) => {
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth && element.contains(top);
});

for (const [where, options] of [['a desk', {}], ['a phone', PHONE]]) {
  test(`a notice is in sight on the start page and in the form, on ${where}`, async () => {
    await atTheDesk(async (page) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await person.openFile(page, '{"format":"something else"}');
      const notice = page.locator('.banners.is-floating .banner');
      await notice.waitFor();
      assert.ok(await inSight(notice));
      await person.openExample(page);
      await notice.waitFor();
      await page.evaluate(() => scrollTo(0, 900));
      assert.ok(await inSight(notice));
      await person.dismiss(page);
      await notice.waitFor({ state: 'detached' });
    }, options);
  });
}

test('a removed draft stands in the trash until it is restored or deleted for good', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.toTheStart(page);
    const trash = page.locator('.trash');
    assert.equal(await trash.count(), 0);
    const before = await person.drafts(page);
    await page.getByRole('button', { name: `删除：${NAME}` }).click();
    await person.reload(page);
    assert.deepEqual(await person.drafts(page), []);
    await trash.getByText('回收站（1 份草稿）').click();
    await trash.getByRole('button', { name: `恢复：${NAME}` }).click();
    await page.locator('.draft').waitFor();
    assert.deepEqual(await person.drafts(page), before);
    assert.equal(await trash.count(), 0);
    await page.getByRole('button', { name: `删除：${NAME}` }).click();
    await trash.getByText('回收站（1 份草稿）').click();
    await trash.getByRole('button', { name: `彻底删除：${NAME}` }).click();
    await trash.waitFor({ state: 'detached' });
    await page.locator('.toast').waitFor({ state: 'detached' });
    await person.reload(page);
    assert.deepEqual([await person.drafts(page), await trash.count()], [[], 0]);
  });
});

test('printing the export page prints the document, however it is asked for', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '导出');
    await page.evaluate(() => addEventListener('beforeprint', () => {
      window.printed = document.querySelector('.has-paper .sheet > .paper-desk')?.textContent ?? '';
    }));
    await page.pdf();
    assert.match(await page.evaluate(() => window.printed), new RegExp(`${NAME}.*绩效自评报告`));
    assert.equal(await page.locator('.paper').count(), 0);
    assert.equal(await page.evaluate(() => document.body.className), '');
  });
});

test('on a phone a change is undone from the bar, and the language is in the menu of steps', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const cell = person.cell(page, '养老金发放率');
    const was = await cell.inputValue();
    await person.write(cell, '95%');
    for (const [name, value] of [['撤销', was], ['重做', '95%']]) {
      const button = page.getByRole('button', { name, exact: true });
      const box = await button.boundingBox();
      assert.ok(box.width >= 40 && box.height >= 40 && await inSight(button), name);
      await button.click();
      assert.equal(await cell.inputValue(), value);
    }
    await page.locator('.steps-toggle').click();
    await page.getByRole('button', { name: /切换到英文/ }).click();
    await page.getByRole('heading', { name: 'Indicators', level: 1 }).waitFor();
  }, PHONE);
});

test('a short message goes when the person goes on', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '导出');
    await person.exportDraft(page);
    await page.locator('.toast').waitFor();
    await person.goTo(page, '检查');
    assert.equal(await page.locator('.toast').count(), 0);
  });
});
