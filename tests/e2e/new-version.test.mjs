// A new version of the page on a https host: it is said calmly, taken when the person says so, and costs nothing that was typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { barriers } from './support/axe.mjs';
import { inFirefox, root } from './support/browser.mjs';
import { site } from './support/desk.mjs';
import { openImport, pick, previewed } from './support/import.mjs';
import * as person from './support/person.mjs';
import { askedOf, atAHost, cachesBecome, folderBecomes, folderOf, isKept, loads, registrations } from './support/secure.mjs';
import { until } from './support/until.mjs';
import { changedOnTheWay, namedFolder, nextVersion } from './support/versions.mjs';

const CASE = join(root, 'tests/cases/12-sichuan-zhongjiang-2022-project');
const first = namedFolder(site);
const next = nextVersion();
const second = namedFolder(next);

const renewal = (page) => page.locator('.renewal');
const isOffered = (page) => renewal(page).getByText('新版本已经准备好').waitFor();
const useNow = (page) => renewal(page).getByRole('button', { name: '现在换用' }).click();
const later = (page) => renewal(page).getByRole('button', { name: '以后再说' }).click();

/** The site has been kept, then the host gets a new version, which a window finds when it is opened. */
async function renewed(page, host) {
  await isKept(page);
  host.show(next);
  const window = await host.window();
  await isOffered(window);
  return window;
}

async function readsWord(page) {
  await openImport(page);
  await pick(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
  await previewed(page);
}

test('a new version is offered; taken, it opens the page once, and what was typed in that very moment is there', async () => {
  await atAHost(async (page, host) => {
    const window = await renewed(page, host);
    await page.close();
    assert.equal(await renewal(window).getAttribute('role'), 'status');
    await person.openExample(window);
    assert.equal(await folderOf(window), first);
    const count = loads(window);
    window.record.loaded = false;
    // The key press and the click within one task: nothing can have been saved between them.
    await person.cell(window, '养老金发放率').evaluate((field) => {
      field.focus();
      field.value = '90%';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector('.renewal button').click();
    });
    await folderBecomes(window, second);
    await window.locator('tr.row').first().waitFor();
    assert.equal(await person.cell(window, '养老金发放率').inputValue(), '90%');
    await person.totalBecomes(window, '96.70');
    // Alone, it needs the earlier version no more.
    await cachesBecome(window, 1);
    assert.equal(count(), 1);
    assert.equal(await renewal(window).innerText(), '');
    await host.close();
    await readsWord(window);
  });
});

test('put off, the notice goes and all goes on; the new version is there when the page is opened anew', async () => {
  await atAHost(async (page, host) => {
    const window = await renewed(page, host);
    await page.close();
    await later(window);
    assert.equal(await renewal(window).innerText(), '');
    // The host has no file of the earlier version any more.
    await readsWord(window);
    assert.equal(await folderOf(window), first);
    await window.close();
    const anew = await host.window();
    assert.equal(await folderOf(anew), second);
    await cachesBecome(anew, 1);
    assert.equal(await renewal(anew).innerText(), '');
  });
});

test('another window is not loaded anew under the hands of the person; it keeps its version until she takes the new one', async () => {
  await atAHost(async (other, host) => {
    const window = await renewed(other, host);
    await isOffered(other);
    const count = loads(other);
    window.record.loaded = false;
    await useNow(window);
    await folderBecomes(window, second);
    await isKept(other);
    // The host has no file of the earlier version any more, and is not asked for one.
    host.asked.length = 0;
    await readsWord(other);
    assert.deepEqual(askedOf(host).filter((path) => path.startsWith(first)), []);
    assert.equal(count(), 0);
    assert.equal(await folderOf(other), first);
    await cachesBecome(other, 2);
    // Where nothing is kept the notice waits; elsewhere it still stands.
    assert.ok(await renewal(other).isHidden());
    await other.evaluate(() => { location.hash = '#/'; });
    await isOffered(other);
    other.record.loaded = false;
    await useNow(other);
    await folderBecomes(other, second);
    assert.equal(count(), 1);
    await window.close();
    await other.close();
    await cachesBecome(await host.window(), 1);
  });
});

test('where something cannot be saved, the new version is not taken, and it is said', async () => {
  await atAHost(async (page, host) => {
    const window = await renewed(page, host);
    await person.openExample(window);
    await person.saved(window);
    await window.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await person.typeActual(window, '养老金发放率', '90%');
    await useNow(window);
    await renewal(window).getByText('有内容还没有存好').waitFor();
    assert.equal(await folderOf(window), first);
    assert.equal(await person.cell(window, '养老金发放率').inputValue(), '90%');
    assert.match(await window.evaluate(() => document.activeElement.textContent), /现在换用/);
  });
});

test('a version whose files were changed on the way is not kept, and the earlier one gives way to what the host has', async () => {
  await atAHost(async (page, host) => {
    await isKept(page);
    host.show(changedOnTheWay());
    const window = await host.window();
    assert.equal(await folderOf(window), first);
    await until(async () => !(await registrations(window)).length);
    assert.equal(await renewal(window).innerText(), '');
    for (const one of [page, window]) await one.close();
    const anew = await host.window();
    assert.equal(await anew.locator('meta[name="seen-by"]').count(), 1);
    await person.openExample(anew);
  });
});

/** In the dark, in forced colours and on paper. BiDi sets none of them. */
async function inOtherMedia(window) {
  for (const mode of [{ colorScheme: 'dark' }, { forcedColors: 'active' }]) {
    await window.emulateMedia(mode);
    assert.deepEqual(await barriers(window), [], JSON.stringify(mode));
  }
  await window.emulateMedia({ media: 'print', colorScheme: null, forcedColors: null });
  assert.ok(await renewal(window).isHidden(), 'not on paper');
  await window.emulateMedia({ media: 'screen' });
}

for (const [where, viewport] of Object.entries({ 'a desktop screen': { width: 1280, height: 800 }, 'a telephone': { width: 390, height: 844 } })) {
  test(`on ${where} the notice covers nothing, speaks both languages, is worked by keys, and axe finds nothing`, async () => {
    await atAHost(async (page, host) => {
      const window = await renewed(page, host);
      assert.deepEqual(await barriers(window), []);
      const box = await renewal(window).boundingBox();
      const program = await window.locator('#ziping').boundingBox();
      assert.ok(box.y === 0 && Math.abs(box.height - program.y) < 1, 'it stands before the page');
      assert.equal(await window.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      if (!inFirefox) await inOtherMedia(window);

      await person.openExample(window);
      await isOffered(window);
      await window.evaluate(() => { document.documentElement.lang = 'en'; });
      await renewal(window).getByText('A new version is ready.').waitFor();
      await renewal(window).getByRole('button', { name: 'Use it now' }).focus();
      await window.keyboard.press('Tab');
      await window.keyboard.press('Enter');
      assert.equal(await renewal(window).innerText(), '');
    }, { viewport });
  });
}
