// Every size of screen: nothing to scroll sideways, the total always in sight, nothing jumps while typing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

const sideways = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(0, scrollWidth - clientWidth);
});

/** Where the total stands on the screen: at the right, or at the foot of a narrow screen. Null when out of sight. */
const totalInSight = (page) => page.evaluate(() => {
  const boxes = [...document.querySelectorAll('#total, .foot-total')].map((element) => element.getBoundingClientRect());
  const { x, y, width, height } = boxes.find(({ left, top, right, bottom, width }) =>
    width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight) ?? {};
  return x === undefined ? null : { x, y, width, height };
});

for (const [width, height] of [[1920, 1080], [1280, 800], [768, 1024], [390, 844]]) {
  test(`at ${width} px nothing scrolls sideways and the total stays in sight`, { timeout: 120_000 }, async () => {
    await atTheDesk(async (page) => {
      assert.equal(await sideways(page), 0, 'start page');
      await person.openExample(page);
      await person.openRow(page, '预算执行率');
      await person.openRow(page, '业务学习与培训');
      for (const step of ['指标评分', ...person.STEPS]) {
        if (step !== '指标评分' || !await page.locator('.row-detail').count()) await person.goTo(page, step);
        assert.equal(await sideways(page), 0, step);
        assert.ok(await totalInSight(page), `the total at the top of ${step}`);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        assert.ok(await totalInSight(page), `the total at the end of ${step}`);
        await page.evaluate(() => scrollTo(0, 0));
      }
      await person.toTheStart(page);
      assert.equal(await sideways(page), 0, 'start page with a draft');
    }, { viewport: { width, height } });
  });

  test(`at ${width} px nothing jumps while a cell is typed in`, async () => {
    await atTheDesk(async (page) => {
      await person.openExample(page);
      const cell = person.cell(page, '养老金发放率');
      await cell.click();
      const stands = async () => ({ cell: await cell.boundingBox(), total: await totalInSight(page) });
      const before = await stands();
      for (const text of ['', '8', '80', '80%', '80%，因系统升级，十二月的部分人员延到次年一月发放', '100%']) {
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Delete');
        await page.keyboard.insertText(text);
        await person.saved(page);
        const now = await stands();
        assert.deepEqual(now.cell, before.cell, `the cell, with “${text}”`);
        // The figure may be wider by a digit; it stands where it stood.
        for (const side of ['x', 'y', 'height']) assert.equal(now.total[side], before.total[side], `${side} of the total, with “${text}”`);
      }
    }, { viewport: { width, height } });
  });
}

test('at 400% zoom the form is still filled in without scrolling sideways', async () => {
  await atTheDesk(async (page) => {
    assert.equal(await sideways(page), 0, 'start page');
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '90%');
    await page.locator('.foot-total', { hasText: '96.70' }).waitFor();
    const detail = await person.openRow(page, '养老金发放率');
    await person.write(detail.getByLabel('偏差原因'), '系统升级');
    assert.equal(await sideways(page), 0);
    for (const step of person.STEPS) {
      await person.goTo(page, step);
      assert.equal(await sideways(page), 0, step);
    }
    await page.getByRole('button', { name: '得分与检查' }).click();
    await page.locator('#side').getByText('自评总分').waitFor();
    assert.equal(await sideways(page), 0, 'score and checks');
  }, { viewport: { width: 320, height: 256 } });
});

test('the panel of a narrow screen takes the focus, and Escape closes it again', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const button = page.getByRole('button', { name: '得分与检查' });
    await button.press('Enter');
    await page.waitForFunction(() => document.activeElement.closest('#side'), undefined, { timeout: 3000 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-controls') === 'side', undefined, { timeout: 3000 });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
  }, { viewport: { width: 390, height: 844 } });
});
