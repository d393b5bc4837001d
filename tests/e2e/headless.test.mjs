// The headless modules where a portal runs them: on its page and in a worker, under a strict policy, in Chromium and in
// Firefox ESR. tests/headless/ holds them to what they say in Node.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { PATIENCE } from './support/desk.mjs';
import { portals } from './support/hosts.mjs';
import { serve } from './support/server.mjs';

const STRICT = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
    + "img-src data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'",
};

/** What both places do with a module: its functions' names, and what they say of the filled form. */
const ASK = `
  export default async (file) => {
    const [form, ziping] = await Promise.all([fetch('./form.json').then((answer) => answer.json()), import(file)]);
    await ziping.default();
    const { total } = ziping.score(form);
    const said = [total.total, total.grade, ziping.newAssessment('national-project-2020', 2024).year];
    if (ziping.verify) said.push(ziping.verify(ziping.result(form)).verified, ziping.recognise({ html: form.printed }).answers !== undefined);
    try { ziping.score({ ...form, year: 'x' }); } catch ({ code, path }) { said.push(code, path); }
    return said.join(' ');
  };`;
const PAGE = `
  import ask from './ask.js';
  const out = document.querySelector('output');
  const [file, inWorker] = location.hash.slice(1).split('%20');
  if (inWorker) {
    const own = window.trustedTypes?.createPolicy('worker', { createScriptURL: (address) => address });
    const worker = new Worker(own?.createScriptURL('./worker.js') ?? './worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => { out.value = data; };
    worker.postMessage(file);
  } else {
    ask(file).then((said) => { out.value = said; }, (error) => { out.value = String(error); });
  }`;
const WORKER = `
  import ask from './ask.js';
  onmessage = ({ data }) => ask(data).then(postMessage, (error) => postMessage(String(error)));`;

const PRINTED = '<table><tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>年度指标值</th><th>实际完成值</th><th>分值</th><th>得分</th></tr>'
  + '<tr><td>产出指标</td><td>数量指标</td><td>培训人数</td><td>≥100人</td><td>120人</td><td>50</td><td>50</td></tr></table>';

let browser;
let server;
before(async () => {
  const folder = portals('headless');
  const files = { 'ask.js': ASK.replace('form.printed', JSON.stringify(PRINTED)), 'page.js': PAGE, 'worker.js': WORKER };
  files['ask.html'] = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>门户</title>'
    + '<output></output><script type="module" src="./page.js"></script>';
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  server = await serve(folder, { headers: STRICT });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const [file, said] of [
  ['./embed/ziping.js', '97.20 优 2024 true true field year'],
  ['./embed/ziping-scorer.js', '97.20 优 2024 field year'],
]) {
  for (const place of ['on the page', 'in a worker']) {
    test(`${file} ${place}`, { timeout: 60_000 }, async () => {
      const context = await browser.context.browser().newContext();
      context.setDefaultTimeout(PATIENCE);
      try {
        const page = await open(context);
        await page.goto(`${server.url}ask.html#${file}${place === 'in a worker' ? '%20worker' : ''}`);
        await page.waitForFunction(() => document.querySelector('output')?.value);
        assert.equal(await page.locator('output').innerText(), said);
        assert.deepEqual([page.record.errors, page.record.violations], [[], []]);
        assert.ok(page.record.requests.every(({ url }) => url.startsWith(server.url) || url.startsWith('data:')));
      } finally {
        await context.close();
      }
    });
  }
}

test('a table of the portal is scored as it is typed in', { timeout: 60_000 }, async () => {
  const context = await browser.context.browser().newContext();
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await open(context);
    await page.goto(`${server.url}scorer.html`);
    const total = async (points) => page.getByText(`总分 ${points}`).waitFor();
    await total('97.20 优');
    // 5 points for 100 %: 80 % of the target is 80 % of the points.
    const actual = page.getByLabel('养老金发放率 实际完成值');
    await actual.fill('80%');
    await total('96.20 优');
    assert.match(await page.getByRole('row').filter({ has: actual }).innerText(), /4\.00/);
    await actual.fill('100%');
    await total('97.20 优');
    assert.deepEqual([page.record.errors, page.record.violations], [[], []]);
  } finally {
    await context.close();
  }
});
