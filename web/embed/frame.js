// The page inside the frame: <ziping-form>, and the messages to and from the portal around it.
//
// Nothing is taken from, and nothing sent to, an origin that frame.html does not name. Forms travel as JSON text, so that
// their size is known before anything of them is read. docs/embedding.zh-CN.md lists the messages.

const VERSION = 1;
/** Characters of a message's form; the program's own limit for a file is as many bytes. */
const MOST = 20_000_000;
/** A form that is typed in is told of this often, in milliseconds. */
const PAUSE = 300;

// Chromium before 97 runs WebAssembly only where every eval is allowed, so frame.html allows it; newer browsers forbid it again.
if (typeof structuredClone === 'function') {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').cloneNode();
  policy.content = policy.content.replace("'unsafe-eval'", "'wasm-unsafe-eval'");
  document.head.append(policy);
}

const runsCode = /<\s*(script|iframe|frame|object|embed|base|meta|link)\b|\son[a-z]+\s*=|javascript:/i;
window.trustedTypes?.createPolicy('default', {
  createHTML: (markup) => (runsCode.test(markup) ? null : markup),
});

const waiting = document.querySelector('#waiting');
const named = document.querySelector('meta[name="ziping-origins"]').content.split(/\s+/).filter(Boolean);
const origins = named.filter((origin) => isOrigin(origin));

/** Exactly an origin: no path, no wildcard, none without a name. */
function isOrigin(text) {
  try {
    return text !== 'null' && new URL(text).origin === text;
  } catch {
    return false;
  }
}

let portal;
/** The portal puts files into the person's folder itself. */
let savesFiles = false;
let element;
let height = 0;
let timer;

function send(type, fields = {}) {
  if (portal) window.parent.postMessage({ ziping: VERSION, type, ...fields }, portal);
}

/** The page's own name, so that the portal sees when another one has been loaded in its place. */
const page = Math.random().toString(36).slice(2);
const greet = () => send('hello', { versions: [VERSION], page });
const refuse = (code, message, path = '') => send('error', { code, path, message });

const takes = {
  hello({ versions, files }) {
    if (!Array.isArray(versions) || !versions.includes(VERSION)) return refuse('version', `只支持第 ${VERSION} 版消息`);
    savesFiles = files === true;
    greet();
    return told();
  },

  async load({ assessment, template, locale, theme, readonly, storageKey }) {
    const texts = { assessment, template, locale, theme, storageKey };
    for (const [name, text] of Object.entries(texts)) {
      if (text === undefined) continue;
      if (typeof text !== 'string') return refuse('field', `${name} 应为文本`, name);
      if (text.length > MOST) return refuse('tooLarge', `${name} 超过 ${MOST} 个字符`, name);
    }
    let form;
    try {
      form = assessment === undefined ? undefined : JSON.parse(assessment);
    } catch {
      return refuse('damaged', 'assessment 不是 JSON', 'assessment');
    }
    const { define } = await import('./ziping-element.js');
    define();
    const next = document.createElement('ziping-form');
    if (template) next.setAttribute('template', template);
    if (locale) next.setAttribute('locale', locale);
    if (theme) next.setAttribute('theme', theme);
    if (storageKey) next.setAttribute('storage-key', storageKey);
    next.toggleAttribute('readonly', readonly === true);
    if (assessment !== undefined) next.load(form);
    next.addEventListener('error', ({ detail }) => refuse(detail.code, detail.message, detail.path));
    next.addEventListener('change', () => {
      clearTimeout(timer);
      timer = setTimeout(told, PAUSE);
    });
    next.addEventListener('submit', (event) => {
      event.preventDefault();
      send('submit', { result: JSON.stringify(event.detail.result) });
    });
    waiting.remove();
    // The form that is open stays until the next one stands.
    next.hidden = Boolean(element);
    document.body.append(next);
    await next.ready;
    if (next.hidden && !next.result) return next.remove();
    element?.remove();
    element = next;
    next.hidden = false;
    return told();
  },

  submit() {
    if (!element?.submit()) refuse('empty', '还没有打开表');
  },
};

/** Tells how the form stands. */
function told() {
  const result = element?.result;
  if (!result) return;
  const { total, grade } = result.scoreSheet.total;
  send('change', { total, grade, assessment: JSON.stringify(result.assessment) });
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (source !== window.parent || source === window || !origins.includes(origin)) return;
  if (typeof data !== 'object' || data === null || data.ziping === undefined) return;
  portal = origin;
  if (data.ziping !== VERSION && data.type !== 'hello') return void refuse('version', `只支持第 ${VERSION} 版消息`);
  if (!Object.keys(takes).includes(data.type)) return void refuse('type', '不认识这种消息', 'type');
  return void takes[data.type](data);
});

new ResizeObserver(() => {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  send('resize', { height });
}).observe(document.documentElement);

// Firefox takes a file that a frame saves for a page to be shown in it, and the portal's frame-src forbids that.
window.addEventListener('click', (event) => {
  const [link] = event.composedPath();
  if (!savesFiles || !(link instanceof HTMLAnchorElement) || !link.download) return;
  event.preventDefault();
  fetch(link.href).then((answer) => answer.blob()).then(
    (file) => send('file', { name: link.download, file }),
    () => refuse('file', `文件没有交给门户：${link.download}`),
  );
}, true);

if (window.parent === window) {
  waiting.textContent = '这个页面供门户嵌入使用，不单独打开。';
} else if (origins.length === 0 || origins.length < named.length) {
  waiting.textContent = '这个页面还没有写明允许哪个门户嵌入：请管理员在 frame.html 的 ziping-origins 里写上门户的来源（协议、主机、端口，不带路径）。';
} else {
  // The portal may have been there first, and waits for a sign; it is given only to one that is named.
  const around = window.location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  if (origins.includes(around)) {
    portal = around;
    greet();
  }
}
