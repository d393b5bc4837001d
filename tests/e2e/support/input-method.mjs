// An input method, as the browser of the run can be given one: letters are composed in the field, then replaced by words.
import { inFirefox } from './browser.mjs';

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

/**
 * BiDi has no command for an input method, but it runs scripts in Firefox's own window, and there one can be played.
 * Playwright hands no commands through, so its connection is asked.
 */
async function throughItsWindow(page, letters, words) {
  const bidi = page._connection.toImpl(page).delegate._browserContext._browser._browserSession;
  const inWindow = async (context, script, ...values) => {
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration: script, awaitPromise: true, target: { context }, arguments: values.map((value) => ({ type: 'string', value })),
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
  await page.evaluate(([event, last]) => {
    window.composed = false;
    window.addEventListener(event, function heard({ data }) {
      if (data !== last) return;
      window.removeEventListener(event, heard, true);
      window.composed = true;
    }, true);
  }, words ? ['compositionend', words] : ['compositionupdate', letters]);

  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  for (const { context } of contexts) {
    const inFront = await inWindow(context, '() => Services.focus.activeWindow === window');
    if (inFront) await inWindow(context, PLAY, letters, words ?? '');
  }
  // The page hears of it in a process of its own.
  await page.waitForFunction(() => window.composed);
}

const PLAY = `(letters, words) => {
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
