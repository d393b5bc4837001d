// Versions of the site, put together from the one that was built as `cargo xtask dist` would make them.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { dist } from './browser.mjs';

const folders = [];
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

const sha256 = (bytes, as) => createHash('sha256').update(bytes).digest(as);

/** The folder that is named by its content. */
export const namedFolder = (site) => readdirSync(site).find((name) => name.startsWith('page-'));

const change = (file, edit) => writeFileSync(file, edit(readFileSync(file, 'utf8')));

/** An empty folder that is gone after the tests. */
export function emptyFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'ziping-site-')));
  return folders.at(-1);
}

/** The site as it was built, in a folder of its own that a test may change. */
export function copyOfSite(to = emptyFolder()) {
  cpSync(`${dist}site`, to, { recursive: true });
  return to;
}

/** The next version: one file is different, so the folder has another name and the worker lists everything anew. */
export function nextVersion() {
  const site = copyOfSite();
  const before = namedFolder(site);
  change(join(site, before, 'start.js'), (text) => `${text}// A later version.\n`);
  const now = `page-${sha256(readFileSync(join(site, before, 'start.js')), 'hex').slice(0, 10)}`;
  renameSync(join(site, before), join(site, now));
  for (const page of ['index.html', 'older.html', 'service-worker.js']) {
    change(join(site, page), (text) => text.replaceAll(before, now));
  }
  change(join(site, 'service-worker.js'), (text) => text
    .replace(/"([^"]+)":"sha256-[^"]+"/g, (_, name) => `"${name}":"sha256-${sha256(readFileSync(join(site, name)), 'base64')}"`)
    .replace(/VERSION="[^"]+"/, `VERSION="${now.slice(5)}"`));
  return site;
}

/** Without the worker: so a host does without it. */
export function withoutWorker(site = copyOfSite()) {
  rmSync(join(site, 'service-worker.js'));
  return site;
}

/** With a worker that did not come whole. */
export function withBrokenWorker() {
  const site = copyOfSite();
  change(join(site, 'service-worker.js'), (text) => text.slice(0, -100));
  return site;
}

/** The next version with a page that something on the way has changed. */
export function changedOnTheWay() {
  const site = nextVersion();
  change(join(site, 'index.html'), (text) => text.replace('</head>', '<meta name="seen-by" content="a gateway"></head>'));
  return site;
}
