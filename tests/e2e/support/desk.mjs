// A desk to work at: the page served, a browser, and a clean profile for each piece of work.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { dist, inFirefox, launch, open, strayRequests } from './browser.mjs';
import { serve } from './server.mjs';

/** Where the built page lies. */
export const site = `${dist}site`;

/** What the page may take for one step before a test fails; machines that build and test at once are slow. */
export const PATIENCE = 30_000;

let browser;
let server;
before(async () => {
  server = await serve(site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The address of the start page. */
export const address = () => server.url;

/**
 * Works in a clean profile with the start page open. Afterwards the page must have reported no error, broken no
 * policy and sent no request, whatever else the test looked at (invariant 8).
 *
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => Promise<void>} work
 * @param {object} [options] Playwright's own context options, and:
 * @param {() => void} [options.beforehand] a script that runs in the browser before the page does
 */
export async function atTheDesk(work, { beforehand, ...options } = {}) {
  // The colours are the whole browser's in Firefox.
  const own = inFirefox && options.colorScheme ? await launch(options) : undefined;
  const context = await (own ?? browser).context.browser().newContext({
    locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'], ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  if (beforehand) await context.addInitScript(beforehand);
  try {
    const page = await anotherTab(context);
    await work(page, context);
    for (const tab of context.pages()) if (tab.record) keepsToItself(tab);
  } finally {
    await context.close();
    await own?.close();
  }
}

/** One more tab of the same browser, at the given place of the page. */
export async function anotherTab(context, place = '') {
  const page = await open(context, server.url + place);
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
  return page;
}

/** No error, no warning, no violation, no request after loading, none to another host. */
export function keepsToItself(page, origin = server.origin) {
  assert.deepEqual(page.record.errors, [], 'errors on the console');
  assert.deepEqual(page.record.violations, [], 'violations of the policy');
  assert.deepEqual(strayRequests(page, origin), [], 'requests');
}
