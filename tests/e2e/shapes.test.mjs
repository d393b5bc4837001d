// The main job on every shape that is shipped, in Chromium and in Firefox ESR: the published form entered by hand comes to
// 97.20 and 优, and its result, taken out again, verifies. No shape breaks its policy, asks for anything after it has
// loaded, or runs a text.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, launch, open, opened } from './support/browser.mjs';
import { PATIENCE } from './support/desk.mjs';
import { portals } from './support/hosts.mjs';
import { enterTheForm } from './support/main-job.mjs';
import * as person from './support/person.mjs';
import { serve } from './support/server.mjs';

const { verify } = await import(new URL('embed/node.js', pathToFileURL(dist)));

/** A portal as strict as ours. */
const STRICT = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data: blob:; "
    + "connect-src 'self'; frame-src *; form-action 'self'; base-uri 'none'",
};
const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

/** Puts a text in whole without the clipboard, which not every shape and browser lets a test write to. */
const paste = (field, text) => field.fill(text);

/** The form in a frame, with the keyboard and the downloads of the page around it. */
function inFrame(page) {
  const frame = page.frameLocator('iframe');
  const names = ['locator', 'getByRole', 'getByLabel', 'getByText'];
  return {
    ...Object.fromEntries(names.map((name) => [name, (...rest) => frame[name](...rest)])),
    keyboard: page.keyboard, waitForEvent: (name) => page.waitForEvent(name),
  };
}

const begin = async (page) => {
  await opened(page);
  await person.newDepartmentForm(page);
};
const shown = async (page) => {
  await page.locator('ziping-form main').waitFor();
};

const SHAPES = {
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

let browser;
let servers;
before(async () => {
  const folder = portals('shapes');
  const [site, portal, frames] = await Promise.all([
    serve(`${dist}site`, { under: '/财务/ziping/' }), serve(folder, { headers: STRICT }), serve(folder),
  ]);
  servers = { site, portal, frames };
  const page = join(folder, 'embed/frame.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('origins" content=""', `origins" content="${portal.origin}"`));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all(Object.values(servers ?? {}).map((server) => server.close()));
});

for (const [shape, { url, begin: started, place = (page) => page, reloads }] of Object.entries(SHAPES)) {
  test(`the main job in ${shape}`, { timeout: 300_000 }, async () => {
    const context = await browser.context.browser().newContext({ locale: 'zh-CN', viewport: { width: 1320, height: 900 } });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = await open(context);
      await page.goto(url(servers));
      const at = place(page);
      await started(reloads ? page : at, shape);
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

      await person.goTo(at, '单位与职能');
      await at.getByLabel('单位名称').fill(MARKUP);
      await person.goTo(at, '自评报告');
      await at.locator('textarea').first().fill(MARKUP);
      const file = await person.exportDraft(at);
      assert.equal(JSON.parse(file.text).unit.name, MARKUP);
      assert.doesNotMatch(file.name, /[<>"\\/:*?|]/);
      for (const frame of page.frames()) assert.equal(await frame.evaluate(() => window.ran), undefined);

      assert.deepEqual(page.record.errors, [], 'errors on the console');
      assert.deepEqual(page.record.violations, [], 'violations of the policy');
      const later = page.record.requests.filter(({ url, after }) => after && !/^(data|blob):/.test(url));
      assert.deepEqual(later, [], 'requests after loading');
    } finally {
      await context.close();
    }
  });
}
