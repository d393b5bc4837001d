// The main job in the oldest browsers that are promised, the real ones.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromiumOnly, dist } from './support/browser.mjs';
import { certificate } from './support/certificate.mjs';
import { openImport, pick, previewed } from './support/import.mjs';
import { OLDER, canRunHere, launchOlder } from './support/older.mjs';
import * as person from './support/person.mjs';
import { serve } from './support/server.mjs';
import { SHAPES, STRICT, mainJob, serveShapes } from './support/shapes.mjs';

const skip = chromiumOnly('it is about other browsers').skip || (!canRunHere && 'there is no such browser for this kind of machine');

const tls = certificate();

/** Chromium before 97 runs WebAssembly only where every eval is allowed: older.html, and what a portal must allow. */
const OLD_POLICY = STRICT.replace("'wasm-unsafe-eval'", "'unsafe-eval'");
/**
 * Where they meet the policy of newer ones they say that they leave a word out, and start.js finds out by trying; Playwright
 * evaluates what a test asks in the page itself.
 */
const ofOldPolicy = (said) => said.includes("contains an invalid source: ''wasm-unsafe-eval''") || said === 'script-src: eval ';

/** Word and Excel, which need the second program and its worker: out, and in again. */
async function documents(at) {
  const word = await person.download(at, () => at.getByRole('button', { name: '导出 Word 报告' }).click());
  assert.equal(word.text.slice(0, 2), 'PK');
  await openImport(at);
  await pick(at, word.bytes, word.name);
  await previewed(at);
  await at.goBack();
  await at.locator('main h1', { hasText: '导出' }).waitFor();
}

/** Has files come into a folder, where a browser does not tell of them. */
const into = (folder) => async (page) => {
  page.downloads = folder;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
};

for (const older of OLDER) {
  describe(`Chromium ${older.version}`, { skip }, () => {
    let running;
    let strict;
    let old;
    const downloads = mkdtempSync(join(tmpdir(), 'ziping-older-'));
    before(async () => {
      [strict, old] = await Promise.all([serveShapes(`older-${older.version}`), serveShapes(`old-${older.version}`, OLD_POLICY)]);
      running = await launchOlder(older, [`--ignore-certificate-errors-spki-list=${tls.fingerprint}`]);
    });
    after(async () => {
      await running?.kill();
      await Promise.all([strict?.close(), old?.close()]);
      rmSync(downloads, { recursive: true, force: true });
    });

    for (const shape of Object.keys(SHAPES)) {
      test(`the main job in ${shape}`, { timeout: 300_000 }, async () => {
        const { browser } = running;
        assert.equal(Number.parseInt(browser.version(), 10), older.version);
        const knowsPolicy = older.version >= 97;
        const inHost = shape.startsWith('the element');
        await mainJob(browser, shape, inHost && !knowsPolicy ? old : strict, {
          prepare: older.hasDownloads ? undefined : into(downloads),
          expected: (said) => !knowsPolicy && ofOldPolicy(said),
          further: shape.startsWith('the folder') ? documents : undefined,
        });
      });
    }

    test('a host with https is kept, and opens without the network', { timeout: 180_000 }, async () => {
      // Playwright waits by what the policy forbids.
      const page = await (await running.browser.newContext({ bypassCSP: true })).newPage();
      const host = await serve(`${dist}site`, { tls });
      try {
        await page.goto(host.url);
        await page.waitForFunction(() => navigator.serviceWorker?.controller?.state === 'activated');
      } finally {
        await host.close();
      }
      await page.goto('about:blank');
      await page.goto(host.url);
      await person.newDepartmentForm(page);
      await person.saved(page);
      await page.context().close();
    });
  });
}
