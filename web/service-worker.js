// Keeps the site's files, so that the page opens and works without the network. Registered by offline.js on https hosts;
// nothing needs it.
//
// A version is one cache, and its pages come from the folder of their own version or not at all. `cargo xtask dist` writes
// before this script what the version is made of: VERSION, and FILES, the names with their SHA-256, index.html last.
(function () {
  'use strict';

  const SCOPE = self.registration.scope;
  // Other programs of this host have caches too, and so has Ziping under another path.
  const OURS = `ziping ${SCOPE} `;
  const CACHE = OURS + VERSION;
  const PAGE = /^(index|older)\.html$/;
  const NAMED_FOLDER = /^page-[0-9a-f]{10}\/[^?]+$/;

  /** A file of this version, from the browser's own cache or from the server. Anything else in its place is an error. */
  function fetched(name) {
    const exactly = { integrity: FILES[name], redirect: 'error' };
    return fetch(name, exactly).catch(() => fetch(name, { ...exactly, cache: 'reload' }));
  }

  /** Keeps what is not kept yet. index.html comes last: where it is, everything is. */
  async function fill() {
    const cache = await caches.open(CACHE);
    for (const name of Object.keys(FILES)) {
      if (await cache.match(name, { ignoreVary: true })) continue;
      try {
        await cache.put(name, await fetched(name));
      } catch (error) {
        // A host without old browsers may have taken that page away.
        if (name !== 'older.html') throw error;
      }
    }
  }

  const kept = (name, cacheName) => caches.match(name, { cacheName, ignoreVary: true });

  const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

  /** A window that an earlier version has opened still gets its files from that version's cache. */
  async function keptByAny(name) {
    for (const cacheName of [CACHE, ...await ours()]) {
      const found = await kept(name, cacheName);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * A page of this version is there whole. When it is the only window, no earlier version is needed any more. And another
   * program of this host may have emptied every cache there is: then the files are fetched again.
   */
  async function settle(source, folder) {
    if (!FILES[`${folder.slice(SCOPE.length)}start.js`]) return;
    const earlier = (await ours()).filter((name) => name !== CACHE);
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const alone = windows.every(({ id, url }) => id === source.id || !url.startsWith(SCOPE));
    const { installing, waiting } = self.registration;
    if (alone && !installing && !waiting) await Promise.all(earlier.map((name) => caches.delete(name)));
    if (!await kept('index.html', CACHE)) await fill();
  }

  /**
   * The browser could not renew this worker. Where the server answers all the same, the worker was taken away (so a host
   * does without), or something is wrong with it or its files: then what is kept must not stand before what the server has.
   */
  async function giveWay() {
    const answer = await fetch(self.location.href, { cache: 'no-store' }).catch(() => null);
    if (answer && (answer.ok || answer.status === 404 || answer.status === 410)) await self.registration.unregister();
  }

  self.addEventListener('install', (event) => event.waitUntil(fill()));

  // Windows that are open already are served too; each keeps to the folder that it began with.
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

  self.addEventListener('message', (event) => {
    const { about, folder } = event.data;
    if (about === 'use') event.waitUntil(self.skipWaiting());
    if (about === 'whole') event.waitUntil(settle(event.source, folder));
    if (about === 'not renewed') event.waitUntil(giveWay());
  });

  self.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
    let name = request.url.slice(SCOPE.length).replace(/#.*/, '');
    if (request.mode === 'navigate') name = name.replace(/\?.*/, '') || 'index.html';
    let found;
    if (PAGE.test(name)) found = kept(name, CACHE);
    else if (NAMED_FOLDER.test(name)) found = keptByAny(name);
    else return;
    event.respondWith(found.catch(() => null).then((response) => response || fetch(request)));
  });
})();
