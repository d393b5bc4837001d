// Chromium killed in the middle of writing a change to the journal's file: the half change must not take the rest along.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { STARTS } from '../kill/browser.mjs';
import { NO_ROOM, profileFolder } from '../kill/profile.mjs';
import { chromiumOnly } from './support/browser.mjs';
import { site } from './support/desk.mjs';
import { records } from './support/journal.mjs';
import * as person from './support/person.mjs';
import { serve } from './support/server.mjs';
import { until } from './support/until.mjs';

const profile = profileFolder('ziping-half-');
const CELL = '养老金发放率';

let server;
before(async () => { server = await serve(site); });
after(async () => {
  await server.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Types an actual and waits until the journal has it on disk. */
async function type(page, text) {
  await person.typeActual(page, CELL, text);
  await until(async () => JSON.stringify(await records(page)).includes(text));
}

const inProfile = (...names) => join(profile, 'Default', ...names);

/** The file that changes are added to, as long as there is no other. */
function journalFile() {
  const [folder] = readdirSync(inProfile('IndexedDB')).filter((name) => name.endsWith('.leveldb'));
  const [file] = readdirSync(inProfile('IndexedDB', folder)).filter((name) => name.endsWith('.log'));
  return inProfile('IndexedDB', folder, file);
}

const BLOCK = 32_768;
const HEAD = 7;
const LAST_PART = 4;

/** Where the last part of the last record that has several parts begins: each part has a head of checksum, length and kind. */
function lastPart(bytes) {
  let found;
  for (let at = 0; at + HEAD <= bytes.length;) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
    } else {
      if (bytes[at + 6] === LAST_PART) found = at;
      at += HEAD + bytes.readUInt16LE(at + 4);
    }
  }
  return found;
}

const skip = profile ? chromiumOnly('Firefox keeps its databases in another kind of file').skip : NO_ROOM;

test('a change that a kill has cut in two does not take the journal with it at the start after the next', { skip, timeout: 120_000 }, async () => {
  let browser;
  let address;
  /** Starts again with what the journal alone holds: the storage was not written to disk yet. */
  const startAgain = async () => {
    await browser.kill();
    rmSync(inProfile('Local Storage'), { recursive: true, force: true });
    browser = await STARTS.chromium(profile);
    await browser.page.goto(address);
    await browser.page.locator('#total, .screen.is-bad').first().waitFor({ state: 'attached' });
    return browser.page;
  };
  try {
    browser = await STARTS.chromium(profile);
    await browser.page.goto(server.url);
    await person.openExample(browser.page);
    address = browser.page.url();
    const typed = ['51%', '52%', '53%', '54%', '55%'];
    for (const text of typed) await type(browser.page, text);

    await browser.kill();
    const file = journalFile();
    truncateSync(file, lastPart(readFileSync(file)));
    const next = await startAgain();
    const left = await person.cell(next, CELL).inputValue();
    // The cut may have taken the last key press.
    assert.ok(left && typed.some((text) => text.startsWith(left)), left);
    await until(() => journalFile() !== file);
    await type(next, '77%');

    const second = await startAgain();
    assert.equal(await person.cell(second, CELL).inputValue(), '77%');
  } finally {
    await browser?.kill();
  }
});
