// A browser that can be killed: a process group of its own, and one profile that outlives it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { executable } from '../e2e/support/browser.mjs';

const ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
  '--disable-dev-shm-usage', '--remote-debugging-port=0', '--lang=zh-CN',
];

/**
 * Starts a browser with a profile.
 *
 * @param {string} profile a folder
 * @returns {Promise<{page: import('playwright-core').Page, kill: () => Promise<void>}>} `kill` is SIGKILL for all of it
 */
export async function start(profile) {
  const child = spawn(executable(), [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true, stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
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

/** Where the browser listens; it says so on its error output. */
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
