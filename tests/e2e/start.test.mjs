// The page opens, and says so in plain words when it cannot.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dist, launch, opened, strayRequests } from './support/browser.mjs';
import * as person from './support/person.mjs';
import { serve } from './support/server.mjs';

const site = `${dist}site`;
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Serves the site as asked, opens it, and closes both whatever the test finds. */
async function visit(options, look) {
  const server = await serve(site, options);
  const page = await browser.open();
  try {
    await page.goto(server.url);
    await opened(page);
    await look(page, server);
  } finally {
    await page.close();
    await server.close();
  }
}

const failure = (page) => page.locator('#ziping .not-opened').innerText();
const isWasm = (path) => path.endsWith('.wasm');

test('the page opens without an error, a policy violation or a stray request (invariant 8)', async () => {
  await visit({}, async (page, server) => {
    assert.equal(await page.locator('#ziping').count(), 1);
    assert.equal(await page.locator('.not-opened').count(), 0);
    assert.match(await page.locator('body').innerText(), /自评/);
    await page.waitForTimeout(500);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
    assert.deepEqual(strayRequests(page, server.origin), []);
    assert.deepEqual(page.record.warnings, []);
  });
});

test('it works under any sub-path', async () => {
  await visit({ under: '/财务/ziping/2026/' }, async (page, server) => {
    assert.equal(await page.locator('.not-opened').count(), 0);
    assert.ok(page.record.requests.every(({ url }) => url.startsWith(server.origin + encodeURI('/财务/ziping/2026/'))));
  });
});

for (const type of [null, 'text/plain', 'application/octet-stream', 'text/html']) {
  test(`it works when the server calls every program file ${type ?? 'nothing at all'}`, async () => {
    await visit({ types: { '.wasm': type, '.js': type } }, async (page) => {
      assert.equal(await page.locator('.not-opened').count(), 0, JSON.stringify(page.record.errors));
      assert.deepEqual(page.record.errors, []);
    });
  });
}

test('a missing program file is named', async () => {
  await visit({ status: (path) => (isWasm(path) ? 404 : undefined) }, async (page) => {
    const said = await failure(page);
    assert.match(said, /没有加载完整/);
    assert.match(said, /front_bg\.wasm：HTTP 404/);
  });
});

test('a missing script is named', async () => {
  await visit({ status: (path) => (path.endsWith('/front.js') ? 500 : undefined) }, async (page) => {
    assert.match(await failure(page), /没有加载完整[^]*front\.js/);
  });
});

/** Keeps the program that knows forms back until the function that is given is called. */
async function keptBack(page) {
  let arrives;
  const arrived = new Promise((resolve) => { arrives = resolve; });
  await page.route('**/ziping_bg.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  return arrives;
}

test('the start page stands before the program that knows forms is there, and waits for it', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    const arrives = await keptBack(page);
    await page.goto(server.url);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByText('正在打开表格…').waitFor();
    assert.equal(await page.getByRole('button', { name: '打开示例' }).count(), 1);
    arrives();
    await page.locator('#total').waitFor({ state: 'attached' });
    assert.equal(await page.getByText('正在打开表格…').count(), 0);
    await person.back(page);
    await page.locator('.draft', { hasText: '97.20' }).waitFor();
    assert.equal(await page.locator('.draft').count(), 1);
    assert.deepEqual(page.record.errors, []);
  } finally {
    await page.close();
    await server.close();
  }
});

test('what is given up while its program is loaded does not open after all', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    const arrives = await keptBack(page);
    const giveUp = async () => {
      await page.getByText('正在打开表格…').waitFor();
      await page.getByRole('button', { name: '取消' }).click();
    };
    await page.goto(server.url);
    await page.getByRole('button', { name: '打开示例' }).click();
    await giveUp();
    await page.evaluate(() => { location.hash = '#/import'; });
    await giveUp();
    await page.waitForFunction(() => location.hash === '#/');
    arrives();
    await page.locator('#ziping[data-whole]').waitFor();
    assert.equal(await page.getByText('正在打开表格…').count(), 0);
    // Only what is asked now is opened.
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.locator('#total').waitFor({ state: 'attached' });
    await person.back(page);
    await page.locator('.draft', { hasText: '97.20' }).waitFor();
    assert.equal(await page.locator('.draft').count(), 1);
    assert.deepEqual(page.record.errors, []);
  } finally {
    await page.close();
    await server.close();
  }
});

test('when the program that knows forms does not come, the start page says so and tries again', async () => {
  let missing = true;
  await visit({ status: (path) => (missing && path.endsWith('/ziping_bg.wasm') ? 503 : undefined) }, async (page) => {
    await page.getByRole('button', { name: '打开示例' }).click();
    const notice = page.locator('.banner', { hasText: '填表的程序没有加载成功' });
    await notice.waitFor();
    assert.match(await notice.innerText(), /请检查网络后再点一次[^]*ziping_bg\.wasm：HTTP 503/);
    // A link to a form as well, which leaves the address as it was.
    await page.evaluate(() => { location.hash = '#/import'; });
    await page.waitForFunction(() => location.hash === '#/');
    missing = false;
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.locator('#total').waitFor({ state: 'attached' });
  });
});

test('an address that names a form opens it without the start page', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    await page.goto(`${server.url}#/import`);
    await opened(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(page.record.requests.filter(({ url }) => /front/.test(url)), []);
  } finally {
    await page.close();
    await server.close();
  }
});

test('a page of words in place of the program is noticed', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>请先登录</h1>' }));
    await page.goto(server.url);
    await opened(page);
    assert.match(await failure(page), /内容不是程序文件（text\/html）/);
  } finally {
    await page.close();
    await server.close();
  }
});

test('a browser without WebAssembly is told so', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    await page.addInitScript(() => { delete window.WebAssembly; });
    await page.goto(server.url);
    await opened(page);
    assert.match(await failure(page), /浏览器版本太旧/);
  } finally {
    await page.close();
    await server.close();
  }
});

test('opened from a disk it says which file to open instead', async () => {
  const page = await browser.open(`file://${site}/index.html`);
  try {
    assert.match(await failure(page), /ziping\.html/);
  } finally {
    await page.close();
  }
});

test('a current browser never stays on the page for older ones', async () => {
  const server = await serve(site);
  const page = await browser.open();
  try {
    await page.goto(`${server.url}older.html#here`);
    await page.waitForURL('**/index.html#here');
    await opened(page);
    assert.equal(await page.locator('.not-opened').count(), 0);
  } finally {
    await page.close();
    await server.close();
  }
});

test('markup that would run code is refused by the page', async () => {
  await visit({}, async (page) => {
    const outcome = await page.evaluate(() => {
      const tries = {
        plain: () => { document.createElement('p').innerHTML = '<b>ok</b>'; },
        handler: () => { document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'; },
        script: () => { document.createElement('p').innerHTML = '<script>1</script>'; },
        foreign: () => { document.createElement('script').src = 'http://127.0.0.1:1/x.js'; },
      };
      return Object.fromEntries(Object.entries(tries).map(([name, run]) => {
        try { run(); return [name, 'passed']; } catch (error) { return [name, error.name]; }
      }));
    });
    assert.deepEqual(outcome, { plain: 'passed', handler: 'TypeError', script: 'TypeError', foreign: 'TypeError' });
  });
});
