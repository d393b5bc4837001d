// The browser of the tests, Chromium or Firefox ESR, and a record of everything a page does that it should not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { noPicker } from './firefox-window.mjs';
import { firefoxEsr } from './firefox.mjs';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What `cargo xtask dist` has made. */
export const dist = process.env.ZIPING_DIST ?? fileURLToPath(new URL('../../../dist/', import.meta.url));

const wanted = process.env.ZIPING_BROWSER || 'chromium';
if (!['chromium', 'firefox'].includes(wanted)) throw new Error(`ZIPING_BROWSER is chromium or firefox, not ${wanted}`);

/** Whether these tests run in Firefox ESR, which ZIPING_BROWSER=firefox asks for. */
export const inFirefox = wanted === 'firefox';

/** Leaves a test out in Firefox ESR and says why; goes among the options of the test. */
export const chromiumOnly = (reason) => ({ skip: inFirefox && reason });

// No background work of the browser itself: what is on the wire is the page's own.
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Where Chromium is; `cargo xtask setup` puts it there. */
export function executable() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`no browser at ${path}: run \`cargo xtask setup\` or set CHROMIUM`);
  return path;
}

/**
 * A browser with one context. Playwright's own context options (viewport, locale, colorScheme, …) go through.
 *
 * @param {object} [options]
 * @param {string} [options.profile] a folder that keeps the browser's data, for tests that start it again
 * @param {string[]} [options.arguments] more command-line arguments of Chromium
 * @returns {Promise<{context: import('playwright-core').BrowserContext, open: Function, close: () => Promise<void>}>}
 */
export async function launch({ profile, arguments: more = [], ...options } = {}) {
  const { type, start } = inFirefox
    ? firefoxEsr(options) : { type: chromium, start: { executablePath: executable(), args: [...ARGUMENTS, ...more] } };
  const wishes = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 }, ...options };
  if (profile) {
    const context = await type.launchPersistentContext(profile, { ...start, ...wishes });
    if (inFirefox) await noPicker(context);
    return { context, open: (url) => open(context, url), close: () => context.close() };
  }
  const browser = await type.launch(start);
  if (inFirefox) await noPicker(browser);
  const context = await browser.newContext(wishes);
  return { context, open: (url) => open(context, url), close: () => browser.close() };
}

/**
 * Opens a page, waits until the program has taken the place of the loading line, and records from the first byte.
 *
 * `page.record` holds `requests` (address, method, after: whether the page had loaded by then), `violations` of the
 * page's policy, `errors` (uncaught, and those on the console) and `warnings`.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} [url] none opens an empty page that records all the same
 */
export async function open(context, url) {
  const page = await context.newPage();
  const record = { requests: [], violations: [], errors: [], warnings: [], loaded: false };
  page.record = record;
  page.on('request', (request) => {
    record.requests.push({ url: request.url(), method: request.method(), after: record.loaded });
  });
  page.on('pageerror', (error) => record.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text());
    if (message.type() === 'warning') record.warnings.push(message.text());
  });
  await page.exposeFunction('recordViolation', (violation) => record.violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.recordViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  if (url) {
    await page.goto(url);
    await opened(page);
  }
  return page;
}

/** Waits until the page is loaded whole (what follows behind the start page too), or start.js has said why it is not. */
export async function opened(page) {
  await page.waitForFunction(() => {
    const page = document.querySelector('#ziping');
    return !page || page.querySelector('.not-opened') || (page.hasAttribute('data-whole') && !page.querySelector('.opening'));
  }, undefined, { timeout: 30_000 });
  await page.waitForLoadState('load');
  page.record.loaded = true;
}

/**
 * Requests that left the page after it had loaded, or went to another host: there must be none of either. The program that
 * reads Word and Excel files is loaded from the page's own folder when it is first needed.
 */
export function strayRequests(page, origin) {
  const own = (url) => url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:');
  const late = (url) => /^(data|blob):/.test(url) || /\/office(-worker\.js|_bg\.wasm)$/.test(url);
  return page.record.requests.filter(({ url, after }) => !own(url) || (after && !late(url)));
}
