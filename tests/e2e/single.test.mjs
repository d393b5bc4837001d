// ziping.html, opened by double click: everything in one file, drafts included.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, launch, open } from './support/browser.mjs';
import { PATIENCE } from './support/desk.mjs';
import * as person from './support/person.mjs';

const file = pathToFileURL(`${dist}ziping.html`).href;
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Works at the file in a clean profile; afterwards it must have asked for nothing but itself and broken no policy. */
async function atTheFile(work, beforehand) {
  const context = await browser.context.browser().newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE);
  if (beforehand) await context.addInitScript(beforehand);
  try {
    const page = await open(context, file);
    assert.equal(await page.locator('.not-opened').count(), 0);
    await work(page);
    const requests = page.record.requests.map(({ url }) => url).filter((url) => !/^(data|blob):/.test(url));
    assert.ok(requests.every((url) => url.split('#')[0] === file), requests.join());
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  } finally {
    await context.close();
  }
}

test('a draft in the file survives a reload, and goes out as a file', async () => {
  await atTheFile(async (page) => {
    await person.newDepartmentForm(page);
    await page.getByLabel('单位名称').fill('某局');
    await person.saved(page);
    await person.reload(page);
    assert.equal(await page.getByLabel('单位名称').inputValue(), '某局');
    assert.equal(JSON.parse((await person.exportDraft(page)).text).unit.name, '某局');
    await person.toTheStart(page);
    assert.match((await person.drafts(page)).join(), /某局/);
    await person.back(page);
    await page.getByRole('heading', { name: '导出', level: 1 }).waitFor();
  });
});

test('where the browser keeps nothing it says so, and everything goes into a file', async () => {
  const nothingKept = () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });
  };
  await atTheFile(async (page) => {
    await person.newDepartmentForm(page);
    await page.getByLabel('单位名称').fill('某局');
    await page.locator('.banner.is-bad').waitFor();
    assert.match(await page.locator('.banner.is-bad').innerText(), /不让本页面保存草稿[^]*先导出成文件/);
    const { text } = await person.download(page, () => page.getByRole('button', { name: '另存为文件' }).first().click());
    assert.equal(JSON.parse(text).unit.name, '某局');
  }, nothingKept);
});

test('no text becomes code, and no other file is let in', async () => {
  await atTheFile(async (page) => {
    const outcome = await page.evaluate(async () => {
      const tries = {
        eval: () => window.eval('1'),
        function: () => new Function('1')(),
        handler: () => { document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'; },
        script: () => { document.createElement('script').src = 'file:///etc/x.js'; },
        worker: () => new Worker('blob:null/x'),
      };
      // Later, and so by the page's own rules: what a test has the browser evaluate may do more.
      await new Promise((resolve) => { setTimeout(resolve); });
      return Object.fromEntries(Object.entries(tries).map(([name, run]) => {
        try { run(); return [name, 'passed']; } catch (error) { return [name, error.name]; }
      }));
    });
    assert.deepEqual(new Set(Object.values(outcome)), new Set(['EvalError', 'TypeError']), JSON.stringify(outcome));
    page.record.violations.length = 0;
    page.record.errors.length = 0;
  });
});
