// A bureau makes its own form in the page, hands it out as a file, and units move to its next version.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { change, exportTemplate, toTheTemplate } from './support/template.mjs';

test('a template is made from a blank one: rows, weights, a rule with its parameters, a trial, and the file', async () => {
  await atTheDesk(async (page) => {
    await page.locator('.card', { hasText: '空白' }).first().click();
    await page.getByRole('heading', { name: '单位与职能', level: 1 }).waitFor();
    await toTheTemplate(page);
    await change(page.getByLabel('名称', { exact: true }).first(), '某县项目支出绩效自评表');

    const groups = page.locator('.t-groups > .t-group');
    const before = await groups.count();
    await page.getByRole('button', { name: '加一级指标' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('.t-groups > .t-group').length === count + 1, before);
    const group = groups.last();
    await change(group.getByLabel(/^指标名称/), '自定指标');
    await page.locator('.t-standing .t-sum.is-off', { hasText: /多 1$|比 100 多/ }).first().waitFor();
    await group.getByRole('button', { name: '加三级指标' }).click();
    await group.locator('.t-indicator').first().waitFor();
    const row = group.locator('.t-indicator').first();
    await change(row.getByLabel(/^指标值/), '≥95%');
    const detail = row.locator('.t-detail');
    await detail.getByLabel('计分方法').selectOption({ label: '按步扣分' });
    await change(detail.getByLabel('每', { exact: true }), '5');
    await change(detail.getByLabel('扣分', { exact: true }), '0.2');
    await detail.getByLabel('实际完成值（试算）').fill('88%');
    await detail.locator('.t-trial-says', { hasText: '0.80' }).waitFor();

    // Undone and redone like everything else.
    await person.undo(page);
    await page.waitForFunction(() => [...document.querySelectorAll('.t-detail input')].some((it) => it.value === '1'));
    await person.redo(page);

    const { text } = await exportTemplate(page);
    const made = JSON.parse(text);
    assert.equal(made.format, 'ziping.template/1');
    assert.equal(made.title, '某县项目支出绩效自评表');
    const last = made.groups.at(-1);
    assert.equal(last.name, '自定指标');
    assert.deepEqual(last.indicators[0].rule, { kind: 'steps', side: 'below', per: '5', deduct: '0.2' });
    assert.equal(last.indicators[0].target.text, '≥95%');
  });
});

test('what cannot be is refused with its place, and the typed text stays to be mended', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await toTheTemplate(page);
    const weight = page.locator('.t-indicator').first().getByLabel(/^分值/);
    await change(weight, '很多');
    await page.locator('.toast', { hasText: '没有改动：' }).waitFor();
    assert.equal(await weight.inputValue(), '很多');
    assert.match(await weight.getAttribute('class'), /is-bad/);
    await change(weight, '1');
    assert.doesNotMatch(await weight.getAttribute('class'), /is-bad/);
  });
});

test('rows move by keyboard and keep the focus; weights are spread evenly', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await toTheTemplate(page);
    const names = () => page.locator('.t-group.is-second').first().locator('.t-indicator').getByLabel(/^指标名称/)
      .evaluateAll((all) => all.map((it) => it.value));
    const [first, second] = await names();
    const down = page.getByRole('button', { name: `下移：${first}`, exact: true });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === `下移：${name}`, first);
    assert.deepEqual((await names()).slice(0, 2), [second, first]);

    const group = page.locator('.t-group.is-second').first();
    await change(group.locator('.t-indicator').first().getByLabel(/^分值/), '1.5');
    await group.locator('.t-sum.is-off', { hasText: '合计 2.5，比 2 多 0.5' }).waitFor();
    await group.getByRole('button', { name: '平分' }).click();
    await group.locator('.t-sum', { hasText: '合计 2，相符' }).waitFor();
  });
});

test('moving to version 2 says first what changes, and loses nothing that was typed', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await toTheTemplate(page);
    const template = JSON.parse((await exportTemplate(page)).text);
    const [gone] = template.groups[0].groups[0].indicators.splice(0, 1);
    template.groups[0].groups[0].indicators[0].weight = '2';
    template.version += 1;
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '换用另一版模板' }).click();
    await (await chosen).setFiles({ name: '2.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(template)) });
    const preview = page.locator('.t-preview');
    await preview.getByText(`删去“${gone.name}”。`).waitFor();
    await preview.getByText(`新版没有“${gone.name}”`).waitFor();
    const before = JSON.parse((await person.exportDraft(page)).text);
    await toTheTemplate(page);
    const again = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '换用另一版模板' }).click();
    await (await again).setFiles({ name: '2.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(template)) });
    await preview.getByRole('button', { name: '换用', exact: true }).click();
    await preview.waitFor({ state: 'detached' });
    const after = JSON.parse((await person.exportDraft(page)).text);
    assert.deepEqual(after.answers, before.answers);
    assert.equal(after.template.version, before.template.version + 1);
  });
});
