// A browser that cannot keep drafts: the page says so at once, works all the same, and offers a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

/** Another program of the same site takes all the room that is left. */
const fillUp = (page) => page.evaluate(() => {
  let size = 4_000_000;
  let text = '';
  while (size >= 1) {
    try {
      localStorage.setItem('portal/cache', text + 'x'.repeat(size));
      text += 'x'.repeat(size);
    } catch {
      size = Math.floor(size / 2);
    }
  }
  return text.length;
});

const saveAsFile = (page) => person.download(page, () => page.getByRole('button', { name: '另存为文件' }).first().click());

test('a full storage is said at once, the draft goes to a file, and other programs keep what is theirs', async () => {
  await atTheDesk(async (page) => {
    await page.evaluate(() => localStorage.setItem('portal/user', '张三'));
    await person.openExample(page);
    const taken = await fillUp(page);
    await person.typeActual(page, '养老金发放率', '95%，因为'.padEnd(200, '长'));
    await person.typeActual(page, '养老金发放率', '95%');
    await person.write((await person.openRow(page, '养老金发放率')).getByLabel('偏差原因'), '系统升级'.repeat(50));

    await page.locator('.saved', { hasText: '无法保存' }).waitFor();
    await page.getByText('浏览器给本页面的存储空间已满，刚才的内容没有存入浏览器。').waitFor();
    const file = await saveAsFile(page);
    const kept = JSON.parse(file.text).answers['pension-payment-rate'];
    assert.equal(kept.actual.text, '95%');
    assert.equal(kept.reason, '系统升级'.repeat(50));
    assert.deepEqual(
      await page.evaluate(() => [localStorage['portal/user'], localStorage['portal/cache'].length]), ['张三', taken],
    );

    await page.evaluate(() => localStorage.removeItem('portal/cache'));
    await person.typeActual(page, '养老金发放率', '96%');
    await person.saved(page);
    assert.equal(await page.getByText('浏览器给本页面的存储空间已满').count(), 0);
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '96%');
  });
});

const BROKEN = {
  'is forbidden': () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  },
  'is missing': () => Object.defineProperty(window, 'localStorage', { value: null }),
};

for (const [how, beforehand] of Object.entries(BROKEN)) {
  test(`where the storage ${how} the start page says so, and the form still works and goes to a file`, async () => {
    await atTheDesk(async (page) => {
      await page.getByText('这个浏览器不让本页面保存草稿。').waitFor();
      await person.openExample(page);
      await page.getByText('这个浏览器不让本页面保存草稿。').waitFor();
      await person.typeActual(page, '养老金发放率', '95%');
      await person.totalBecomes(page, '96.95');
      await page.locator('.saved', { hasText: '无法保存' }).waitFor();
      const file = await saveAsFile(page);
      assert.equal(JSON.parse(file.text).answers['pension-payment-rate'].actual.text, '95%');
    }, { beforehand });
  });
}

test('a storage that takes nothing is never called saved', async () => {
  const beforehand = () => { Storage.prototype.setItem = () => {}; };
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await page.locator('.saved', { hasText: '无法保存' }).waitFor();
    await page.getByText('浏览器存入的内容与填写的不一致，这次没有保存成功').waitFor();
    assert.match((await saveAsFile(page)).text, /"95%"/);
  }, { beforehand });
});
