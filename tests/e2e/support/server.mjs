// A static server for the tests: any sub-path, right or deliberately wrong content types, no dependencies.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const RIGHT = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder on a free port of this machine.
 *
 * @param {string} folder what to serve
 * @param {object} [options]
 * @param {string} [options.under] the sub-path, such as '/finance/ziping/'
 * @param {Record<string, string | null>} [options.types] content types by ending that replace the right ones; null sends none
 * @param {(path: string) => number | undefined} [options.status] a status to answer instead of the file
 * @param {Record<string, string> | ((path: string) => Record<string, string>)} [options.headers] more headers for every answer
 * @param {{key: string, cert: string}} [options.tls] serves over https with this certificate (support/certificate.mjs)
 * @returns {Promise<{url: string, origin: string, asked: string[], show: (folder: string) => void, close: () => Promise<void>}>}
 *   `asked` grows by the path of every request; `show` puts another folder in the place of the first
 */
export async function serve(folder, { under = '/', types = {}, status = () => undefined, headers = {}, tls } = {}) {
  const endings = { ...RIGHT, ...types };
  const asked = [];
  const answer = (request, response) => {
    asked.push(request.url);
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.startsWith(under) ? normalize(join(folder, path.slice(under.length))) : '';
    const wanted = file.endsWith(sep) || file === normalize(folder) ? join(file, 'index.html') : file;
    const refused = status(path);
    if (refused || !wanted.startsWith(normalize(folder)) || !isFile(wanted)) {
      response.writeHead(refused ?? 404, { 'Content-Type': 'text/plain' }).end();
      return;
    }
    const type = endings[extname(wanted)];
    const more = typeof headers === 'function' ? headers(path) : headers;
    response.writeHead(200, { ...more, ...(type ? { 'Content-Type': type } : {}) });
    createReadStream(wanted).pipe(response);
  };
  const server = tls ? createSecureServer(tls, answer) : createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + under,
    asked,
    show: (other) => { folder = other; },
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
