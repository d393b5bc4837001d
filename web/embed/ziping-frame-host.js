// For the portal: talks with frame.html in an iframe. docs/embedding.zh-CN.md says how.

const VERSION = 1;
const MOST = 50_000_000;

/**
 * Connects to the form in an iframe.
 *
 * @param {HTMLIFrameElement} iframe shows frame.html
 * @param {object} options what `load` takes, and:
 * @param {string} [options.origin] where frame.html lies, exactly; that of `src` where nothing is said
 * @param {(form: {total: string, grade?: string, assessment: object}) => void} [options.onchange]
 * @param {(result: object) => void} [options.onsubmit]
 * @param {(file: {name: string, file: Blob}) => void} [options.onfile] a file that the person saves; it goes into the
 *   folder of downloads where nothing is said
 * @param {(error: {code: string, path: string, message: string}) => void} [options.onerror]
 */
export function connect(iframe, { origin = new URL(iframe.src).origin, onchange, onsubmit, onfile = save, onerror, ...first } = {}) {
  let wanted = first;
  let page;
  let settle;
  const ready = new Promise((resolve) => { settle = resolve; });
  const send = (type, fields = {}) => iframe.contentWindow?.postMessage({ ziping: VERSION, type, ...fields }, origin);
  const hello = () => send('hello', { versions: [VERSION], files: true });

  // What is not said anew holds on, but for the form.
  const load = ({ assessment, ...fields }) => {
    wanted = { ...wanted, ...fields, assessment };
    if (page) send('load', { ...wanted, assessment: assessment && JSON.stringify(assessment) });
  };
  const parsed = (text) => (typeof text === 'string' && text.length <= MOST ? JSON.parse(text) : undefined);

  const hear = ({ source, origin: from, data }) => {
    if (source !== iframe.contentWindow || from !== origin || data?.ziping !== VERSION) return;
    const { type, ziping, ...fields } = data;
    if (type === 'hello' && fields.page !== page) {
      page = fields.page;
      load(wanted);
    } else if (type === 'change') {
      const form = { ...fields, assessment: parsed(fields.assessment) };
      // A frame that is loaded again, or moved, goes on from here.
      wanted.assessment = form.assessment;
      settle(form);
      onchange?.(form);
    } else if (type === 'submit') onsubmit?.(parsed(fields.result));
    else if (type === 'resize' && Number.isFinite(fields.height)) iframe.style.height = `${fields.height}px`;
    else if (type === 'file' && fields.file instanceof Blob) onfile(fields);
    else if (type === 'error') onerror?.(fields);
  };
  window.addEventListener('message', hear);
  iframe.addEventListener('load', hello);
  // It may have loaded already: another origin's page cannot be looked into, an empty one can.
  if (iframe.contentDocument?.URL !== 'about:blank') hello();

  return {
    /** Settles when the form is shown. */
    ready,
    /** Shows a form: {assessment?, template?, locale?, theme?, readonly?, storageKey?}. */
    load,
    /** Has the form handed in; `onsubmit` gets the result. */
    submit: () => send('submit'),
    /** Hears nothing more. */
    close() {
      window.removeEventListener('message', hear);
      iframe.removeEventListener('load', hello);
    },
  };
}

function save({ name, file }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = String(name);
  link.click();
  // Not before the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
