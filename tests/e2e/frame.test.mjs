// The form in a frame from another origin: it speaks with the portals that frame.html names, and with nobody else.
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, launch, open } from './support/browser.mjs';
import { PATIENCE } from './support/desk.mjs';
import { portals } from './support/hosts.mjs';
import { serve } from './support/server.mjs';

let browser;
let portal;
let stranger;
let frames;
before(async () => {
  const folder = portals('frame');
  [portal, stranger, frames] = await Promise.all([serve(folder), serve(folder), serve(folder)]);
  const page = join(folder, 'embed/frame.html');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('name="ziping-origins" content=""', `name="ziping-origins" content="https://oa.example:8443 ${portal.origin}"`));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all([portal, stranger, frames].map((server) => server?.close()));
});

const address = () => `${frames.url}embed/frame.html`;

async function onPage(url, work) {
  const context = await browser.context.browser().newContext({ locale: 'zh-CN', viewport: { width: 1300, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await open(context);
    await page.goto(url);
    await work(page, page.frameLocator('iframe'));
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  } finally {
    await context.close();
  }
}

/** A portal's bare page with the frame in it; `say` sends a message as it stands, `window.heard` holds what came back. */
async function bare(server, work) {
  await onPage(`${server.url}empty.html`, async (page) => {
    await page.evaluate((src) => {
      window.heard = [];
      window.addEventListener('message', ({ data, origin }) => window.heard.push({ ...data, origin }));
      const iframe = document.createElement('iframe');
      iframe.src = src;
      iframe.width = 1280;
      document.body.append(iframe);
      window.say = (message) => iframe.contentWindow.postMessage(message, '*');
      return new Promise((resolve) => { iframe.onload = resolve; });
    }, address());
    const answer = (message, type) => page.evaluate(async ([message, type]) => {
      window.heard.length = 0;
      window.say(message);
      while (!window.heard.some((heard) => heard.type === type)) await new Promise((resolve) => { requestAnimationFrame(resolve); });
      return window.heard.find((heard) => heard.type === type);
    }, [message, type]);
    await work(page, answer);
  });
}

test('a portal that is named fills in, hears the total, and is handed the result', async () => {
  await onPage(`${portal.url}frame.html?frame=${encodeURIComponent(address())}`, async (page, form) => {
    await form.getByLabel('单位名称').fill('某局');
    await page.locator('#total', { hasText: '0.00' }).waitFor();
    const height = () => page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height);
    const before = await height();
    await form.locator('.step', { hasText: '指标评分' }).click();
    await form.locator('.grid').waitFor();
    await page.waitForFunction((before) => document.querySelector('iframe').getBoundingClientRect().height > before, before);
    await form.getByRole('textbox', { name: '预算调整率：实际完成值' }).fill('0%');
    await page.locator('#total', { hasText: '1.00' }).waitFor();
    await page.getByRole('button', { name: '报送' }).click();
    await page.getByText('已收到：1.00').waitFor();
    await form.locator('.step', { hasText: '导出' }).click();
    await form.getByRole('button', { name: '提交' }).click();
    await page.getByText('已收到：1.00').waitFor();
    assert.equal(page.url().split('?')[0], `${portal.url}frame.html`);
  });
});

test('an origin that is not named is told nothing and takes no part, whatever it sends', async () => {
  await bare(stranger, async (page) => {
    for (const type of ['hello', 'load', 'submit']) await page.evaluate((type) => window.say({ ziping: 1, type, versions: [1] }), type);
    await page.frameLocator('iframe').getByText('正在等待门户').waitFor();
    // The frame has handled what was sent before this: messages keep their order.
    await page.frames()[1].evaluate(() => new Promise((resolve) => {
      window.addEventListener('message', resolve);
      window.postMessage('last');
    }));
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    assert.equal(await page.frameLocator('iframe').locator('ziping-form').count(), 0);
  });
});

test('only the page around the frame is heard, not another window of the same origin', async () => {
  await bare(portal, async (page, answer) => {
    assert.equal((await answer({ ziping: 1, type: 'hello', versions: [1] }, 'hello')).origin, frames.origin);
    await page.evaluate(() => new Promise((resolve) => {
      const other = document.createElement('iframe');
      other.src = './empty.html';
      other.onload = resolve;
      document.body.append(other);
    }));
    await page.frames()[2].evaluate(() => window.parent.frames[0].postMessage({ ziping: 1, type: 'load' }, '*'));
    await answer({ ziping: 1, type: 'submit' }, 'error');
    assert.equal(await page.frameLocator('iframe').first().locator('ziping-form').count(), 0);
  });
});

test('messages that are wrong, too large or of another version are refused by a code', async () => {
  await bare(portal, async (page, answer) => {
    const refused = async (message) => {
      const { code, path } = await answer({ ziping: 1, ...message }, 'error');
      return [code, path];
    };
    assert.deepEqual(await refused({ type: 'hello', versions: [7] }), ['version', '']);
    assert.deepEqual(await refused({ type: 'load', ziping: 2 }), ['version', '']);
    assert.deepEqual(await refused({ type: 'constructor' }), ['type', 'type']);
    assert.deepEqual(await refused({ type: 'load', assessment: { format: 1 } }), ['field', 'assessment']);
    assert.deepEqual(await refused({ type: 'load', assessment: '{' }), ['damaged', 'assessment']);
    assert.deepEqual(await refused({ type: 'load', assessment: '{"format":"ziping.assessment/9"}' }), ['newer', 'format']);
    assert.deepEqual(await refused({ type: 'load', storageKey: '../x' }), ['key', '']);
    const code = await page.evaluate(async () => {
      window.heard.length = 0;
      window.say({ ziping: 1, type: 'load', assessment: ' '.repeat(20_000_001) });
      while (!window.heard.some(({ type }) => type === 'error')) await new Promise((resolve) => { requestAnimationFrame(resolve); });
      return window.heard.find(({ type }) => type === 'error').code;
    });
    assert.equal(code, 'tooLarge');
    // And a form that is right still opens.
    assert.equal((await answer({ ziping: 1, type: 'load', template: 'national-project-2020' }, 'change')).total, '0.00');
  });
});

test('the form that is open stays when the next one is none', async () => {
  await bare(portal, async (page, answer) => {
    await answer({ ziping: 1, type: 'hello', versions: [1] }, 'hello');
    await answer({ ziping: 1, type: 'load' }, 'change');
    const unit = page.frameLocator('iframe').getByLabel('单位名称');
    await unit.fill('甲局');
    for (const [assessment, code] of [['{bad', 'damaged'], ['{"format":"ziping.assessment/1"}', 'field']]) {
      assert.equal((await answer({ ziping: 1, type: 'load', assessment }, 'error')).code, code);
    }
    await page.waitForFunction(() => window.frames[0] !== undefined);
    assert.equal(await unit.inputValue(), '甲局');
    assert.match((await answer({ ziping: 1, type: 'submit' }, 'submit')).result, /甲局/);
  });
});

test('what a portal asked for holds on, and a frame that is moved goes on from where it was', async () => {
  await onPage(`${portal.url}empty.html`, async (page, form) => {
    await page.evaluate(async (src) => {
      const { connect } = await import('./embed/ziping-frame-host.js');
      const iframe = document.createElement('iframe');
      Object.assign(iframe, { src, width: 1280 });
      document.body.append(iframe);
      window.connection = connect(iframe, { locale: 'en', onchange: ({ assessment }) => { window.project = assessment.project?.name; } });
      await window.connection.ready;
      window.connection.load({ template: 'national-project-2020' });
    }, address());
    await form.getByRole('heading', { name: 'Unit', level: 1 }).waitFor();
    await form.getByLabel('Project name').fill('某项目');
    await page.waitForFunction(() => window.project === '某项目');
    await page.evaluate(() => {
      window.project = undefined;
      const moved = document.createElement('div');
      document.body.append(moved);
      moved.append(document.querySelector('iframe'));
    });
    await page.waitForFunction(() => window.project === '某项目');
    assert.equal(await form.getByLabel('Project name').inputValue(), '某项目');
  });
});

test('a frame whose origins are not written down says so', async () => {
  const page = await open(browser.context, undefined);
  try {
    await page.goto(`${stranger.url}empty.html`);
    await page.evaluate((src) => {
      const iframe = document.createElement('iframe');
      iframe.src = src;
      document.body.append(iframe);
    }, `${frames.url}other/frame.html`);
    await page.frameLocator('iframe').getByText('请管理员在 frame.html').waitFor();
  } finally {
    await page.close();
  }
});

test('the portal’s side stays small', () => {
  assert.ok(statSync(join(dist, 'embed/ziping-frame-host.js')).size < 3_000);
});
