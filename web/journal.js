// The journal of drafts: IndexedDB with strict durability, so that what is kept is on disk by the time `done` is told.
// A classic script; the program finds it as `zipingJournal` (src/store/browser.rs) and works without it.
(function () {
  'use strict';

  var STORE = 'journal';
  // Databases hang on some broken profiles; the program must neither wait for that nor be told twice.
  var PATIENCE = 3000;
  var opening;
  var hangs = false;

  function once(done) {
    var told = false;
    function tell(error, keys, texts) {
      hangs = error === 'Timeout';
      if (told) return;
      told = true;
      clearTimeout(timer);
      done(error ? String((error && error.name) || error) : '', keys, texts);
    }
    // One that hangs is not waited for again before it has answered.
    var timer = setTimeout(function () { tell('Timeout'); }, hangs ? 0 : PATIENCE);
    return tell;
  }

  function database() {
    if (opening) return opening;
    opening = new Promise(function (resolve, reject) {
      var request = indexedDB.open('ziping', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore(STORE); };
      request.onerror = function () { reject(request.error); };
      request.onsuccess = function () {
        var db = request.result;
        // Closed from outside, it is opened anew at the next change.
        db.onclose = function () { opening = null; };
        db.onversionchange = function () { db.close(); opening = null; };
        resolve(db);
      };
    });
    opening.catch(function () { opening = null; });
    return opening;
  }

  function transaction(mode, work, complete, fail) {
    database().then(function (db) {
      var change = db.transaction(STORE, mode, { durability: 'strict' });
      change.onabort = function () { fail(change.error || 'AbortError'); };
      change.oncomplete = complete;
      work(change.objectStore(STORE));
    }).catch(fail);
  }

  window.zipingJournal = {
    read: function (done) {
      var tell = once(done);
      var keys, texts;
      transaction('readonly', function (store) {
        keys = store.getAllKeys();
        texts = store.getAll();
      }, function () {
        tell('', keys.result.map(String), texts.result.map(String));
      }, tell);
    },
    // A text for each key, or null where the key is to go: in any case, or only if its text is still `was`.
    // It is told done once all that is on disk and was read back.
    commit: function (keys, texts, were, done) {
      var tell = once(done);
      var back = [];
      transaction('readwrite', function (store) {
        keys.forEach(function (key, at) {
          if (texts[at] !== null) {
            store.put(texts[at], key);
            back[at] = store.get(key);
          } else if (were[at] === null) {
            store.delete(key);
          } else {
            store.get(key).onsuccess = function (event) {
              if (event.target.result === were[at]) store.delete(key);
            };
          }
        });
      }, function () {
        var equal = back.every(function (request, at) { return request.result === texts[at]; });
        tell(equal ? '' : 'NotKept');
      }, tell);
    }
  };

  // Chromium keeps all databases of a site in one file, to which every change is added. Where it was killed in the middle of
  // a change it goes on behind the half one, finds that at the start after the next, and throws all databases away. It begins
  // a new file after some 4 MB: that much of no meaning, in a database of its own, leaves the half change behind.
  var RENEWAL = 'ziping-renewal';
  // Longer texts would go into files of their own.
  var LETTERS = 48 * 1024;
  var TEXTS = 96;

  /** Any letters, in an order that nothing makes shorter. */
  function letters() {
    var codes = new Uint8Array(LETTERS);
    for (var at = 0; at < LETTERS; at += 1) codes[at] = 33 + Math.random() * 90;
    return new TextDecoder().decode(codes);
  }

  function renew() {
    var request = indexedDB.open(RENEWAL, 1);
    request.onupgradeneeded = function () { request.result.createObjectStore(STORE); };
    request.onsuccess = function () {
      var db = request.result;
      var text = letters();
      var change = db.transaction(STORE, 'readwrite');
      for (var at = 0; at < TEXTS; at += 1) change.objectStore(STORE).put(text, at);
      change.oncomplete = change.onabort = function () {
        db.close();
        indexedDB.deleteDatabase(RENEWAL);
      };
    };
  }

  // While the program is still being fetched. A journal with nothing in it has nothing to lose.
  database().then(function (db) {
    if (!/Chrom(e|ium)\//.test(navigator.userAgent)) return;
    db.transaction(STORE).objectStore(STORE).count().onsuccess = function (event) {
      if (event.target.result > 0) renew();
    };
  }).catch(function () {});

  // A browser whose disk is nearly full throws away what pages keep, unless a page asks it not to. Chromium decides that by
  // itself; other browsers would put the question to the person. In a frame it would be about the portal's data.
  if (window === window.top && navigator.userAgentData && navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(function () {});
  }
})();
