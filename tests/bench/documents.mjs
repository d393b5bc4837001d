// Documents: what the office module takes for one form, and whether a workbook of 100,000 rows holds the page up.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened, root } from '../e2e/support/browser.mjs';
import { openImport, pickFromDisk, previewed } from '../e2e/support/import.mjs';
import { rows as sheet, workbook, zip } from '../hostile/office.mjs';

const FORM = join(root, 'tests/cases/01-yunnan-yongde-2022-project');
const ROWS = 100_000;

/** In a worker of a page of its own: writing a form (its JSON) and reading a published one, in milliseconds. */
export async function inWorker(browser, url, form) {
  const page = await browser.open(`${url}bench.html`);
  const files = Object.fromEntries(['form.docx', 'form.xlsx'].map((name) => [name, [...readFileSync(join(FORM, name))]]));
  const found = await page.evaluate(([form, files]) => new Promise((done, failed) => {
    const worker = new Worker('./office-worker.mjs', { type: 'module' });
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => failed(new Error(message));
    const bytes = Object.fromEntries(Object.entries(files).map(([name, list]) => [name, new Uint8Array(list)]));
    worker.postMessage({ form, files: bytes });
  }), [JSON.parse(form), files]);
  await page.close();
  return found;
}

/** In the page: a workbook of 100,000 rows is imported; the longest task of the main thread, and all of it by the clock. */
export async function largeWorkbook(browser, url) {
  const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'];
  const rows = Array.from({ length: ROWS }, (_, at) => ['产出指标', '数量指标', `第${at + 1}项`, '≥10个', '9个', '1', '0.9', '']);
  const book = zip(workbook(sheet([head, ...rows])));
  // Bytes from here would be carried into the page by a task of its own, which is not the page's.
  const path = join(root, 'target/bench/大表.xlsx');
  mkdirSync(join(root, 'target/bench'), { recursive: true });
  writeFileSync(path, book);
  const page = await browser.open(url);
  await opened(page);
  await openImport(page);
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await pickFromDisk(page, path);
  await previewed(page);
  const whole = performance.now() - start;
  const longest = await page.evaluate(() => new Promise((done) => {
    // The observer hears of a task after it.
    setTimeout(() => done(Math.max(0, ...window.tasks)), 500);
  }));
  await page.close();
  return { bytes: book.length, whole, longest };
}
