// Text is text: markup typed anywhere, or sent in a file, is shown as it was written and runs nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { everyRule, kinds } from './support/rules.mjs';

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

async function nothingRan(page) {
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator('#ziping img, #ziping script, body > img').count(), 0);
}

/** Writes the markup into every field of text that is in the step's sheet. */
async function writeEverywhere(page) {
  const fields = page.locator('main').locator('textarea, input:not([type]), input[type=text]');
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index);
    if (await field.isVisible() && await field.isEnabled()) await field.fill(MARKUP);
  }
  await page.keyboard.press('Tab');
  return count;
}

test('markup typed into every field of every step runs nothing and is kept as typed', { timeout: 180_000 }, async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const detail = await person.openRow(page, '评价结果应用');
    for (const part of ['另定得分', '不适用']) await detail.getByRole('button', { name: part }).click();
    await detail.getByRole('button', { name: '另定得分' }).click();
    await detail.getByLabel('新的佐证材料').fill(MARKUP);
    await page.keyboard.press('Enter');
    let count = await writeEverywhere(page);
    for (const step of ['单位与职能', '预算收支', '绩效目标', '自评报告']) {
      await person.goTo(page, step);
      count += await writeEverywhere(page);
    }
    assert.ok(count > 100, `${count} fields`);
    for (const step of person.STEPS) {
      await person.goTo(page, step);
      await nothingRan(page);
    }
    const file = await person.exportDraft(page);
    assert.doesNotMatch(file.name, /[<>"\\/:*?|]/);
    const form = JSON.parse(file.text);
    assert.equal(form.unit.name, MARKUP);
    assert.equal(form.answers['result-use'].reason, MARKUP);
    await person.saved(page);
    await person.toTheStart(page);
    await page.getByText(MARKUP).first().waitFor();
    await nothingRan(page);
  });
});

test('a file full of markup, with a name of markup, opens and runs nothing', { timeout: 90_000 }, async () => {
  const STRUCTURE = new Set([
    'format', 'id', 'kind', 'parent', 'sign', 'columns', 'unit', 'place', 'mode', 'policy', 'atMost', 'equal', 'zeroTarget',
    'stepMode', 'notApplicable', 'per', 'side', 'tier', 'parts', 'expression', 'inputs', 'formula', 'ticks', 'rule',
  ]);
  const infect = (value, key) => {
    if (STRUCTURE.has(key) && typeof value !== 'object') return value;
    if (['rule', 'formula', 'settings', 'columns', 'ticks'].includes(key)) return value;
    if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? value : MARKUP + value;
    if (Array.isArray(value)) return value.map((item) => infect(item, key));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, infect(inner, name)]));
  };
  await atTheDesk(async (page) => {
    await person.openFile(page, '{}', `${MARKUP.replaceAll('/', '')}.json`);
    assert.match(await person.notice(page), /没有打开“<img src=x/);
    await nothingRan(page);
    await person.dismiss(page);
    await person.openFile(page, JSON.stringify(infect({ ...everyRule, claimed: undefined })));
    await page.locator('.grid').waitFor();
    for (const kind of kinds) await page.locator('.row-toggle', { hasText: `${MARKUP}${kind}` }).click();
    await nothingRan(page);
    for (const step of person.STEPS) {
      await person.goTo(page, step);
      await nothingRan(page);
    }
  });
});

test('an address with markup in it runs nothing', async () => {
  await atTheDesk(async (page) => {
    for (const place of [`#/d/${MARKUP}/unit`, `#${MARKUP}`, '#javascript:window.ran=1', '#/d/%3Cimg%20src=x%3E/unit']) {
      await page.goto(address() + place);
      await page.getByRole('button', { name: '打开示例' }).waitFor();
      await nothingRan(page);
    }
  });
});
