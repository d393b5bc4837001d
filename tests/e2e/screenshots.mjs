// The pictures of the README and the user guide, taken from the page itself:
//   node tests/e2e/screenshots.mjs <site folder> <out folder>
// Not a test. Where pngquant is installed it makes the files smaller; the page is not touched.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const [site, out] = process.argv.slice(2).map((path) => resolve(path));
if (!site || !out) {
  console.error('usage: node tests/e2e/screenshots.mjs <site folder> <out folder>');
  process.exit(2);
}
mkdirSync(out, { recursive: true });

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
// The time that the pictures show, whenever they are taken.
const NOON = new Date('2024-03-12T14:03:07+08:00');

/** Rows of the example that show something. */
const ROW = { rate: 'fixed-asset-use', tier: 'training', unclear: 'procurement-rate' };

const server = await serve(site);
try {
  await pictures(WIDE, wide);
  await pictures(PHONE, phone);
} finally {
  await server.close();
}
smaller();

/** Opens the start page in a browser of its own and hands over what takes pictures of it. */
async function pictures(viewport, take) {
  const browser = await launch({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
  try {
    const page = await browser.open();
    await page.clock.setFixedTime(NOON);
    await page.goto(server.url);
    await page.waitForSelector('.start-head');
    await take(page);
    const { errors, violations } = page.record;
    if (errors.length || violations.length) throw new Error([...errors, ...violations].join('\n'));
  } finally {
    await browser.close();
  }
}

async function wide(page) {
  await openExample(page);
  await shot(page, 'indicators');
  for (const step of ['unit', 'funds', 'goals', 'report', 'export']) {
    await goTo(page, step);
    await shot(page, step);
  }
  await goTo(page, 'indicators');
  await openRow(page, ROW.tier);
  await shot(page, 'tiers');
  await closeRow(page, ROW.tier);

  // From here on the example is changed: a missed target, another score, a row that does not apply, a cell in doubt.
  await page.fill(`#r-${ROW.rate}-actual`, '88.75%');
  await openRow(page, ROW.rate);
  await shot(page, 'row');
  const own = await openPart(page, '另定得分');
  await page.fill(`#r-${ROW.rate}-own`, '0.9');
  await page.fill(`#r-${ROW.rate}-own-reason`, '年底有两台设备报废手续未办结，实际已停用，不应计入全部资产。');
  await toMiddle(own);
  await shot(page, 'own');
  await own.locator('.btn').click();
  const away = await openPart(page, '不适用');
  await away.locator('input[type=checkbox]').check();
  await page.fill(`#r-${ROW.rate}-na`, '本单位固定资产由主管部门统一管理，没有单独的固定资产账。');
  await toMiddle(away);
  await shot(page, 'not-applicable');
  await away.locator('input[type=checkbox]').uncheck();
  await closeRow(page, ROW.rate);
  await page.fill(`#r-${ROW.unclear}-actual`, '约90%');
  await goTo(page, 'checks');
  await shot(page, 'checks');
  await page.locator('.top-home').click();
  await page.waitForSelector('.draft');
  await shot(page, 'start');
}

async function phone(page) {
  await openExample(page);
  await shot(page, 'phone-indicators');
  await openRow(page, ROW.tier);
  await shot(page, 'phone-row');
}

async function openExample(page) {
  await page.locator('#open-example').click();
  await page.waitForSelector('.grid');
}

async function goTo(page, step) {
  await page.evaluate((step) => { location.hash = location.hash.replace(/[a-z]+$/, step); }, step);
  await page.waitForFunction((step) => document.querySelector('#main') && location.hash.endsWith(step), step);
}

async function openRow(page, id) {
  await page.locator(`#t-${id}`).click();
  await page.locator(`#d-${id}`).waitFor();
  // The row's own line near the top, below the bar.
  await page.locator(`#r-${id}`).evaluate((row) => {
    window.scrollTo(0, row.getBoundingClientRect().top + window.scrollY - 150);
  });
}

async function closeRow(page, id) {
  await page.locator(`#t-${id}`).click();
}

/** Opens 另定得分 or 不适用 below an open row. */
async function openPart(page, name) {
  const detail = page.locator(`#d-${ROW.rate}`);
  await detail.getByRole('button', { name, exact: true }).click();
  return detail.locator('.own');
}

async function toMiddle(part) {
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

/** One picture of what is in sight: saved, the pointer away, without a blinking caret. */
async function shot(page, name) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(out, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

function smaller() {
  const files = readdirSync(out).filter((name) => name.endsWith('.png')).map((name) => join(out, name));
  const done = spawnSync('pngquant', ['--ext', '.png', '--force', '--strip', '--speed', '1', '128', ...files]);
  if (done.error) console.log('pngquant is not installed: the pictures are larger than they need be.');
  for (const file of files) console.log(`${String(Math.ceil(statSync(file).size / 1000)).padStart(5)} kB  ${file}`);
}
