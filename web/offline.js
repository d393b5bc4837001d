// On https hosts: has the site kept for use without the network (service-worker.js), and says when a new version is there.
// start.js loads it last. Nothing waits for it, and without it nothing is missing.
(function () {
  'use strict';

  const folder = new URL('.', document.currentScript.src).href;
  const address = new URL('service-worker.js', document.baseURI).href;

  const WORDS = {
    zh: {
      title: '新版本已经准备好。',
      text: '已填的内容不受影响。',
      unsaved: '有内容还没有存好，所以没有换。请先照页面上的提示存好，再点一次。',
      use: '现在换用',
      later: '以后再说'
    },
    en: {
      title: 'A new version is ready.',
      text: 'What you have filled in stays as it is.',
      unsaved: 'Something could not be saved, so nothing was changed. Save it first, as the page says, then try again.',
      use: 'Use it now',
      later: 'Later'
    }
  };

  // The worker of the new version, until the person has said “later”.
  let offered = null;
  let isUnsaved = false;
  let isAsked = false;

  // Beside the programs' part of the page, which they replace as they like. It stands before it, so that it covers nothing.
  const place = document.createElement('div');
  place.className = 'renewal';
  place.setAttribute('role', 'status');
  document.body.prepend(place);

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  }

  function button(className, words, press) {
    const made = element('button', className, words);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  }

  function draw() {
    place.textContent = '';
    place.lang = document.documentElement.lang;
    if (!offered) return;
    const words = place.lang.startsWith('en') ? WORDS.en : WORDS.zh;
    const text = element('p', '', isUnsaved ? words.unsaved : words.text);
    const said = element('div', 'banner-text', element('b', '', words.title), ' ', text);
    const acts = element('div', 'btns', button('btn', words.use, use), button('btn is-quiet', words.later, later));
    place.append(element('div', `banner ${isUnsaved ? 'is-warn' : 'is-info'}`, said, acts));
  }

  /** What is looked at on these pages is kept nowhere; the notice waits until the person is elsewhere. */
  function hideWhereNothingIsKept() {
    place.hidden = /^#\/(import|rollup)|\/import$/.test(location.hash);
  }

  function offer(worker) {
    offered = worker;
    isAsked = isUnsaved = false;
    draw();
  }

  function later() {
    offered = null;
    draw();
  }

  function use() {
    if (isAsked) return;
    // The question that the browser asks of a page it is about to leave: the draft is saved, or it objects.
    if (!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))) {
      isUnsaved = true;
      draw();
      place.querySelector('button').focus();
      return;
    }
    isAsked = true;
    const worker = offered;
    // In another window it may have been taken already.
    if (worker.state !== 'installed') {
      location.reload();
      return;
    }
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') location.reload();
    });
    worker.postMessage({ about: 'use' });
  }

  /** Follows a new version until it is installed. The very first one takes its place without a word. */
  function follow(registration) {
    const { installing, active } = registration;
    if (!installing || !active) return;
    let isReady = false;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') {
        isReady = true;
        offer(installing);
      } else if (installing.state === 'redundant' && !isReady) {
        active.postMessage({ about: 'not renewed' });
      }
    });
  }

  /** No worker: what one has kept before is of no use any more. */
  async function forget() {
    const ours = `ziping ${new URL('.', address).href} `;
    const names = (await caches.keys()).filter((name) => name.startsWith(ours));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  async function begin() {
    let registration;
    try {
      registration = await navigator.serviceWorker.register(address);
    } catch (error) {
      return forget();
    }
    registration.addEventListener('updatefound', () => follow(registration));
    follow(registration);
    const { active, waiting } = registration;
    if (!active) return undefined;
    if (waiting) offer(waiting);
    active.postMessage({ about: 'whole', folder });
    return registration.update().catch(() => active.postMessage({ about: 'not renewed' }));
  }

  // The programs name their language when they start, too; what is read out once is not read out again for that.
  new MutationObserver(() => { if (place.lang !== document.documentElement.lang) draw(); })
    .observe(document.documentElement, { attributeFilter: ['lang'] });
  window.addEventListener('hashchange', hideWhereNothingIsKept);
  hideWhereNothingIsKept();
  // Browsers that forbid storage refuse all of this.
  begin().catch(() => {});
})();
