// The same draft in two tabs: neither overwrites the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherTab, atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';

test('the tab that comes too late is told so, and saves its work as a new draft', async () => {
  await atTheDesk(async (first, context) => {
    await person.openExample(first);
    const second = await anotherTab(context, new URL(first.url()).hash);
    await person.typeActual(second, '养老金发放率', '90%');
    await person.saved(second);

    await first.bringToFront();
    await person.typeActual(first, '代发待遇支付率', '80%');
    await first.locator('.saved', { hasText: '无法保存' }).waitFor();
    await first.getByText('这份草稿已在另一个窗口中改过，为避免覆盖，这里的内容没有保存。').waitFor();
    await first.getByRole('button', { name: '另存为新草稿' }).click();
    await first.getByText('已另存为新草稿，之后的改动都存在新草稿里。').waitFor();
    await person.saved(first);

    await person.typeActual(first, '代发待遇支付率', '70%');
    await person.saved(first);
    for (const [tab, mine, theirs] of [[first, '70%', '100%'], [second, '100%', '90%']]) {
      await person.reload(tab);
      assert.equal(await person.cell(tab, '代发待遇支付率').inputValue(), mine);
      assert.equal(await person.cell(tab, '养老金发放率').inputValue(), theirs);
    }
    await person.toTheStart(first);
    assert.equal((await person.drafts(first)).length, 2);
  });
});

test('after saving as a new draft every step shows the new draft', async () => {
  await atTheDesk(async (first, context) => {
    await person.openExample(first);
    const second = await anotherTab(context, new URL(first.url()).hash);
    await person.typeActual(second, '养老金发放率', '90%');
    await person.saved(second);
    await first.bringToFront();
    await person.typeActual(first, '代发待遇支付率', '80%');
    await first.getByRole('button', { name: '另存为新草稿' }).click();
    await person.goTo(first, '绩效目标');
    await person.goTo(first, '指标评分');
    assert.equal(await person.cell(first, '代发待遇支付率').inputValue(), '80%');
    assert.equal(await person.cell(first, '养老金发放率').inputValue(), '100%');
  });
});
