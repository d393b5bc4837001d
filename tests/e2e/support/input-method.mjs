// An input method, as the browser of the run can be given one: letters are composed in the field, then replaced by words.
import { inFirefox } from './browser.mjs';
import { inFront } from './firefox-window.mjs';

/** Types letters into the field through the input method, and picks the words where `words` are given. */
export async function compose(field, letters, words) {
  await field.click();
  await field.press('Control+End');
  await (inFirefox ? throughItsWindow : throughDevtools)(field.page(), letters, words);
}

async function throughDevtools(page, letters, words) {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  if (words) await session.send('Input.insertText', { text: words });
}

async function throughItsWindow(page, letters, words) {
  await page.evaluate(([event, last]) => {
    window.composed = false;
    window.addEventListener(event, function heard({ data }) {
      if (data !== last) return;
      window.removeEventListener(event, heard, true);
      window.composed = true;
    }, true);
  }, words ? ['compositionend', words] : ['compositionupdate', letters]);
  await inFront(page, COMPOSE, letters, words ?? '');
  // The page hears of it in a process of its own.
  await page.waitForFunction(() => window.composed);
}

const COMPOSE = `(letters, words) => {
  window.inputMethod ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const method = window.inputMethod;
  if (!method.beginInputTransactionForTests(window)) throw new Error('another input method is at work');
  for (let end = 1; end <= letters.length; end += 1) {
    method.setPendingCompositionString(letters.slice(0, end));
    method.appendClauseToPendingComposition(end, method.ATTR_RAW_CLAUSE);
    method.setCaretInPendingComposition(end);
    method.flushPendingComposition();
  }
  if (words) method.commitCompositionWith(words);
}`;
