// Named versions of a draft, and all drafts to one file and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('a version is kept, compared with the present and restored, and that can be undone', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.goTo(page, '导出');
    await page.getByLabel('版本名称').fill('送审前');
    await page.getByRole('button', { name: '存为版本' }).click();
    const version = page.locator('.version', { hasText: '送审前' });
    assert.match(await version.innerText(), /\d{4}-\d\d-\d\d \d\d:\d\d\s+97\.20 优\s+与现在相同/);

    await person.goTo(page, '指标评分');
    await person.typeActual(page, '养老金发放率', '95%');
    await person.totalBecomes(page, '96.95');
    await person.goTo(page, '导出');
    assert.match(await version.innerText(), /与现在相差 1 处/);
    await page.getByRole('button', { name: '对照：送审前' }).click();
    const line = page.locator('.merge tr', { has: page.getByRole('rowheader', { name: '养老金发放率', exact: true }) });
    assert.match(await line.innerText(), /实际完成值：95%\s*实际完成值：100%/);

    await page.getByRole('button', { name: '恢复：送审前' }).click();
    await person.totalBecomes(page, '97.20');
    await person.undo(page);
    await person.totalBecomes(page, '96.95');
    // It is still there tomorrow.
    await person.saved(page);
    await person.reload(page);
    await person.goTo(page, '导出');
    assert.match(await version.innerText(), /97\.20 优\s+与现在相差 1 处/);
    await page.getByRole('button', { name: '删除：送审前' }).click();
    await version.waitFor({ state: 'detached' });
  });
});

test('all drafts go to one file and come back in another browser, and nothing is doubled', async () => {
  let file;
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.toTheStart(page);
    await person.openExample(page);
    await person.toTheStart(page);
    await page.getByText('还没有把草稿备份到文件。').waitFor();
    file = await person.download(page, () => page.getByRole('button', { name: '备份全部草稿' }).click());
    assert.match(file.name, /^自评草稿备份_\d{8}\.json$/);
    const { format, drafts } = JSON.parse(file.text);
    assert.deepEqual([format, drafts.length], ['ziping.backup/1', 2]);
    await page.getByText(/上次备份到文件：\d{4}-\d\d-\d\d \d\d:\d\d/).waitFor();
  });
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.toTheStart(page);
    await person.openFile(page, file.text, file.name);
    assert.match(await person.notice(page), /恢复了 1 份，另有 1 份与现有草稿完全一样/);
    const listed = await person.drafts(page);
    assert.equal(listed.length, 2);
    assert.match(listed.join(), /96\.95/);
    assert.match(listed.join(), /97\.20/);
  });
});
