// Someone who types into the table until the browser dies, and a log of what she has typed.

const CELLS = 'main [aria-label$="：实际完成值"]';

/** The texts of the table's cells by their names. */
export const texts = (page) => page.evaluate((cells) => (
  Object.fromEntries([...document.querySelectorAll(cells)].map((cell) => [cell.getAttribute('aria-label'), cell.value]))
), CELLS);

/**
 * Types until the page is gone. `log.edits` gets each edit when it is begun ({ name, text }); `log.committed` counts
 * those whose cell was left, as far as the page has answered; `log.promises` gets the cells' texts each time that the
 * page says "已保存". `log.begun` is called before the first key.
 */
export async function typeOn(page, chance, log) {
  await page.exposeFunction('promised', (texts) => log.promises.push(texts));
  await page.evaluate((cells) => {
    const texts = () => Object.fromEntries(
      [...document.querySelectorAll(cells)].map((cell) => [cell.getAttribute('aria-label'), cell.value]),
    );
    new MutationObserver(() => {
      if (/^已保存/.test(document.querySelector('.saved')?.textContent ?? '')) window.promised(texts());
    }).observe(document.querySelector('header.top'), { subtree: true, childList: true, characterData: true });
  }, CELLS);
  const names = Object.keys(await texts(page));
  log.begun();
  for (;;) {
    const edit = { name: chance.of(names), text: `${chance.between(10, 99)}.${chance.between(10, 99)}%` };
    await page.locator(`[aria-label="${edit.name}"]`).click();
    await page.keyboard.press('Control+a');
    log.edits.push(edit);
    for (const character of edit.text) {
      await page.keyboard.type(character);
      await page.waitForTimeout(chance.between(0, 40));
    }
    await page.keyboard.press('Tab');
    log.committed = log.edits.length;
    // Now and then she stops to look something up.
    if (chance.below(4) === 0) await page.waitForTimeout(chance.between(200, 1200));
  }
}

/**
 * How far the texts are: `edits` that are there whole, and characters of the next one. None when they are no state that
 * the form was ever in.
 *
 * @param {Record<string, string>} texts what the cells hold
 * @param {Record<string, string>} before what they held before the first edit
 * @param {{ name: string, text: string }[]} edits in their order
 */
export function reached(texts, before, edits) {
  const states = [{ ...before }];
  for (const { name, text } of edits) states.push({ ...states.at(-1), [name]: text });
  for (let whole = edits.length; whole >= 0; whole -= 1) {
    const next = edits[whole];
    const differing = Object.keys(before).filter((name) => texts[name] !== states[whole][name]);
    if (differing.length === 0) return { whole, characters: 0 };
    const [name] = differing;
    if (differing.length === 1 && name === next?.name && texts[name] && next.text.startsWith(texts[name])) {
      return { whole, characters: texts[name].length };
    }
  }
  return undefined;
}

/** Whether one place in the log is not before another. */
export const notBefore = (one, other) => one.whole > other.whole
  || (one.whole === other.whole && one.characters >= other.characters);
