// The kill test: a browser is killed (SIGKILL, all its processes) at a random moment while someone types, and started
// again. Every edit that was committed must be there but the one that was just being written, nothing may be damaged,
// and nothing that the page called saved may be gone. Prints figures; fails when one of them is not as it must be.
//
//   node tests/kill/run.mjs [--browser chromium|firefox] [--runs N] [--seconds S] [--seed N] [--lanes N]
//
// With --seconds it stops early, and says how many runs there were. ZIPING_DIST names the folder that holds site/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dist } from '../e2e/support/browser.mjs';
import { serve } from '../e2e/support/server.mjs';
import { STARTS } from './browser.mjs';
import { chanceOf } from './chance.mjs';
import { NO_ROOM, profileFolder } from './profile.mjs';
import { notBefore, reached, texts, typeOn } from './typist.mjs';

const { values } = parseArgs({ options: {
  browser: { type: 'string', default: 'chromium' },
  runs: { type: 'string', default: '100' },
  seconds: { type: 'string', default: '0' },
  lanes: { type: 'string', default: '2' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
} });
const start = STARTS[values.browser];
if (!start) throw new Error(`--browser is one of ${Object.keys(STARTS).join(', ')}`);
const RUNS = Number(values.runs);
const SEED = Number(values.seed);
const END = Number(values.seconds) ? Date.now() + Number(values.seconds) * 1000 : Infinity;
/** The longest that someone types before the browser dies, in milliseconds. */
const LONGEST = 2500;
/** How it ends when this machine cannot tell; xtask/src/kill.rs knows it. */
const LEFT_OUT = 3;

const count = {
  kills: 0, committed: 0, inFlight: 0, inFlightLost: 0, characters: 0, lost: 0, promised: 0, broken: 0, damaged: 0, strange: 0,
  fromJournal: 0,
};
const faults = [];

/** Opens the draft anew; what the page says of it and what its cells hold. */
async function opened(page, address) {
  await page.goto(address);
  await page.locator('#total, .screen.is-bad').first().waitFor({ state: 'attached' });
  const said = await page.locator('.banner, .screen.is-bad').allInnerTexts();
  return { said: said.join('\n'), now: await texts(page) };
}

/** Types, kills at a random moment, and returns the log. */
async function killed({ page, kill }, chance) {
  const log = { before: await texts(page), edits: [], committed: 0, promises: [] };
  const moment = chance.between(0, LONGEST);
  const begun = new Promise((resolve) => { log.begun = resolve; });
  // The typist ends with the page.
  const typing = typeOn(page, chance, log).catch(log.begun);
  await begun;
  await new Promise((resolve) => { setTimeout(resolve, moment); });
  const { committed } = log;
  await kill();
  await typing;
  return { ...log, committed };
}

/** Compares what came back with the log. */
function judge(log, { said, now }, what) {
  const fault = (name, text) => {
    count[name] += 1;
    faults.push(`${what}: ${text}`);
  };
  count.kills += 1;
  if (count.kills % 50 === 0) console.log(`  ${count.kills} kills …`);
  count.committed += log.committed;
  count.fromJournal += Number(said.includes('最近填写的内容已经找回'));
  if (/损坏|没有打开|另一个窗口/.test(said)) fault('damaged', said);
  const place = reached(now, log.before, log.edits);
  if (!place) return fault('strange', `no state that the form was in: ${JSON.stringify({ log, now })}`);
  const missing = log.committed - place.whole;
  // The one in flight is the edit that was the last to be typed, whether its cell had been left or not.
  count.inFlight += 1;
  count.inFlightLost += Number(missing === 1);
  count.characters += place.characters;
  if (missing > 1) fault('lost', `${missing} committed edits are gone: ${JSON.stringify({ place, log })}`);
  count.promised += log.promises.length;
  const promised = log.promises.map((texts) => reached(texts, log.before, log.edits)).filter(Boolean);
  if (!promised.every((promise) => notBefore(place, promise))) fault('broken', `called saved and gone: ${JSON.stringify({ place, promised, log })}`);
}

/** Runs one after the other, with one profile and one draft that goes on from kill to kill. */
async function lane(number, url, runs) {
  const profile = profiles[number];
  let log;
  let address;
  let kept = false;
  try {
    for (let run = 0; ; run += 1) {
      const browser = await start(profile);
      try {
        if (log) {
          const after = await opened(browser.page, address);
          const before = faults.length;
          judge(log, after, `lane ${number}, kill ${run}`);
          // What is gone stays gone and would be counted again at every kill: the profile is kept as it was found.
          kept = faults.length > before;
          if (kept) return;
        } else {
          await browser.page.goto(url);
          await browser.page.getByRole('button', { name: '打开示例' }).click();
          await browser.page.locator('.saved', { hasText: '已保存' }).waitFor();
          address = browser.page.url();
        }
        if (run === runs || Date.now() > END) return;
        log = await killed(browser, chanceOf(SEED * 1000 + number * 100_000 + run));
      } finally {
        await browser.kill();
      }
    }
  } finally {
    if (kept) console.log(`lane ${number} ends; its profile is kept: ${profile}`);
    else rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const lanes = Number(values.lanes);
const profiles = Array.from({ length: lanes }, () => profileFolder('ziping-kill-'));
if (!profiles.every(Boolean)) {
  console.log(NO_ROOM);
  process.exit(LEFT_OUT);
}
const begun = Date.now();
const server = await serve(join(dist, 'site'));
try {
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, server.url, Math.ceil((RUNS - number) / lanes))));
} finally {
  await server.close();
}

console.log(`${values.browser}, seed ${SEED}: ${count.kills} kills in ${Math.round((Date.now() - begun) / 1000)} s${count.kills < RUNS ? ` (of ${RUNS}: time was up)` : ''}
  committed edits            ${count.committed}
  lost, the one in flight    ${count.inFlightLost}
  lost, others               ${count.lost}
  "已保存" said               ${count.promised}, gone all the same: ${count.broken}
  copies damaged             ${count.damaged}
  states never typed         ${count.strange}
  came back from the journal ${count.fromJournal}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0 || count.kills === 0) process.exitCode = 1;
