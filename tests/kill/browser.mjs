// A browser that can be killed: a process group of its own, and one profile that outlives it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { executable } from '../e2e/support/browser.mjs';
import { firefoxEsr } from '../e2e/support/firefox.mjs';

const ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
  '--disable-dev-shm-usage', '--remote-debugging-port=0', '--lang=zh-CN',
];

/**
 * What starts each browser with a profile.
 *
 * @type {Record<string, (profile: string) => Promise<{page: import('playwright-core').Page, kill: () => Promise<void>}>>}
 *   `profile` is a folder, `kill` is SIGKILL for all of the browser
 */
export const STARTS = { chromium: startChromium, firefox: startFirefox };

async function startChromium(profile) {
  const child = spawn(executable(), [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true, stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const kill = async () => {
    killGroup(child.pid);
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await address(child));
    const [context] = browser.contexts();
    return { page: context.pages()[0] ?? await context.newPage(), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function startFirefox(profile) {
  const { type, start } = firefoxEsr();
  const context = await type.launchPersistentContext(profile, start);
  const gone = new Promise((resolve) => { context.once('close', resolve); });
  // The lock in a profile names the process that has it: `127.0.0.1:+1234`.
  const pid = Number(readlinkSync(join(profile, 'lock')).split('+')[1]);
  const kill = async () => {
    killGroup(pid);
    await gone;
  };
  return { page: context.pages()[0] ?? await context.newPage(), kill };
}

/** Kills all processes of a browser; one that is gone already is no fault. */
function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Where Chromium listens; it says so on its error output. */
async function address(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const [, found] = line.match(/^DevTools listening on (ws:\S+)/) ?? [];
    if (found) {
      child.stderr.resume();
      return found;
    }
  }
  throw new Error('the browser ended before it listened');
}
