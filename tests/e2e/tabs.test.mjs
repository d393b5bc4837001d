// The same draft in two windows: neither overwrites the other, and each is told at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherTab, atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

/** The example, open in two windows. */
async function twoWindows(first, context) {
  await person.openExample(first);
  await person.saved(first);
  return anotherTab(context, new URL(first.url()).hash);
}

/** Keeps a window from saving until it is told to: both have then changed the draft at the same moment. */
const holdBack = (page) => page.evaluate(() => {
  const { setItem } = Storage.prototype;
  window.letGo = () => { Storage.prototype.setItem = setItem; };
  Storage.prototype.setItem = () => { throw new DOMException('later', 'UnknownError'); };
});

test('a window that has nothing unsaved shows at once what the other has saved', async () => {
  await atTheDesk(async (first, context) => {
    const second = await twoWindows(first, context);
    await person.typeActual(second, '养老金发放率', '90%');
    await person.saved(second);
    await first.waitForFunction(() => document.querySelector('#total')?.textContent === '96.70');
    assert.equal(await person.cell(first, '养老金发放率').inputValue(), '90%');
    // It goes on from there, and the other follows.
    await first.bringToFront();
    await person.typeActual(first, '代发待遇支付率', '80%');
    await person.saved(first);
    await second.waitForFunction((name) => document.querySelector(`[aria-label="${name}"]`)?.value === '80%', '代发待遇支付率：实际完成值');
    await person.toTheStart(first);
    assert.equal((await person.drafts(first)).length, 1);
  });
});

test('the window that loses becomes a named copy, and either value can be taken', async () => {
  await atTheDesk(async (first, context) => {
    const second = await twoWindows(first, context);
    await holdBack(first);
    await person.typeActual(first, '代发待遇支付率', '80%');
    await first.locator('.saved', { hasText: '无法保存' }).waitFor();
    await first.evaluate(() => window.letGo());
    await second.bringToFront();
    await person.typeActual(second, '养老金发放率', '90%');
    await person.saved(second);

    await first.bringToFront();
    await first.getByText('这份草稿同时在另一个窗口里改过，这里的内容已另存为一份新草稿').waitFor();
    await person.saved(first);
    await first.getByRole('heading', { name: '与“另一个窗口存的”对照：3 处不同' }).waitFor();
    assert.equal(await first.evaluate(() => window.scrollY), 0, 'the comparison is in sight');
    const line = (name) => first.locator('.merge tr', { has: first.getByRole('rowheader', { name, exact: true }) });
    assert.match(await line('代发待遇支付率').innerText(), /实际完成值：80%\s*实际完成值：100%/);
    assert.match(await line('养老金发放率').innerText(), /实际完成值：100%\s*实际完成值：90%/);
    await first.getByRole('button', { name: '用这一处：养老金发放率' }).click();
    await first.getByRole('heading', { name: '对照：2 处不同' }).waitFor();
    assert.equal(await person.cell(first, '养老金发放率').inputValue(), '90%');
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '80%');
    await first.getByRole('button', { name: '用这一处：单位与职能' }).click();
    await first.getByRole('button', { name: '关闭对照' }).click();
    await person.saved(first);

    await person.reload(second);
    assert.equal(await person.cell(second, '代发待遇支付率').inputValue(), '100%');
    await person.toTheStart(second);
    assert.equal((await person.drafts(second)).length, 2);
  });
});

test('taking a value over can be undone', async () => {
  await atTheDesk(async (first, context) => {
    const second = await twoWindows(first, context);
    await holdBack(first);
    await person.typeActual(first, '代发待遇支付率', '80%');
    await first.locator('.saved', { hasText: '无法保存' }).waitFor();
    await first.evaluate(() => window.letGo());
    await person.typeActual(second, '养老金发放率', '90%');
    await person.saved(second);
    await first.bringToFront();
    await first.getByRole('button', { name: '全部换成另一份的' }).click();
    await first.getByText('两份内容完全一样。').waitFor();
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '100%');
    await person.undo(first);
    await first.getByRole('heading', { name: '对照：3 处不同' }).waitFor();
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '80%');
  });
});

test('a draft removed in another window is said and does not come back by itself', async () => {
  await atTheDesk(async (first, context) => {
    await person.openExample(first);
    await person.saved(first);
    const start = await anotherTab(context);
    await start.getByRole('button', { name: /^删除：/ }).click();
    await first.getByText('这份草稿已在另一个窗口里移入回收站').waitFor();
    await person.toTheStart(first);
    assert.deepEqual(await person.drafts(first), []);
    await first.getByText('回收站（1 份草稿）').waitFor();
  });
});

test('a draft deleted for good in another window is said, and typing on keeps it', async () => {
  await atTheDesk(async (first, context) => {
    await person.openExample(first);
    await person.saved(first);
    const start = await anotherTab(context);
    await start.getByRole('button', { name: /^删除：/ }).click();
    await start.getByText('回收站（1 份草稿）').click();
    await start.getByRole('button', { name: /^彻底删除：/ }).click();
    await first.getByText('这份草稿已不在浏览器的存储里').waitFor();
    assert.equal(await person.cell(first, '养老金发放率').inputValue(), '100%');
    await person.typeActual(first, '养老金发放率', '90%');
    await person.saved(first);
    await person.toTheStart(first);
    assert.equal((await person.drafts(first)).length, 1);
  });
});
