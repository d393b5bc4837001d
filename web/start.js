// Opens the page: loads its program, and says in plain words why it cannot. The start page has a small program of its own
// (front.js), which is there at once; the one that knows forms (ziping.js) follows behind it.
// A classic script in old syntax on purpose: it must run, and speak, where the program itself does not,
// and classic scripts load from servers that send a wrong content type.
(function () {
  'use strict';

  var root = document.getElementById('ziping');

  var tooOld = {
    title: '这个浏览器版本太旧，打不开自评',
    advice: '请换用较新的浏览器：Chrome、Edge 或 Firefox，360、QQ 等浏览器请切换到“极速模式”。'
  };
  var fromDisk = {
    title: '这个页面要放在网站上打开',
    advice: '直接双击文件时，请打开单文件版 ziping.html，它不需要网站。'
  };
  var notLoaded = {
    title: '自评没有加载完整',
    advice: '请刷新页面再试。仍然不行时，请把下面的信息发给网站管理员：网站文件夹可能没有传完整。'
  };
  var notStarted = {
    title: '自评没有启动成功',
    advice: '请刷新页面再试。已保存的内容没有改动。仍然不行时，请把下面的信息发给技术支持。'
  };

  function failure(kind, detail) {
    var error = new Error(detail);
    error.kind = kind;
    return error;
  }

  function paragraph(text, name) {
    var element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  function say(kind, detail) {
    var box = document.createElement('div');
    box.className = 'not-opened';
    box.setAttribute('role', 'alert');
    box.appendChild(paragraph(kind.title, 'h1'));
    box.appendChild(paragraph(kind.advice, 'p'));
    if (detail) box.appendChild(paragraph(detail, 'pre'));
    root.textContent = '';
    root.appendChild(box);
  }

  /** The program in an answer of the server, whatever content type that gives it. */
  function compiled(response) {
    if (!response.ok) throw failure(notLoaded, response.url + '：HTTP ' + response.status);
    var type = response.headers.get('Content-Type') || '';
    if (type.toLowerCase() === 'application/wasm' && WebAssembly.compileStreaming) {
      return WebAssembly.compileStreaming(response);
    }
    // Many servers do not know what .wasm is. The bytes themselves tell.
    return response.arrayBuffer().then(function (bytes) {
      var start = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
      if (String.fromCharCode.apply(null, start) !== '\0asm') {
        throw failure(notLoaded, response.url + '：内容不是程序文件（' + (type || '无类型') + '）');
      }
      return WebAssembly.compile(bytes);
    });
  }

  // Chrome before 97 knows no 'wasm-unsafe-eval' and runs WebAssembly only where every eval is allowed.
  // older.html is the same page with that one word more in its policy: old browsers go there, others come back.
  var isOlderPage = /\/older\.html$/.test(location.pathname);
  var knowsPolicy = typeof structuredClone === 'function';

  function goTo(page) {
    location.replace(page + location.search + location.hash);
  }

  // ziping.html carries the program within itself; it needs no folder and no other page.
  var carried = document.getElementById('program');

  function programOf(element) {
    var letters = atob(element.textContent);
    var bytes = new Uint8Array(letters.length);
    for (var at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
    element.parentNode.removeChild(element);
    return bytes;
  }

  // What every browser since 2022 does without.
  function forbidEval() {
    var policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').cloneNode();
    policy.content = policy.content.replace("'unsafe-eval'", "'wasm-unsafe-eval'");
    document.head.appendChild(policy);
  }

  if (location.protocol === 'file:' && !carried) return say(fromDisk);
  if (isOlderPage && knowsPolicy) return goTo('index.html');
  // What the programs and their scripts use; browsers with these read their syntax too.
  if (!window.WebAssembly || !window.fetch || !window.BigInt || !Object.fromEntries) return say(tooOld);

  var folder = carried ? '' : new URL('.', document.currentScript.src).href;

  // Everything that is not the page itself (a worker, a second module) lies in this folder.
  if (folder) root.setAttribute('data-folder', folder);
  // But for the worker that keeps the site for use without the network, on https hosts only (offline.js).
  var keeper = !carried && location.protocol === 'https:' && window === window.top && 'serviceWorker' in navigator &&
    new URL('service-worker.js', document.baseURI).href;
  if (carried && knowsPolicy) forbidEval();

  // Word and Excel files are read by a second program in a worker, which is loaded when it is first needed. It lies in our
  // folder; ziping.html carries it, too.
  var worker = null;
  var workerAddress = null;
  var waiting = null;
  var LOADING = 120000;
  var WORKING = 30000;

  function officeProgram() {
    var script = document.getElementById('office-worker');
    if (!carried) return { worker: folder + 'office-worker.js', program: folder + 'office_bg.wasm' };
    if (!script) return null;
    return {
      worker: URL.createObjectURL(new Blob([script.textContent], { type: 'text/javascript' })),
      program: programOf(document.getElementById('office-program'))
    };
  }

  // What it was asked last ends so. A worker that did not answer by itself ends with it.
  function settle(error, value, answered) {
    var asked = waiting;
    waiting = null;
    if (!answered && asked && worker) {
      worker.terminate();
      worker = null;
    }
    if (!asked) return;
    clearTimeout(asked.timer);
    if (error) asked.reject(error);
    else asked.resolve(value);
  }

  function limit(milliseconds, code) {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(function () { settle({ code: code, message: '' }); }, milliseconds);
  }

  function heard(event) {
    var said = event.data;
    if (!waiting) return;
    if (said.stage) {
      limit(WORKING, 'tooSlow');
      waiting.heard();
    } else {
      settle(said.code ? said : null, said.value, said.code !== 'crashed' && said.code !== 'notLoaded');
    }
  }

  var office = null;

  /** Calls a function of the second program; what was asked before is given up. */
  window.zipingOffice = function (name, values, hear) {
    settle({ code: 'cancelled', message: '' });
    return new Promise(function (resolve, reject) {
      waiting = { resolve: resolve, reject: reject, heard: hear, timer: 0 };
      limit(LOADING, 'notLoaded');
      try {
        office = office || officeProgram();
        if (!worker) {
          workerAddress = office.worker;
          worker = new Worker(workerAddress);
          worker.onmessage = heard;
          worker.onerror = function (event) {
            settle({ code: event.message ? 'crashed' : 'notLoaded', message: event.message || '' });
          };
        }
        worker.postMessage({ program: office.program, name: name, values: values });
      } catch (error) {
        settle({ code: 'notLoaded', message: String(error) });
      }
    });
  };

  /** Gives up what is being waited for: an answer of the second program, or the program that knows forms. */
  window.zipingCancel = function () {
    asked = null;
    settle({ code: 'cancelled', message: '' });
  };

  // Trusted Types: markup made by the page's own templates may pass, markup that runs code may not;
  // code may come from our own folder and nowhere else. No string ever becomes a script.
  var runsCode = /<\s*(script|iframe|frame|object|embed|base|meta|link)\b|\son[a-z]+\s*=|javascript:/i;
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy('default', {
      createHTML: function (markup) {
        return runsCode.test(markup) ? null : markup;
      },
      createScriptURL: function (address) {
        if (address === workerAddress || address === keeper) return address;
        return folder && new URL(address, document.baseURI).href.indexOf(folder) === 0 ? address : null;
      }
    });
  }

  function script(name) {
    if (carried) return Promise.resolve();
    return new Promise(function (resolve, reject) {
      var element = document.createElement('script');
      element.src = folder + name;
      element.onload = resolve;
      element.onerror = function () { reject(failure(notLoaded, element.src)); };
      document.head.appendChild(element);
    });
  }

  function module(name) {
    if (carried) return Promise.resolve(programOf(carried));
    return fetch(folder + name, { credentials: 'same-origin' })
      .then(compiled, function (error) { throw failure(notLoaded, folder + name + '：' + error.message); });
  }

  var loading = {};

  /** Loads a program and its script, once. */
  function load(name) {
    if (!loading[name]) {
      loading[name] = Promise.all([module(name + '_bg.wasm'), script(name + '.js')]);
      loading[name].catch(function () { loading[name] = null; });
    }
    return loading[name];
  }

  // The names that the scripts of the programs give themselves.
  var scripts = {
    front: function () { return ziping_front; },
    ziping: function () { return wasm_bindgen; }
  };

  /** Runs a program and gives its functions. */
  function run(name) {
    return load(name).then(function (loaded) {
      var functions;
      try {
        functions = scripts[name]();
      } catch (error) {
        throw failure(notLoaded, folder + name + '.js');
      }
      return functions({ module_or_path: loaded[0] }).then(function () { return functions; });
    });
  }

  function keepSite() { return keeper ? script('offline.js').catch(function () {}) : Promise.resolve(); }

  // From here on the page asks nothing more of the server but, once, for Word and Excel.
  function whole() {
    return keepSite().then(function () { root.setAttribute('data-whole', ''); });
  }

  var front = null;
  var form = null;
  var asked = null;

  /** Starts the program that knows forms, once; it does what the start page was asked, unless that was given up. */
  window.zipingForm = function (name, value) {
    asked = [name, value];
    if (!form) {
      form = load('ziping').then(function () {
        if (asked) return run('ziping');
        form = null;
      });
      form.catch(function () { form = null; });
    }
    return form;
  };

  /** What the start page was asked. Its program lets go of the page. */
  window.zipingAsked = function () {
    var told = asked;
    if (front) front.leave();
    front = asked = null;
    return told || undefined;
  };

  function startFront() {
    return run('front').then(function (functions) {
      front = functions;
      return load('ziping').then(whole, whole);
    });
  }

  // Where the address names a form, or all is in one file, the start page needs no program of its own.
  var opensForm = carried || /^#\/(d\/|import|rollup)/.test(location.hash);

  (opensForm ? run('ziping').then(whole) : startFront())
    .catch(function (error) {
      keepSite();
      if (error.kind) return say(error.kind, error.message);
      var cannotCompile = error instanceof WebAssembly.CompileError;
      if (cannotCompile && !knowsPolicy && !isOlderPage && !carried) return goTo('older.html');
      say(cannotCompile ? tooOld : notStarted, String(error));
    });
})();
