// The page opens in the oldest browsers it promises, the real ones.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, inFirefox } from './support/browser.mjs';
import { OLDER, canRunHere, launchOlder } from './support/older.mjs';
import { serve } from './support/server.mjs';

let server;
before(async () => { server = await serve(`${dist}site`); });
after(() => server?.close());

for (const older of OLDER) {
  const skip = (inFirefox && 'it is about other browsers') || (!canRunHere && 'there is no such browser for this kind of machine');
  test(`the page opens in Chromium ${older.version}`, { skip, timeout: 180_000 }, async () => {
    const { browser, kill } = await launchOlder(older);
    try {
      assert.equal(Number.parseInt(browser.version(), 10), older.version);
      const page = await (await browser.newContext()).newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(server.url);
      // Those before 97 move on to older.html by themselves, so ask again until one of the two says how it went.
      await page.waitForFunction(() => document.querySelector('#ziping') && !document.querySelector('.opening'));
      const text = await page.locator('body').innerText();
      assert.equal(await page.locator('.not-opened').count(), 0, text);
      assert.match(text, /自评/);
      assert.equal(new URL(page.url()).pathname, older.version < 97 ? '/older.html' : '/');
      // The one file too, and what it is for: a form.
      await page.goto(pathToFileURL(`${dist}ziping.html`).href);
      // Playwright's own clicks need a newer browser than this.
      await page.waitForFunction(() => document.querySelector('.card'));
      await page.evaluate(() => document.querySelector('.card').click());
      await page.waitForFunction(() => /^已保存/.test(document.querySelector('.saved')?.textContent));
      assert.deepEqual(errors, []);
    } finally {
      await kill();
    }
  });
}
