// Reads Word and Excel files for the page, in a worker: a file that is slow, or that breaks the program, harms nothing else.
// The program's own script stands before this one in office-worker.js.
(function () {
  'use strict';

  var started = null;

  /** The program: its bytes, or the address of a file, whatever content type the server gives it. */
  function start(program) {
    var bytes = typeof program !== 'string' ? Promise.resolve(program)
      : fetch(program, { credentials: 'same-origin' }).then(function (response) {
        if (!response.ok) throw new Error('HTTP ' + response.status);
        return response.arrayBuffer();
      });
    return bytes.then(function (program) { return wasm_bindgen({ module_or_path: program }); });
  }

  /** An answer; large ones are handed over, not copied. */
  function answer(value) {
    self.postMessage({ value: value }, value instanceof Uint8Array ? [value.buffer] : []);
  }

  function refuse(error) {
    self.postMessage({ code: error.code || 'crashed', message: String(error.message || error) });
  }

  self.onmessage = function (event) {
    var call = event.data;
    if (!started) {
      started = start(call.program).catch(function (error) {
        throw { code: 'notLoaded', message: String(error) };
      });
    }
    started.then(function () {
      self.postMessage({ stage: 'working' });
      answer(wasm_bindgen[call.name].apply(null, call.values));
    }).catch(refuse);
  };
})();
