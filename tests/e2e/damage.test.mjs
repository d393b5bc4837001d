// A damaged draft: the other copy opens, the damaged one is offered as it is, nothing is thrown away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import { poke, records } from './support/journal.mjs';
import * as person from './support/person.mjs';

/** The two stored copies of the only draft, the newer first: `{ key, text }`. */
async function copies(page) {
  const stored = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('ziping/draft/')));
  const sequence = (text) => JSON.parse(text.slice(text.indexOf('{'), text.indexOf('\n'))).sequence;
  return stored.map(([key, text]) => ({ key, text })).sort((a, b) => sequence(b.text) - sequence(a.text));
}

/** The text with one character in the middle changed, as a failing disk would. */
function spoilt(text) {
  const at = text.indexOf('健全', text.length / 2);
  return `${text.slice(0, at)}建${text.slice(at + 1)}`;
}

/** Spoils a stored copy. Returns what stands there now. */
async function damage(page, { key, text }) {
  const damaged = spoilt(text);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, damaged]);
  return damaged;
}

/** Spoils the journal's copy. Returns what stands there now. */
async function damageJournal(page) {
  const [[key, text]] = Object.entries(await records(page));
  await poke(page, { [key]: spoilt(text) });
  return spoilt(text);
}

test('when the slots are damaged the journal opens, and the page says so', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    for (const copy of await copies(page)) await damage(page, copy);
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    const said = (await page.locator('.banners.is-floating .banner').allInnerTexts()).join();
    assert.match(said, /草稿有一份副本损坏/);
    assert.match(said, /最近填写的内容已经找回/);
  });
});

test('when the newest copies are damaged the other one opens, and the page says so', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    const [newest] = await copies(page);
    const raw = await damage(page, newest);
    // The journal's copy of the same save, spoilt in the same place: it is said and offered once.
    assert.equal(await damageJournal(page), raw);
    await person.reload(page);

    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '100%');
    assert.equal(await person.total(page), '97.20');
    const said = await person.notice(page);
    assert.match(said, /草稿有一份副本损坏，已自动换用完好的一份/);
    assert.match(said, /现在打开的是 \d{4}-\d\d-\d\d \d\d:\d\d 保存的内容/);
    const offered = await person.download(page, () => page.getByRole('button', { name: '保存原始内容' }).click());
    assert.equal(offered.text, raw);

    await person.dismiss(page);
    await person.typeActual(page, '养老金发放率', '96%');
    await person.saved(page);
    await person.reload(page);
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '96%');
  });
});

test('when every copy is damaged the page says so and offers them, never an empty form', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    const slots = [];
    for (const copy of await copies(page)) slots.push(await damage(page, copy));
    assert.equal(slots.length, 2);
    const raw = [...slots, await damageJournal(page)];
    await person.reload(page);

    await page.getByRole('heading', { name: '草稿没有打开' }).waitFor();
    await page.getByText('这份草稿的各个副本都已损坏，无法打开；原始数据原样保留，没有删除。').waitFor();
    assert.equal(await page.locator('#total, .grid, textarea').count(), 0);
    const offers = await page.getByRole('button', { name: '保存原始内容' }).all();
    const offered = [];
    for (const offer of offers) offered.push((await person.download(page, () => offer.click())).text);
    assert.deepEqual(offered.sort(), raw.sort());

    await page.getByRole('link', { name: '回到开始页', exact: true }).click();
    assert.match((await person.drafts(page)).join(), /有一份草稿损坏了.*原始内容还在/);
    assert.deepEqual((await copies(page)).map(({ text }) => text).sort(), slots.sort());
  });
});

test('a damaged draft does not hide the good ones', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    for (const copy of await copies(page)) await damage(page, copy);
    await damageJournal(page);
    await person.visit(page, '');
    await person.openExample(page);
    await person.toTheStart(page);
    const listed = await person.drafts(page);
    assert.equal(listed.length, 2);
    assert.match(listed.join(), /97\.20/);
    assert.match(listed.join(), /有一份草稿损坏了/);
  });
});

test('an address of a draft that does not exist says so', async () => {
  await atTheDesk(async (page) => {
    await person.visit(page, '#/d/0123456789abcdef/indicators');
    await page.getByRole('heading', { name: '草稿没有打开' }).waitFor();
    await page.getByText('找不到这份草稿。').waitFor();
    await page.getByRole('link', { name: '回到开始页', exact: true }).click();
    assert.deepEqual(await person.drafts(page), []);
  });
});
