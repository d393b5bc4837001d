// A desk at a host with https, where the site may be kept by its service worker. What the host serves can be replaced.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { inFirefox, launch, open, root } from './browser.mjs';
import { certificate } from './certificate.mjs';
import { PATIENCE, keepsToItself, site } from './desk.mjs';
import { serve } from './server.mjs';
import { until } from './until.mjs';

const tls = certificate();
let browser;
before(async () => {
  browser = await launch({ arguments: [`--ignore-certificate-errors-spki-list=${tls.fingerprint}`] });
});
after(() => browser?.close());

const policy = readFileSync(join(root, 'index.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)/)[1];

/** What the sample settings of web/servers/ send with a file. */
const asTheSamples = (path) => (/\/page-[0-9a-f]+\//.test(path)
  ? { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' }
  : { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...(path.endsWith('older.html') ? {} : { 'Content-Security-Policy': policy }) });

/**
 * Works in a clean profile with the start page of a host open. As at the desk, no window may have reported an error,
 * broken the policy or sent a request of its own after it had loaded.
 *
 * @param {(page: import('playwright-core').Page, host: object, context: import('playwright-core').BrowserContext) => Promise<void>} work
 *   `host` is the server, and `host.window(place)` opens one more window
 * @param {object} [options] Playwright's own context options, and:
 * @param {string} [options.folder] what is served instead of the site
 * @param {string} [options.under] the sub-path
 * @param {object} [options.headers] what is sent with files instead of what the sample settings say
 * @param {() => void} [options.beforehand] a script that runs in the browser before the page does
 */
export async function atAHost(work, { folder = site, under = '/财务/ziping/', headers = asTheSamples, beforehand, ...options } = {}) {
  const server = await serve(folder, { tls, under, headers });
  const context = await browser.context.browser().newContext({
    locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: inFirefox, ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  if (beforehand) await context.addInitScript(beforehand);
  const host = {
    ...server,
    window: async (place = '') => {
      const page = await open(context, server.url + place);
      page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
      return page;
    },
  };
  try {
    await work(await host.window(), host, context);
    for (const window of context.pages()) if (window.record) keepsToItself(window, server.origin);
  } finally {
    await context.close();
    await server.close();
  }
}

/** Waits until the host's site is kept and serves this window. */
export const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** The names of all caches of this host. */
export const caches = (page) => page.evaluate(() => window.caches.keys());

/** Waits until there are so many caches of ours. */
export const cachesBecome = (page, count) =>
  until(async () => (await caches(page)).filter((name) => name.startsWith('ziping ')).length === count);

/** Where workers are registered on this host. */
export const registrations = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

/** Has the browser look for a new version, after any look of its own. */
export const lookForNew = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });

/** The folder that a window works with. */
export const folderOf = async (page) => (await page.locator('#ziping').getAttribute('data-folder')).split('/').at(-2);

/** Waits until a window works with another folder than it did. */
export const folderBecomes = (page, name) => page.locator(`#ziping[data-folder$="/${name}/"][data-whole]`).waitFor({ state: 'attached' });

/** How often a window has been loaded since it was opened. */
export function loads(page) {
  let count = 0;
  page.on('load', () => { count += 1; });
  return () => count;
}

/** What the host was asked for, without the path to the site. */
export function askedOf(host) {
  const base = new URL(host.url).pathname;
  return host.asked.map((path) => { assert.ok(path.startsWith(base), path); return path.slice(base.length); });
}
