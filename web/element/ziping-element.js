// <ziping-form>: the form as an element of a host's page. docs/embedding.zh-CN.md says how it is used.
// `cargo xtask dist` folds program.js (from wasm-bindgen) and style.css (from style/) into it.
import init, { Form } from './program.js';
import sheetText from './style.css';

const LOADING = '正在打开…';
/** How long a change may wait before the host's form has it; one that is sent has it at once. */
const PAUSE = 300;

let program;

/** The program, once for all elements of this module. */
function started() {
  program ??= init({ module_or_path: ZipingFormElement.program ?? new URL('./ziping-element_bg.wasm', import.meta.url) })
    .catch((error) => {
      // What was not loaded is asked for again by the next form.
      program = undefined;
      throw error;
    });
  return program;
}

/** A form as text; nothing where it cannot be written, which the program then refuses. */
function written(form) {
  try {
    return JSON.stringify(form);
  } catch {
    return undefined;
  }
}

/** The style sheet for one element: what it says of the window's width is asked of the element's own. */
class Style {
  sheet = new CSSStyleSheet();
  #media = [];

  constructor() {
    this.sheet.replaceSync(sheetText);
    for (const rule of this.sheet.cssRules) {
      if (rule.media) this.#media.push([rule.media, rule.media.mediaText]);
    }
  }

  fit(width, theme) {
    const truth = (holds) => (holds ? '(min-width: 0px)' : '(max-width: 0px)');
    for (const [media, text] of this.#media) {
      let now = text.replace(/\((min|max)-width: ?(\d+)px\)/g,
        (_, bound, pixels) => truth(bound === 'min' ? width >= pixels : width <= pixels));
      if (theme) now = now.replace(/\(prefers-color-scheme: ?dark\)/, truth(theme === 'dark'));
      if (media.mediaText !== now) media.mediaText = now;
    }
  }
}

