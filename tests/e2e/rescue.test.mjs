// When the program itself breaks, the work is handed out before anything else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './support/browser.mjs';
import { address } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('a breakdown of the program shows the rescue screen with the draft as it stands', async () => {
  const browser = await launch();
  try {
    const page = await browser.open(address());
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    // The browser fails where the program cannot go on: it no longer makes copies of elements.
    await person.row(page, '业务学习与培训').locator('.row-toggle').evaluate((toggle) => {
      Node.prototype.cloneNode = () => { throw new Error('out of memory'); };
      toggle.click();
    });

    await page.getByRole('heading', { name: '程序出错了，已替您保住数据' }).waitFor();
    assert.equal(await page.locator('.grid, textarea').count(), 0);
    const file = await person.download(page, () => page.getByRole('link', { name: '保存草稿文件' }).click());
    assert.equal(file.name, '自评草稿-恢复.json');
    assert.equal(JSON.parse(file.text).answers['pension-payment-rate'].actual.text, '95%');

    await page.getByRole('link', { name: '重新打开' }).click();
    await person.openFile(page, file.text, file.name);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    await person.totalBecomes(page, '96.95');
  } finally {
    await browser.close();
  }
});
