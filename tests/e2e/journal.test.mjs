// The journal: what the browser had not yet written to disk comes back, and a browser without one works as before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, anotherTab, atTheDesk } from './support/desk.mjs';
import { poke, records } from './support/journal.mjs';
import * as person from './support/person.mjs';

const stored = (page) => page.evaluate(() => ({ ...localStorage }));

/** Puts the storage back to what it was: what a killed browser had written. */
const rolledBack = (page, before) => page.evaluate((before) => {
  for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
  for (const [key, text] of Object.entries(before)) localStorage.setItem(key, text);
}, before);

/** Leaves the page without giving it the chance to save, as a killed browser does. */
const dies = async (page) => {
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  return new URL(url).hash;
};

const RECOVERED = '上次没有正常关闭，最近填写的内容已经找回';

test('what the storage had not written to disk comes from the journal, and that is said', async () => {
  await atTheDesk(async (page, context) => {
    await person.openExample(page);
    const before = await stored(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    const place = await dies(page);
    const blank = await context.newPage();
    await blank.goto(address());
    await rolledBack(blank, before);
    await blank.close();

    const after = await anotherTab(context, place);
    assert.match(await person.notice(after), new RegExp(`${RECOVERED}.*现在打开的是 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 填到的内容`, 's'));
    assert.equal(await person.cell(after, '养老金发放率').inputValue(), '95%');
    assert.equal(await person.total(after), '96.95');
    await person.reload(after);
    assert.equal(await person.cell(after, '养老金发放率').inputValue(), '95%');
    assert.equal(await after.getByText(RECOVERED).count(), 0, 'it is said once');
  });
});

test('a draft that only the journal knows stands in the list and opens', async () => {
  await atTheDesk(async (page, context) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    await dies(page);
    const blank = await context.newPage();
    await blank.goto(address());
    await rolledBack(blank, {});
    await blank.close();
    const start = await anotherTab(context);
    assert.match((await person.drafts(start)).join(), /96\.95/);
    await start.getByRole('link', { name: '如皋市社会养老保险管理处', exact: true }).click();
    await person.totalBecomes(start, '96.95');
    await start.getByText(RECOVERED).waitFor();
  });
});

test('a storage cleared while the page is open loses nothing', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    await page.evaluate(() => localStorage.clear());
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    await page.evaluate(() => localStorage.clear());
    await person.typeActual(page, '养老金发放率', '94%');
    await person.saved(page);
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '94%');
  });
});

test('a damaged journal is said and offered, and the slots open', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    const [[key, text]] = Object.entries(await records(page));
    const damaged = text.replace('95%', '59%');
    await poke(page, { [key]: damaged });
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    assert.match(await person.notice(page), /草稿有一份副本损坏，已自动换用完好的一份/);
    const offered = await person.download(page, () => page.getByRole('button', { name: '保存原始内容' }).click());
    assert.equal(offered.text, damaged);
  });
});

const WITHOUT = {
  'is missing': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'is forbidden': () => {
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });
  },
  'throws when it is opened': () => { IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); }; },
  'never answers': () => { IDBFactory.prototype.open = () => ({}); },
  'takes nothing': () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
  'says that it is kept and keeps nothing': () => {
    IDBObjectStore.prototype.put = function dropped() { return this.get('nothing'); };
  },
};

for (const [how, beforehand] of Object.entries(WITHOUT)) {
  test(`where IndexedDB ${how} the page works as without it`, async () => {
    await atTheDesk(async (page) => {
      await person.openExample(page);
      await person.typeActual(page, '养老金发放率', '95%');
      await person.saved(page);
      await person.reload(page);
      assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
      assert.equal(await page.locator('.banner').count(), 0);
    }, { beforehand });
  });
}

test('what was typed while another window saved becomes a draft of its own', async () => {
  await atTheDesk(async (first, context) => {
    await person.openExample(first);
    await person.saved(first);
    const place = new URL(first.url()).hash;
    // A window that is killed before it can save: nothing of it reaches the storage.
    const second = await anotherTab(context, place);
    await second.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('killed', 'UnknownError'); }; });
    await person.typeActual(second, '养老金发放率', '90%');
    await second.locator('.saved', { hasText: '无法保存' }).waitFor();
    assert.ok(Object.keys(await records(second)).some((key) => key.includes('/')), 'the journal has it');
    await dies(second);
    await person.typeActual(first, '代发待遇支付率', '80%');
    await person.saved(first);
    await person.reload(first);
    await first.getByText('另一个窗口里还有没来得及保存的改动').waitFor();
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '80%');
    await person.dismiss(first);
    await person.toTheStart(first);
    await first.getByRole('link', { name: '如皋市社会养老保险管理处（另一窗口）', exact: true }).click();
    await person.cell(first, '养老金发放率').waitFor();
    assert.equal(await person.cell(first, '养老金发放率').inputValue(), '90%');
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '100%');
  });
});
