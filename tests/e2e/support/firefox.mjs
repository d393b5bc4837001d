// Firefox ESR, driven through WebDriver BiDi. Playwright's own builds of Firefox are not what the people have.
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The last version that asks Firefox ESR for nothing it does not know yet.
import { firefox } from 'playwright-core-esr';

const DARK = 0;
const LIGHT = 1;

/** Where the files come in: BiDi has no event for a file that a page has made itself. */
let downloads;

/**
 * What starts Firefox ESR: Playwright's type of browser and its options.
 *
 * @param {object} [options]
 * @param {string} [options.colorScheme] of the whole browser: BiDi sets none for a context
 */
export function firefoxEsr({ colorScheme } = {}) {
  const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: run \`cargo xtask setup\` or set FIREFOX`);
  if (!downloads) {
    downloads = mkdtempSync(join(tmpdir(), 'ziping-firefox-'));
    process.on('exit', () => rmSync(downloads, { recursive: true, force: true }));
    answerAtOnce();
  }
  const firefoxUserPrefs = {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? DARK : LIGHT,
    // As on a telephone, and as Chromium is run: they take no room.
    'ui.useOverlayScrollbars': 1,
    // The list of downloads takes the focus when it opens.
    'browser.download.alwaysOpenPanel': false,
  };
  // The access is for support/firefox-window.mjs.
  const start = { channel: 'moz-firefox', args: ['--remote-allow-system-access'], executablePath, downloadsPath: downloads, firefoxUserPrefs };
  return { type: firefox, start };
}

/** A pong that nobody asked for, which a WebSocket may send and which means nothing. */
const PONG = Buffer.from([0x8a, 0x80, 1, 2, 3, 4]);

/**
 * Firefox holds a short message back until the one before it is acknowledged (Nagle's algorithm), and the system
 * acknowledges after 40 ms, unless there is something to send: a click took 200 ms. So every message gets a pong.
 */
function answerAtOnce() {
  subscribe('net.client.socket', ({ socket }) => {
    let webSocket = false;
    socket.on('data', (data) => {
      if (webSocket) setImmediate(() => { if (socket.writable) socket.write(PONG); });
      else webSocket = data.toString('latin1').startsWith('HTTP/1.1 101 ');
    });
  });
}

/** The names of the files that have come in and were not taken. */
export const filesIn = () => readdirSync(downloads);

/** Presses something that hands over a file, waits until the whole of it has come into the folder, and takes it out. */
export async function fileFrom(press, folder = downloads) {
  const before = new Set(readdirSync(folder));
  await press();
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const fresh = readdirSync(folder).filter((name) => !before.has(name));
    const [name] = fresh;
    if (fresh.length === 1 && !/\.(part|crdownload)$/.test(name)) {
      const bytes = readFileSync(join(folder, name));
      if (bytes.length > 0) {
        // The next file of that name keeps its name.
        rmSync(join(folder, name));
        return { name, bytes };
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error(`no file came into ${folder}`);
}