export class ZipingFormElement extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['template', 'locale', 'theme', 'readonly', 'storage-key'];
  /** Where the program lies, or its bytes; beside this file where nothing is said. Set it before the first element. */
  static program;

  #internals = this.attachInternals();
  #shadow = this.attachShadow({ mode: 'open', delegatesFocus: false });
  #style = new Style();
  #watch = new ResizeObserver(() => this.#fit());
  #root;
  #form;
  #given;
  /** Whether #given was shown here before the element was taken away. */
  #kept = false;
  /** What the host's form has, as text. */
  #handed = null;
  #template;
  #disabled = false;
  #told = new Set();
  #timer;
  #host;
  #ready = Promise.resolve();

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [this.#style.sheet];
    // The program refuses changes of a form that may only be read; its fields say so too.
    this.#shadow.addEventListener('focusin', ({ target }) => {
      if ('readOnly' in target) target.readOnly = this.#isReadonly;
    });
    for (const name of ['beforeinput', 'click']) {
      this.#shadow.addEventListener(name, (event) => {
        const changes = name === 'beforeinput' || event.target.matches('input, select, option');
        if (this.#isReadonly && changes) event.preventDefault();
      }, true);
    }
  }

  connectedCallback() {
    // What the host has set before this module was there.
    for (const name of ['template', 'locale', 'theme', 'readonly', 'storageKey', 'name', 'assessment']) {
      // Chromium 88 and 92 know no Object.hasOwn.
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#watch.observe(this);
    this.#fit();
    this.#show();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#given = this.assessment;
    this.#kept = true;
    this.#hide();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'template') this.#template = undefined;
    if (name === 'template' || name === 'storage-key') this.#another();
    else if (!this.isConnected) return;
    else if (name === 'theme') this.#fit();
    else if (name === 'readonly') this.#lock();
    else {
      // Another language shows the same form.
      this.#given = this.assessment;
      this.#show();
    }
  }

  /** Another template or key is another form: what is stored, or an empty one. What the host has given waits for its place. */
  #another() {
    if (this.isConnected || this.#kept) this.#given = undefined;
    if (this.isConnected) this.#show();
  }

  formAssociatedCallback(form) {
    this.#host?.removeEventListener('formdata', this.#hand);
    this.#host = form;
    form?.addEventListener('formdata', this.#hand);
  }

  formDisabledCallback(disabled) {
    this.#disabled = disabled;
    this.#lock();
  }

  formResetCallback() {
    this.reset();
  }

  formStateRestoreCallback(state) {
    // Under a key the stored draft is at least as new: the browser may have been handed this before the last words.
    if (typeof state === 'string' && !this.storageKey) this.assessment = JSON.parse(state);
  }

  /** Settles when the form is shown, or could not be. */
  get ready() { return this.#ready; }

  /** The form as it stands. */
  get assessment() { return this.#form ? this.#form.assessment() : this.#given; }
  set assessment(form) { if (form !== undefined && form !== null) this.load(form); }

  /** The form with its scores and findings. */
  get result() { return this.#form?.result(); }

  /** The id of a built-in template, or a template. */
  get template() { return this.#template ?? this.getAttribute('template') ?? 'rugao-department-2023'; }
  set template(template) {
    const own = typeof template === 'string' ? undefined : template ?? undefined;
    if (typeof template === 'string' && template !== this.getAttribute('template')) {
      this.setAttribute('template', template);
    } else if (own !== this.#template) {
      this.#template = own;
      this.#another();
    }
  }

  get locale() { return this.getAttribute('locale') ?? 'zh-CN'; }
  set locale(locale) { this.setAttribute('locale', locale); }

  get theme() { return this.getAttribute('theme') ?? 'auto'; }
  set theme(theme) { this.setAttribute('theme', theme); }

  get readonly() { return this.hasAttribute('readonly'); }
  set readonly(readonly) { this.toggleAttribute('readonly', Boolean(readonly)); }

  get storageKey() { return this.getAttribute('storage-key') ?? ''; }
  set storageKey(key) {
    if (key) this.setAttribute('storage-key', key);
    else this.removeAttribute('storage-key');
  }

  get name() { return this.getAttribute('name') ?? ''; }
  set name(name) { this.setAttribute('name', name); }

  get form() { return this.#internals.form; }

  /** Shows another form; settles when it is shown. */
  load(assessment) {
    // A framework hands back what it was told: that is shown already, and somebody is typing in it.
    if (this.#form && written(assessment) === written(this.#form.assessment())) return this.#ready;
    this.#given = assessment;
    this.#kept = false;
    return this.isConnected ? this.#show() : this.#ready;
  }

  /** Shows an empty form. */
  async reset() {
    try {
      await started();
      await this.load(Form.empty(this.template));
    } catch (error) {
      this.#say(error);
    }
  }

  /** Hands the form in, as its own button does. The event may be cancelled; else the host's form is sent. */
  submit() {
    const { result } = this;
    if (!result) return undefined;
    const event = new CustomEvent('submit', { cancelable: true, composed: true, detail: { result } });
    if (this.dispatchEvent(event)) this.#internals.form?.requestSubmit();
    return result;
  }

  get #isReadonly() { return this.readonly || this.#disabled; }

  #lock() { this.#form?.setReadonly(this.#isReadonly); }

  #fit() {
    const theme = this.getAttribute('theme');
    this.#style.fit(this.clientWidth || window.innerWidth, theme === 'auto' ? null : theme);
  }

  #show() {
    this.#hide();
    const root = document.createElement('div');
    root.className = this.storageKey ? 'ziping' : 'ziping keeps-nothing';
    root.textContent = LOADING;
    this.#shadow.append(root);
    this.#root = root;
    this.#ready = started().then(() => {
      // Taken away or shown anew meanwhile.
      if (this.#root === root) this.#open(root);
    }).catch((error) => {
      if (this.#root === root) this.#refuse(root, error);
    });
    return this.#ready;
  }

  #open(root) {
    root.textContent = '';
    this.#form = new Form(root, this.#tell, this.#given, this.template, this.storageKey, this.locale.startsWith('en'));
    this.#given = undefined;
    this.#lock();
    this.#hand();
  }

  #refuse(root, error) {
    const said = document.createElement('p');
    said.setAttribute('role', 'alert');
    said.className = 'not-opened';
    said.textContent = this.#say(error);
    root.replaceChildren(said);
    this.#given = undefined;
  }

  /** Tells the host what is wrong, and says it. */
  #say(error) {
    const message = error.code ? error.message : `自评没有加载成功，请刷新页面再试。（${error.message}）`;
    this.dispatchEvent(new CustomEvent('error', { detail: { code: error.code ?? 'program', path: error.path ?? '', message } }));
    return message;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#told.clear();
    this.#form?.free();
    this.#form = undefined;
    this.#handed = null;
    this.#internals.setFormValue(null);
    this.#root?.remove();
    this.#root = undefined;
  }

  /** The program tells while it is at work: hosts hear of it afterwards, once for each kind. */
  #tell = (what) => {
    if (this.#told.size === 0) queueMicrotask(() => this.#pass());
    this.#told.add(what);
  };

  #pass() {
    const told = [...this.#told];
    this.#told.clear();
    if (!this.#form) return;
    for (const what of told) {
      if (what === 'submit') this.submit();
      else {
        const element = this;
        const detail = {
          get assessment() { return element.assessment; },
          get result() { return element.result; },
          get findings() { return element.result?.findings ?? []; },
        };
        this.dispatchEvent(new CustomEvent(what, { bubbles: true, composed: true, detail }));
      }
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hand(), PAUSE);
  }

  /** Hands the result to the host's form, now. */
  #hand = (event) => {
    const { result } = this;
    if (!result) return;
    const text = JSON.stringify(result);
    this.#internals.setFormValue(text, JSON.stringify(result.assessment));
    if (event && this.name && !this.#disabled) {
      // The entries were gathered before; others of this name stay.
      const others = event.formData.getAll(this.name);
      const at = others.indexOf(this.#handed);
      event.formData.delete(this.name);
      others.splice(at < 0 ? others.length : at, at < 0 ? 0 : 1, text);
      for (const value of others) event.formData.append(this.name, value);
    }
    this.#handed = text;
  };
}

/** Registers the element under a name that is still free. */
export function define(name = 'ziping-form') {
  if (!customElements.get(name)) customElements.define(name, class extends ZipingFormElement {});
}

define();
