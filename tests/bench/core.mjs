// The core in WebAssembly, in a page of Chromium: everything measured stays inside, so that the time is ours.
//
// Time is that of the page's main thread on the processor (CDP, threadTicks): other programs on the machine do not count.
import { figures, inDecimals, inFloats, inFractions } from './peers.mjs';

/** What is measured: `at` makes what it works on, before the clock; `run` is the method called. */
const MEASURES = [
  { name: 'score mixed 60', at: 'Form.mixed(60)', run: 'score' },
  { name: 'score shares 60', at: 'Form.shares(60)', run: 'score' },
  { name: 'copy sheet', at: 'Form.mixed(60)', run: 'copySheet' },
  { name: 'sentences', at: 'Form.mixed(60)', run: 'sentences' },
  { name: 'check', at: 'Form.mixed(60)', run: 'check' },
  { name: 'write', at: 'Form.mixed(60)', run: 'write' },
  { name: 'read', at: 'Form.mixed(60)', run: 'read' },
  { name: 'score mixed 1000', at: 'Form.mixed(1000)', run: 'score' },
  { name: 'score mixed 10000', at: 'Form.mixed(10000)', run: 'score' },
  { name: 'score mixed 100000', at: 'Form.mixed(100000)', run: 'score' },
  { name: 'rescore 1000', at: 'new Results(1000)', run: 'rescore' },
  { name: 'verify 1000', at: 'results', run: 'verify' },
  { name: 'read and verify 1000', at: 'results', run: 'readAndVerify' },
];
const PEERS = ['score object', 'floats', 'decimal.js', 'BigInt fractions'];

/** Samples of at least so many milliseconds each. */
const LEAST = 120;
const SAMPLES = 7;

/** All of MEASURES and the peers: name → { cpu, wall } in microseconds a call, medians. */
export async function measureCore(browser, server) {
  const page = await browser.open(`${server.url}bench.html`);
  await page.waitForFunction(() => document.body.dataset.ready !== undefined);
  const cdp = await browser.context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1e6;
  };
  const results = new Map();
  const take = async (name) => {
    const run = (times) => page.evaluate(([work, count]) => window.repeat(work, count), [name, times]);
    await run(1);
    let times = 1;
    let took = await run(times);
    while (took < LEAST) {
      times = Math.ceil(times * Math.min(8, Math.max(1.5, (LEAST * 1.2) / Math.max(took, 0.5))));
      took = await run(times);
    }
    const samples = [];
    for (let sample = 0; sample < (took > 2_000 ? 2 : SAMPLES); sample += 1) {
      const before = await busy();
      const wall = (await run(times)) * 1_000;
      samples.push({ cpu: ((await busy()) - before) / times, wall: wall / times });
    }
    const median = (key) => samples.map((sample) => sample[key]).sort((a, b) => a - b)[samples.length >> 1];
    results.set(name, { cpu: median('cpu'), wall: median('wall') });
  };
  const names = await page.evaluate(([measures]) => window.prepare(measures), [MEASURES]);
  for (const name of [...names, ...PEERS]) await take(name);
  const agree = await page.evaluate(() => window.totals());
  await page.close();
  return { results, agree };
}

/** Runs in the page: makes what is measured. */
export async function inPage(ziping, Decimal) {
  const { Form, Results, score } = ziping;
  const works = new Map();
  let results;
  window.prepare = (measures) => {
    for (const { name, at, run } of measures) {
      const made = {
        'Form.mixed(60)': () => Form.mixed(60),
        'Form.shares(60)': () => Form.shares(60),
        'Form.mixed(1000)': () => Form.mixed(1_000),
        'Form.mixed(10000)': () => Form.mixed(10_000),
        'Form.mixed(100000)': () => Form.mixed(100_000),
        'new Results(1000)': () => { results = new Results(1_000); return results; },
        results: () => results,
      }[at]();
      works.set(name, () => made[run]());
    }
    return [...works.keys()];
  };
  const shares = JSON.parse(Form.shares(60).text());
  const rows = figures(shares);
  const peers = new Map([
    ['score object', () => score(shares).total.total],
    ['floats', inFloats(rows)],
    ['decimal.js', inDecimals(rows, Decimal)],
    ['BigInt fractions', inFractions(rows)],
  ]);
  window.totals = () => Object.fromEntries([['ours', Form.shares(60).score()], ...[...peers].map(([name, work]) => [name, work()])]);
  window.repeat = (name, times) => {
    const work = works.get(name) ?? peers.get(name);
    const start = performance.now();
    for (let time = 0; time < times; time += 1) work();
    return performance.now() - start;
  };
}
