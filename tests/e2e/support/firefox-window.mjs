// Firefox's own window, where scripts may do what BiDi has no command for. Playwright hands no commands through, so its
// connection is asked.

/** The connection to the browser; `of` is Playwright's browser, context or page. */
function session(of) {
  const impl = of._connection.toImpl(of);
  const browser = impl._browserSession ? impl : impl._browser ?? impl.browserContext._browser;
  return browser._browserSession;
}

async function run(bidi, context, script, values = []) {
  const answer = await bidi.send('script.callFunction', {
    functionDeclaration: script, awaitPromise: true, target: { context }, arguments: values.map((value) => ({ type: 'string', value })),
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

async function windows(bidi) {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  return contexts.map(({ context }) => context);
}

/** Runs a script, given as text, in the window that is in front: the one that keys go to. */
export async function inFront(page, script, ...values) {
  const bidi = session(page);
  for (const context of await windows(bidi)) {
    if (await run(bidi, context, '() => Services.focus.activeWindow === window')) return run(bidi, context, script, values);
  }
  throw new Error('no window of Firefox is in front');
}

/**
 * The dialog in which a file is picked is cancelled as soon as it opens. A test is told of it before and sets the file
 * itself; an open one would keep the field from asking again.
 */
export async function noPicker(browserOrContext) {
  const bidi = session(browserOrContext);
  const [first] = await windows(bidi);
  await run(bidi, first, PICKER);
}

const PICKER = `() => {
  const picker = () => ({
    QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
    init() {}, appendFilter() {}, appendFilters() {}, appendRawFilter() {},
    open(callback) { Services.tm.dispatchToMainThread(() => callback.done(Ci.nsIFilePicker.returnCancel)); },
  });
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (id) => picker().QueryInterface(id),
  };
  const id = Services.uuid.generateUUID();
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(id, 'no picker', '@mozilla.org/filepicker;1', factory);
}`;

/** Puts markup on the clipboard as another program does, past the page and its policy. */
export const copyElsewhere = (page, html, text) => inFront(page, COPY, html, text);

const COPY = `(html, text) => {
  const copied = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  copied.init(null);
  for (const [type, words] of [['text/html', html], ['text/plain', text]]) {
    const data = Cc['@mozilla.org/supports-string;1'].createInstance(Ci.nsISupportsString);
    data.data = words;
    copied.addDataFlavor(type);
    copied.setTransferData(type, data);
  }
  Services.clipboard.setData(copied, null, Ci.nsIClipboard.kGlobalClipboard);
}`;
