// Firefox ESR, driven through WebDriver BiDi. Playwright's own builds of Firefox are not what the people have.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The last version that asks Firefox ESR for nothing it does not know yet.
import { firefox } from 'playwright-core-esr';
import { launch } from './browser.mjs';

/** Each browser of the tests by its name: what starts it. */
export const BROWSERS = {
  Chromium: async () => {
    const { context, close } = await launch();
    return { browser: context.browser(), close };
  },
  'Firefox ESR': launchFirefox,
};

/** Where it is; `cargo xtask setup` puts it there. */
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** A browser whose downloads lie in a folder of its own: BiDi has no event for a file that a page has made itself. */
export async function launchFirefox() {
  if (!existsSync(FIREFOX)) throw new Error(`no browser at ${FIREFOX}: run \`cargo xtask setup\` or set FIREFOX`);
  const downloads = mkdtempSync(join(tmpdir(), 'ziping-firefox-'));
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX, downloadsPath: downloads });
  return {
    browser,
    downloads,
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Presses something that hands over a file and waits until the whole of it lies in the folder. */
export async function downloadTo(folder, press) {
  const before = new Set(readdirSync(folder));
  await press();
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const fresh = readdirSync(folder).filter((name) => !before.has(name));
    const [name] = fresh;
    if (fresh.length === 1 && !name.endsWith('.part')) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (text) return { name, text };
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`no file came into ${folder}`);
}
