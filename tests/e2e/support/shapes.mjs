// The shapes that are shipped, and the main job on one of them in whatever browser.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, open } from './browser.mjs';
import { PATIENCE } from './desk.mjs';
import { portals } from './hosts.mjs';
import { enterTheForm } from './main-job.mjs';
import * as person from './person.mjs';
import { serve } from './server.mjs';

const { verify } = await import(new URL('embed/node.js', pathToFileURL(dist)));

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

/** The policy of a portal as strict as ours. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data: blob:; "
  + "connect-src 'self'; frame-src *; form-action 'self'; base-uri 'none'";

/** Puts a text in whole without the clipboard, which not every shape and browser lets a test write to. */
const paste = (field, text) => field.fill(text);

/** The form in a frame, with the keyboard and the downloads of the page around it. */
function inFrame(page) {
  const frame = page.frameLocator('iframe');
  const names = ['locator', 'getByRole', 'getByLabel', 'getByText'];
  return {
    ...Object.fromEntries(names.map((name) => [name, (...rest) => frame[name](...rest)])),
    keyboard: page.keyboard, downloads: page.downloads, waitForEvent: (name) => page.waitForEvent(name),
  };
}

const begin = async (page) => {
  await page.locator('#ziping[data-whole]').waitFor();
  await person.newDepartmentForm(page);
};
const shown = async (page) => {
  await page.locator('ziping-form main').waitFor();
};

/** Each shape by its name: where it is opened, where in the page the form stands, how it begins, whether a reload keeps it. */
export const SHAPES = {
  'the folder at a sub-path': { url: ({ site }) => site.url, begin, reloads: true },
  'the one file': { url: () => pathToFileURL(join(dist, 'ziping.html')).href, begin, reloads: true },
  'the element on a page of a host': { url: ({ portal }) => `${portal.url}plain.html`, begin: shown, reloads: true },
  'the frame': {
    url: ({ portal, frames }) => `${portal.url}frame.html?frame=${encodeURIComponent(`${frames.url}embed/frame.html`)}`,
    place: inFrame,
    begin: shown,
    reloads: false,
  },
};

/** Serves them all, the portal under a policy; `close` ends it. */
export async function serveShapes(name, policy = STRICT) {
  const folder = portals(name);
  const [site, portal, frames] = await Promise.all([
    serve(`${dist}site`, { under: '/财务/ziping/' }), serve(folder, { headers: { 'Content-Security-Policy': policy } }), serve(folder),
  ]);
  const page = join(folder, 'embed/frame.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('origins" content=""', `origins" content="${portal.origin}"`));
  return { site, portal, frames, close: () => Promise.all([site, portal, frames].map((server) => server.close())) };
}

/**
 * The published form, entered by hand, comes to 97.20 and 优; its result, taken out again, verifies; no text runs. The shape
 * breaks no policy and asks for nothing after it has loaded.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} shape a name of `SHAPES`
 * @param {object} servers of `serveShapes`
 * @param {object} [options]
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] done to the empty page
 * @param {(said: string) => boolean} [options.expected] which errors and violations there may be
 * @param {(at: object) => Promise<void>} [options.further] more work, before the texts that might run
 */
export async function mainJob(browser, shape, servers, { prepare = async () => {}, expected = () => false, further = async () => {} } = {}) {
  const { url, begin: started, place = (page) => page, reloads } = SHAPES[shape];
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1320, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await open(context);
    await prepare(page);
    await page.goto(url(servers));
    const at = place(page);
    await started(reloads ? page : at);
    page.record.loaded = true;

    await enterTheForm(at, { paste });
    assert.equal(await person.grade(at), '优');
    if (reloads) {
      await person.saved(at);
      page.record.loaded = false;
      await page.reload();
      await at.locator('#total').waitFor({ state: 'attached' });
      page.record.loaded = true;
      await person.totalBecomes(at, '97.20');
    }
    const result = JSON.parse((await person.exportResult(at)).text);
    assert.deepEqual(verify(result), { verified: true, otherEngine: false, discrepancies: [] });
    assert.deepEqual([result.scoreSheet.total.total, result.scoreSheet.total.grade], ['97.20', '优']);
    await further(at);

    await person.goTo(at, '单位与职能');
    await at.getByLabel('单位名称').fill(MARKUP);
    await person.goTo(at, '自评报告');
    await at.locator('textarea').first().fill(MARKUP);
    const file = await person.exportDraft(at);
    assert.equal(JSON.parse(file.text).unit.name, MARKUP);
    assert.doesNotMatch(file.name, /[<>"\\/:*?|]/);
    for (const frame of page.frames()) assert.equal(await frame.evaluate(() => window.ran), undefined);

    const unexpected = (all) => all.filter((said) => !expected(said));
    assert.deepEqual(unexpected(page.record.errors), [], 'errors on the console');
    assert.deepEqual(unexpected(page.record.violations), [], 'violations of the policy');
    const later = page.record.requests.filter(({ url, after }) => after && !/^(data|blob):|\/(ziping-)?office[^/]*$/.test(url));
    assert.deepEqual(later, [], 'requests after loading');
  } finally {
    await context.close();
  }
}
