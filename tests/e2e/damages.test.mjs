// Fifty damages in the browser, over both slots, the journal and their keys: a copy opens or the raw texts are offered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from '../kill/chance.mjs';
import { address, anotherTab, atTheDesk } from './support/desk.mjs';
import { poke, records } from './support/journal.mjs';
import * as person from './support/person.mjs';

const SEED = Number(process.env.SEED ?? 2025);

/** Ways to damage a text; null is gone. */
const DAMAGES = {
  'bit flipped': (text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.below(7))) + text.slice(at + 1);
  },
  'cut off': (text, chance) => text.slice(0, chance.below(text.length)),
  emptied: () => '',
  gone: () => null,
  'something else': () => '{"portal": true}',
  'half of it twice': (text, chance) => text.slice(0, chance.below(text.length)) + text,
};

const stored = (page) => page.evaluate(() => (
  Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('ziping/draft/')))
));

const putBack = (page, texts) => page.evaluate((texts) => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('ziping/')) localStorage.removeItem(key);
  for (const [key, text] of Object.entries(texts)) if (text !== null) localStorage.setItem(key, text);
}, texts);

test(`fifty damages, seed ${SEED}`, async () => {
  await atTheDesk(async (page, context) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    const [slots, journal] = [await stored(page), await records(page)];
    const place = new URL(page.url()).hash;
    await page.close();
    const desk = await context.newPage();
    await desk.goto(address());
    const chance = chanceOf(SEED);
    const places = [...Object.keys(slots), ...Object.keys(journal)];
    assert.equal(places.length, 3);
    for (let round = 0; round < 50; round += 1) {
      const broken = {};
      const howMany = 1 + (round % 3);
      while (Object.keys(broken).length < howMany) {
        const key = chance.of(places);
        const how = chance.of(Object.keys(DAMAGES));
        broken[key] = DAMAGES[how](slots[key] ?? journal[key], chance);
      }
      const what = `round ${round}: ${JSON.stringify(broken).slice(0, 200)}`;
      const changed = (texts) => Object.fromEntries(Object.keys(texts).map((key) => [key, key in broken ? broken[key] : texts[key]]));
      await putBack(desk, changed(slots));
      await poke(desk, { ...Object.fromEntries(Object.keys(await records(desk)).map((key) => [key, null])), ...changed(journal) });

      const tab = await anotherTab(context, place);
      await tab.locator('#total, .screen.is-bad').first().waitFor({ state: 'attached' });
      const opened = await tab.locator('#total').count() === 1;
      const raw = Object.values(broken).filter((text) => text);
      const said = await tab.locator('.banner, .screen.is-bad').allInnerTexts();
      const sound = places.length - howMany;
      if (opened) {
        assert.ok(sound > 0, what);
        const value = await person.cell(tab, '养老金发放率').inputValue();
        assert.ok(['95%', '100%'].includes(value), what);
        const newest = Object.entries({ ...slots, ...journal })
          .some(([key, text]) => !(key in broken) && /"pension-payment-rate": \{\s*"actual": \{\s*"text": "95%"/.test(text));
        assert.equal(value, newest ? '95%' : '100%', what);
        if (raw.length > 0) assert.match(said.join(), /副本损坏/, what);
      } else {
        assert.equal(sound, 0, what);
        assert.match(said.join(), /草稿没有打开/, what);
        const offers = await tab.getByRole('button', { name: /保存原始内容/ }).count();
        assert.ok(raw.length === 0 || offers >= new Set(raw).size, what);
      }
      await tab.close();
    }
  });
});
