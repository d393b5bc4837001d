// What was typed is still there: after a reload, and after the browser was closed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from './support/browser.mjs';
import { address, atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('a reload keeps everything', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '90%');
    await person.totalBecomes(page, '96.70');
    await person.saved(page);
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '90%');
    assert.equal(await person.total(page), '96.70');
  });
});

test('what was typed in the very moment of a reload is kept too', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '90%');
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '90%');
  });
});

test('the browser is closed and started again: the draft stands in the list with 97.20 优 and opens', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ziping-'));
  try {
    const before = await launch({ profile });
    const page = await before.open(address());
    await person.openExample(page);
    await person.typeActual(page, '服务对象满意度', '很满意');
    await person.typeActual(page, '服务对象满意度', '满意');
    await person.saved(page);
    await before.close();

    const again = await launch({ profile });
    const start = await again.open(address());
    const [draft] = await person.drafts(start);
    assert.match(draft, /如皋市社会养老保险管理处/);
    assert.match(draft, /2023 年度/);
    assert.match(draft, /97\.20 ?优/);
    await start.getByRole('link', { name: '如皋市社会养老保险管理处', exact: true }).click();
    await person.totalBecomes(start, '97.20');
    assert.equal(await person.cell(start, '服务对象满意度').inputValue(), '满意');
    assert.deepEqual(start.record.errors, []);
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('leaving a draft in the very moment of typing keeps the work and breaks nothing', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.toTheStart(page);
    assert.match((await person.drafts(page)).join(), /96\.95/);
  });
});

test('evidence that was typed but not added is there when the step is left and the row is closed, once', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const lines = async (detail) => detail.locator('.evidence input').evaluateAll((all) => all.map((line) => line.value));
    const detail = await person.openRow(page, '养老金发放率');
    const before = await lines(detail);
    await detail.getByLabel('新的佐证材料').click();
    await page.keyboard.type('发放台账');
    await person.goTo(page, '预算收支');
    await person.goTo(page, '指标评分');
    const again = await person.openRow(page, '养老金发放率');
    assert.deepEqual(await lines(again), [...before, '发放台账']);
    assert.equal(await again.getByLabel('新的佐证材料').inputValue(), '');
    // Its own button adds it once, although the field loses the focus to it.
    await again.getByLabel('新的佐证材料').click();
    await page.keyboard.type('银行回单');
    await again.getByRole('button', { name: '添加', exact: true }).click();
    await again.locator('.evidence > li').nth(before.length + 1).waitFor();
    await again.getByLabel('新的佐证材料').click();
    await page.keyboard.type('发放名册');
    await person.row(page, '养老金发放率').locator('.row-toggle').click();
    await again.waitFor({ state: 'detached' });
    const last = await person.openRow(page, '养老金发放率');
    assert.deepEqual(await lines(last), [...before, '发放台账', '银行回单', '发放名册']);
  });
});
