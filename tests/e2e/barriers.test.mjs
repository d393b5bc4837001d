// axe finds nothing: on the start page, on every step, in an open row of every kind of rule, wide and narrow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers } from './support/axe.mjs';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { everyRule, kinds } from './support/rules.mjs';

const SIZES = { 'a desktop screen': { width: 1280, height: 800 }, 'a telephone': { width: 390, height: 844 } };

for (const [where, viewport] of Object.entries(SIZES)) {
  test(`on ${where} axe finds nothing on the start page and on each of the seven steps`, { timeout: 180_000 }, async () => {
    await atTheDesk(async (page) => {
      const found = { empty: await barriers(page) };
      await person.newDepartmentForm(page);
      await person.goTo(page, '指标评分');
      found.nothingFilledIn = await barriers(page);
      await person.toTheStart(page);
      await person.openExample(page);
      for (const step of person.STEPS) {
        await person.goTo(page, step);
        found[step] = await barriers(page);
      }
      await person.toTheStart(page);
      found.listed = await barriers(page);
      for (const [place, lines] of Object.entries(found)) assert.deepEqual(lines, [], place);
    }, { viewport });
  });

  test(`on ${where} axe finds nothing in an open row of each kind of rule`, { timeout: 180_000 }, async () => {
    await atTheDesk(async (page) => {
      await person.openFile(page, JSON.stringify(everyRule));
      await page.locator('.grid').waitFor();
      for (const kind of kinds) await person.openRow(page, kind);
      for (const part of ['另定得分', '不适用', '调整指标']) {
        await page.locator('.row-detail').last().getByRole('button', { name: part }).click();
        assert.deepEqual(await barriers(page), [], part);
      }
    }, { viewport });
  });
}

test('axe finds nothing in the dark', { timeout: 120_000 }, async () => {
  await atTheDesk(async (page) => {
    assert.deepEqual(await barriers(page), []);
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '很多');
    await person.openRow(page, '养老金发放率');
    await person.openRow(page, '业务学习与培训');
    assert.deepEqual(await barriers(page), []);
    await person.goTo(page, '检查');
    assert.deepEqual(await barriers(page), []);
  }, { colorScheme: 'dark' });
});
