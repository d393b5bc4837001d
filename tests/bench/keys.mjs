// From key press to paint, in the page that ships: a form is opened from a file, and a person types into its middle.
//
// At 60 frames a second, as on a desk: a key waits for the next frame, 8 ms on average, and the times hold that too.
import { opened } from '../e2e/support/browser.mjs';

const ROUNDS = 5;
/** Quick typing that ends before the draft is saved, which happens after a pause or 2 s; checks wait for 150 ms. */
const KEYS = '1234567890';
const BETWEEN = 110;

/** Opens a form of so many rows (its JSON) and types: milliseconds. */
export async function typeInto(browser, url, form) {
  const page = await browser.open(url);
  const cdp = await browser.context.newCDPSession(page);
  await page.setInputFiles('#open-file', { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(form) });
  await page.waitForSelector('table.grid input.cell', { timeout: 120_000 });
  await opened(page);
  const rows = await page.locator('table.grid tr.row').count();
  await page.evaluate(() => {
    const cells = [...document.querySelectorAll('table.grid input.cell')];
    const cell = cells[cells.length >> 1];
    cell.scrollIntoView({ block: 'center' });
    cell.focus();
    cell.select();
    window.keys = [];
    window.tasks = [];
    const after = new MessageChannel();
    const waiting = [];
    after.port1.onmessage = () => {
      for (const key of waiting.splice(0)) window.keys.push({ ...key, painted: performance.now() - key.at });
    };
    // The first to hear of the key, and the first frame after it; a message comes after that frame's paint.
    window.addEventListener('keydown', (event) => {
      const key = { at: event.timeStamp, heard: performance.now() - event.timeStamp };
      requestAnimationFrame(() => {
        key.handled = performance.now() - key.at;
        waiting.push(key);
        after.port2.postMessage(null);
      });
    }, true);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.tasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: false });
  });
  // Once to warm up: the first keys compile.
  await type(page, '12345');
  await page.waitForTimeout(2_500);
  const pauses = [];
  const spent = { keys: 0, task: 0, script: 0, style: 0, layout: 0 };
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => { window.keys = []; });
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await metrics(cdp);
    await type(page, KEYS);
    const now = await metrics(cdp);
    spent.keys += KEYS.length;
    for (const part of ['task', 'script', 'style', 'layout']) spent[part] += (now[part] - before[part]) * 1_000;
    const from = await page.evaluate(() => performance.now());
    await page.waitForTimeout(2_500);
    pauses.push(await page.evaluate((start) => Math.max(0, ...window.tasks.filter(({ startTime }) => startTime > start).map(({ duration }) => duration)), from));
  }
  const keys = await page.evaluate(() => window.keys);
  const saved = await page.locator('.banner.is-bad').count();
  const errors = page.record.errors;
  await page.close();
  const part = (name) => spent[name] / spent.keys;
  return {
    rows, keys: keys.length, errors, troubled: saved > 0,
    p50: at(keys, 'painted', 0.5), p95: at(keys, 'painted', 0.95), waited: at(keys, 'handled', 0.5),
    cpu: part('task'), script: part('script'), style: part('style'), layout: part('layout'),
    pause: pauses.sort((a, b) => a - b)[pauses.length >> 1],
  };
}

async function type(page, text) {
  for (const digit of text) {
    await page.keyboard.press(digit);
    await page.waitForTimeout(BETWEEN);
  }
}

async function metrics(cdp) {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const value = (name) => all.find((metric) => metric.name === name).value;
  return {
    task: value('TaskDuration'), script: value('ScriptDuration'), style: value('RecalcStyleDuration'), layout: value('LayoutDuration'),
  };
}

function at(keys, part, share) {
  const sorted = keys.map((key) => key[part]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
