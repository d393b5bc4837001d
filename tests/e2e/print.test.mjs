// Printed: the report upright, the table on landscape pages, its head on each of them, and no row cut.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { chromiumOnly, inFirefox } from './support/browser.mjs';
import { atTheDesk } from './support/desk.mjs';
import { sizes } from './support/pdf.mjs';
import * as person from './support/person.mjs';
import { rows } from './support/seed.mjs';

const UPRIGHT = 'A4 upright';
const ACROSS = 'A4 across';
const A4 = [210, 297].map((millimetres) => millimetres / 25.4 * 72);
const reads = spawnSync('pdftotext', ['-v']).error === undefined;
const READS = { skip: !reads && 'pdftotext is not installed' };

/** What the browser prints of the open draft, as PDF. */
async function printed(page) {
  await person.goTo(page, '导出');
  return page.pdf({ preferCSSPageSize: true });
}

/** The paper of each page. Chromium rounds its sides down to whole points, Firefox up. */
const papers = (pdf) => sizes(pdf).map((sides) => {
  const is = (paper) => sides.every((side, at) => Math.abs(side - paper[at]) < 1);
  if (is(A4)) return UPRIGHT;
  return is([...A4].reverse()) ? ACROSS : sides.join('×');
});

/** The words of each page, without blanks. */
function pages(pdf) {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 1 << 26 });
  assert.equal(status, 0);
  return stdout.toString().split('\f').slice(0, -1).map((text) => text.replace(/\s+/g, ''));
}

/** The example with 60 rows, each with a rule of several lines between two marks. */
async function longForm(page) {
  await person.openExample(page);
  const form = JSON.parse((await person.exportDraft(page)).text);
  const [model] = form.template.groups[0].groups[0].indicators;
  const indicators = Array.from({ length: 60 }, (_, at) => ({
    ...model,
    id: `row-${at}`,
    name: `指标${at}`,
    ruleText: `<${at}:${'评价要点及评分规则，逐项核对后按实际得分。'.repeat(12)}:${at}>`,
  }));
  form.template.groups = [{ ...form.template.groups[0], groups: [{ ...form.template.groups[0].groups[0], indicators }] }];
  form.answers = {};
  form.narrative.results = '做了很多事，都做到了。'.repeat(300);
  return JSON.stringify(form);
}

test('the example prints as its report upright and its table across', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const pdf = await printed(page);
    const found = papers(pdf);
    const wide = found.indexOf(ACROSS);
    assert.ok(wide > 1 && found.length > wide + 1, found.join(' '));
    assert.deepEqual(found, found.map((_, at) => (at < wide ? UPRIGHT : ACROSS)));
    // Afterwards the desk is as it was.
    assert.equal(await page.locator('.paper').count(), 0);
  });
});

test('every page of the table has its head, and every row is in one piece', READS, async () => {
  await atTheDesk(async (page) => {
    const form = await longForm(page);
    await person.toTheStart(page);
    await person.openFile(page, form);
    await page.getByText('49').first().waitFor({ state: 'attached' }).catch(() => {});
    const pdf = await printed(page);
    const upright = papers(pdf).indexOf(ACROSS);
    const all = pages(pdf);
    const table = all.slice(upright).filter((text) => /<\d/.test(text));
    assert.ok(table.length > 10, `${table.length} pages`);
    // Of many a glyph Firefox does not write down which character it is.
    for (const text of table) assert.match(text, inFirefox ? /三级指标/ : /三级指标.*评价要点及评分规则/);
    const whole = table.flatMap((text) => [...text.matchAll(/<(\d+):.*?:(\d+)>/g)].filter(([, from, to]) => from === to).map(([, at]) => Number(at)));
    assert.deepEqual(whole, Array.from({ length: 60 }, (_, at) => at));
    if (inFirefox) return;
    assert.match(all.slice(0, upright).at(-1), /（盖章）.*年月日/);
    assert.match(all.at(-1), /填报人：.*（单位盖章）/);
  });
});

const WRITTEN = chromiumOnly('of many a glyph Firefox does not write down which character it is');

test('the printed example says what the form holds', { skip: WRITTEN.skip || READS.skip }, async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const text = pages(await printed(page)).join('');
    for (const { name } of rows) assert.ok(text.includes(name.slice(0, 4)), name);
    for (const part of ['97.20', '一、部门基本情况', '五、有关建议', '如皋市社会养老保险管理处（盖章）']) assert.ok(text.includes(part), part);
  });
});
