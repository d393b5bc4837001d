// The whole way with the keyboard alone, and where the focus is can be seen at every stop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

const MOST_STOPS = 400;

/** Whether something is drawn where the focus is: an outline, or a frame that only the focus has. */
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const frame = () => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    return `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow} ${borderColor}`;
  };
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
  const seen = element.matches(':focus-visible');
  // A radio button and a check box are drawn by what stands beside them; a place to jump to needs no frame.
  const drawn = element.matches('input[type=radio], input[type=checkbox]') ? element.parentElement : element;
  const outline = getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) > 0;
  const shadow = getComputedStyle(element).boxShadow !== 'none';
  const within = drawn !== element && [drawn, ...drawn.querySelectorAll('*')].some((part) => {
    const style = getComputedStyle(part);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  });
  const place = element.getBoundingClientRect();
  const inSight = place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
  return {
    name: name.replace(/\s+/g, ' ').trim(), id: element.id, tag: element.tagName,
    visible: element.tagName === 'MAIN' || (seen && inSight && (outline || shadow || within)), frame: frame(),
  };
});

/** Presses Tab (or Shift+Tab) until the focus is on what has that name; the focus must be in sight all the way. */
async function tabTo(page, name, key = 'Tab') {
  const passed = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const at = await focus(page);
    if (at.tag === 'BODY') continue;
    passed.push(at.name || at.id);
    assert.ok(at.visible, `the focus cannot be seen on ${JSON.stringify(at)}`);
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return at;
  }
  return assert.fail(`no ${name} among ${passed.join(', ')}`);
}

const focusIs = (page, id) => page.waitForFunction((id) => document.activeElement.id === id, id);

test('from the start page to an exported result without a mouse', { timeout: 120_000 }, async () => {
  await atTheDesk(async (page) => {
    await tabTo(page, '打开示例');
    await page.keyboard.press('Enter');
    await page.locator('#total').waitFor();

    await tabTo(page, '跳到正文');
    await page.keyboard.press('Enter');
    await tabTo(page, '中长期规划健全性：实际完成值');
    for (let line = 0; line < 6; line += 1) await page.keyboard.press('ArrowDown');
    await focusIs(page, 'r-budget-adjustment-rate-actual');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('ArrowDown');
    await focusIs(page, 'r-payment-progress-rate-actual');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('90%');
    await person.totalBecomes(page, '97.10');

    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('#d-payment-progress-rate').waitFor();
    await tabTo(page, /^偏差原因/);
    await page.keyboard.type('12月');
    await page.keyboard.insertText('发票次年支付');
    const reason = page.locator('#r-payment-progress-rate-reason');
    assert.equal(await reason.inputValue(), '12月发票次年支付');
    await page.keyboard.press('Control+z');
    assert.equal(await reason.inputValue(), '');
    await page.keyboard.press('Control+y');
    assert.equal(await reason.inputValue(), '12月发票次年支付');
    await page.keyboard.press('Escape');
    await focusIs(page, 't-payment-progress-rate');
    assert.equal(await page.locator('#d-payment-progress-rate').count(), 0);

    await tabTo(page, /^7?\s*导出$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '导出', level: 1 }).waitFor();
    await tabTo(page, '导出结果');
    const file = await person.download(page, () => page.keyboard.press('Enter'));
    const { assessment, scoreSheet } = JSON.parse(file.text);
    assert.equal(assessment.answers['payment-progress-rate'].reason, '12月发票次年支付');
    assert.equal(scoreSheet.total.total, '97.10');
  });
});

test('the choices in a row are made with the arrows and the space bar', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await page.locator('#r-training-actual').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('#d-training').waitFor();
    await tabTo(page, /^部分达成年度指标/);
    await page.keyboard.press('ArrowUp');
    await person.totalBecomes(page, '97.50');
    await page.keyboard.press('ArrowDown');
    await person.totalBecomes(page, '97.20');
    await tabTo(page, '档内位置');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('slider', { name: '档内位置' }).inputValue(), '52');
    await tabTo(page, '不适用');
    await page.keyboard.press('Enter');
    await tabTo(page, /^本单位不适用这一指标/);
    await page.keyboard.press('Space');
    await page.locator('#r-training .row-score', { hasText: '不计' }).waitFor();
  });
});

test('a finding leads to its field, and the field has the focus', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.write(page.getByRole('textbox', { name: '退休人员体检个人负担费用：实际完成值' }), '');
    await person.goTo(page, '检查');
    const finding = page.locator('.check.is-fatal').first();
    await finding.getByRole('button', { name: /^去修改/ }).press('Enter');
    await focusIs(page, 'r-check-up-cost-actual');
  });
});
