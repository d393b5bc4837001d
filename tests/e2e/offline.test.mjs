// On https hosts the page opens and works without the network, once it was visited. Nothing depends on that.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFirefox, opened, root } from './support/browser.mjs';
import { address, atTheDesk, site } from './support/desk.mjs';
import { makeDraft, previewed } from './support/import.mjs';
import * as person from './support/person.mjs';
import { askedOf, atAHost, caches, cachesBecome, isKept, lookForNew, registrations } from './support/secure.mjs';
import { until } from './support/until.mjs';
import { copyOfSite, emptyFolder, namedFolder, withBrokenWorker, withoutWorker } from './support/versions.mjs';

const CASE = join(root, 'tests/cases/12-sichuan-zhongjiang-2022-project');
const folder = namedFolder(site);

/** Changes a figure of the example and reads a Word file. */
async function works(page) {
  await person.openExample(page);
  await person.typeActual(page, '养老金发放率', '90%');
  await person.totalBecomes(page, '96.70');
  await person.saved(page);
  await person.toTheStart(page);
  await person.openFile(page, readFileSync(join(CASE, 'form.docx')), 'form.docx');
  await previewed(page);
  await makeDraft(page);
}

test('once visited, the page opens without the network, scores a form and reads a Word file', async () => {
  await atAHost(async (page, host) => {
    await isKept(page);
    await host.close();
    // The window that was open before the site was kept, and one that is opened now.
    await works(page);
    await works(await host.window());
    const bookmark = await host.window('index.html?from=portal#/import');
    await bookmark.getByRole('heading', { name: '导入 Word / Excel / 网页表格', level: 1 }).waitFor();
  });
});

test('the worker asks for each file of the site once, and of a later visit only for itself (invariant 8)', async () => {
  await atAHost(async (page, host) => {
    await isKept(page);
    // What the page has loaded the browser still has; the rest is the worker's.
    const asked = askedOf(host);
    assert.deepEqual(asked.filter((path) => !path.startsWith(folder)).sort(), ['', 'index.html', 'older.html', 'service-worker.js']);
    const inFolder = asked.filter((path) => path.startsWith(folder));
    assert.deepEqual(inFolder.sort(), [...new Set(inFolder)].sort());
    assert.ok(inFolder.includes(`${folder}/office_bg.wasm`));

    host.asked.length = 0;
    const again = await host.window();
    await works(again);
    await lookForNew(again);
    assert.deepEqual([...new Set(askedOf(host))], ['service-worker.js']);
  });
});

test('over plain http no worker is registered, on this machine either', async () => {
  await atTheDesk(async (page, context) => {
    const places = [address(), address().replace('127.0.0.1', 'localhost')];
    for (const place of places) {
      await page.goto(place);
      await opened(page);
      assert.ok(await page.evaluate(() => isSecureContext && 'serviceWorker' in navigator), 'the browser would take one');
      assert.deepEqual(await registrations(page), []);
    }
    const files = page.record.requests.map(({ url }) => url).filter((url) => /service-worker|offline/.test(url));
    assert.deepEqual(files, []);
    page.record.requests.length = 0;
    assert.equal(context.serviceWorkers().length, 0);
  });
});

test('the policy lets this one worker pass and no other', async () => {
  await atAHost(async (page) => {
    await isKept(page);
    const outcome = await page.evaluate(async () => {
      const tries = ['other.js', './service-worker.js', new URL('service-worker.js?', location).href];
      return Promise.all(tries.map((address) => navigator.serviceWorker.register(address).then(() => 'passed', String)));
    });
    for (const said of outcome) assert.match(said, /TypeError: .*(TrustedScriptURL|Sink type mismatch)/);
    page.record.errors.length = 0;
  });
});

test('a host without the worker has the page as it is', async () => {
  await atAHost(async (page, host) => {
    await works(page);
    assert.deepEqual(await registrations(page), []);
    assert.deepEqual(await caches(page), []);
    assert.ok(askedOf(host).includes('service-worker.js'));
    // Chromium says by itself on the console that there is none.
    const said = inFirefox ? [] : ['A bad HTTP response code (404) was received when fetching the script.'];
    assert.deepEqual(page.record.errors.splice(0), said);
  }, { folder: withoutWorker() });
});

test('a browser that forbids workers and caches has the page as it is', async () => {
  await atAHost(async (page) => {
    await works(page);
  }, {
    beforehand: () => {
      // The empty page that a window begins with has neither.
      if (!window.ServiceWorkerContainer) return;
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
    },
  });
});

const WITHOUT = {
  'takes the worker away': withoutWorker(),
  'has something else in its place': withBrokenWorker(),
};
for (const [what, folder] of Object.entries(WITHOUT)) {
  test(`when the host ${what}, it goes from the browser too`, async () => {
    await atAHost(async (page, host) => {
      await isKept(page);
      await cachesBecome(page, 1);
      host.show(folder);
      const next = await host.window();
      await until(async () => !(await registrations(next)).length);
      await works(next);
      for (const window of [page, next]) await window.close();
      host.asked.length = 0;
      const last = await host.window();
      await cachesBecome(last, 0);
      assert.deepEqual(await registrations(last), []);
      assert.equal(askedOf(host)[0], '', 'the page comes from the host again');
      // The browser says by itself on the console what it found instead.
      last.record.errors.length = 0;
    });
  });
}

test('two deployments and a portal on one host leave each other alone', async () => {
  const both = emptyFolder();
  for (const name of ['one', 'two']) cpSync(site, join(both, name), { recursive: true });
  writeFileSync(join(both, 'index.html'), '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>门户</title><div id="ziping" data-whole></div>');
  writeFileSync(join(both, 'frame.html'), '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>门户</title><iframe src="two/"></iframe>');
  await atAHost(async (portal, host) => {
    const others = await portal.evaluate(async () => {
      const names = ['portal 1', 'ziping', `ziping ${location.origin}/three/ 1`];
      for (const name of names) await (await window.caches.open(name)).put('kept', new Response('portal'));
      return names;
    });
    const one = await host.window('one/');
    await isKept(one);
    assert.deepEqual(await registrations(portal), [`${host.url}one/`]);
    // In a frame it is the portal's affair.
    await portal.goto(`${host.url}frame.html`);
    await portal.frameLocator('iframe').locator('#ziping[data-whole]').waitFor({ state: 'attached' });
    assert.deepEqual(await registrations(portal), [`${host.url}one/`]);
    portal.record.requests.length = 0;
    const two = await host.window('two/');
    await isKept(two);
    await cachesBecome(two, 3);
    // A program that empties everything but its own: at the next visit the files are fetched again.
    await portal.evaluate(async () => {
      for (const name of await window.caches.keys()) if (name.includes('/two/')) await window.caches.delete(name);
    });
    await two.close();
    const again = await host.window('two/');
    await until(() => again.evaluate(async () => {
      const name = (await window.caches.keys()).find((name) => name.includes('/two/'));
      return name && window.caches.match('index.html', { cacheName: name }).then(Boolean);
    }));
    const names = await caches(again);
    for (const other of others) assert.ok(names.includes(other), other);
    assert.equal(names.filter((name) => name.includes('/one/')).length, 1);
    await host.close();
    await works(await host.window('two/'));
    await works(await host.window('one/'));
  }, { folder: both, under: '/', headers: {} });
});

test('a host that has no page for older browsers is kept all the same', async () => {
  const folder = copyOfSite();
  rmSync(join(folder, 'older.html'));
  await atAHost(async (page, host) => {
    await isKept(page);
    await host.close();
    await works(await host.window());
  }, { folder });
});
