// `cargo xtask bench` runs this over what it has built: prints ours against budgets.toml and beside the peers.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { dist, launch, root } from '../e2e/support/browser.mjs';
import { serve } from '../e2e/support/server.mjs';
import { measureCore } from './core.mjs';
import { inWorker, largeWorkbook } from './documents.mjs';
import { typeInto } from './keys.mjs';

const module = process.env.ZIPING_MEASURE ?? join(root, 'target/embed-measure');
const native = readNative(process.env.ZIPING_NATIVE ?? join(root, 'target/bench/native.tsv'));
const budgets = readBudgets();
const over = [];
const losses = [];

// A folder with what the page of core.mjs needs, served with the headers that give a page its finer clock.
const folder = join(root, 'target/bench/page');
mkdirSync(folder, { recursive: true });
for (const name of ['ziping.js', 'ziping_bg.wasm']) copyFileSync(join(module, name), join(folder, name));
for (const name of ['ziping-office.js', 'ziping-office_bg.wasm']) copyFileSync(join(dist, 'embed', name), join(folder, name));
for (const name of ['bench.html', 'core.mjs', 'peers.mjs', 'office-worker.mjs']) copyFileSync(new URL(name, import.meta.url), join(folder, name));
copyFileSync(join(dirname(createRequire(import.meta.url).resolve('decimal.js')), 'decimal.mjs'), join(folder, 'decimal.mjs'));
const own = await serve(folder, {
  headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
});
const site = await serve(`${dist}site`);
const browser = await launch();
try {
  const version = browser.context.browser()?.version() ?? '';
  console.log(`\n${cpus().length} cores, Chromium ${version.split('.')[0]}, Node ${process.versions.node}; times on the processor unless said.`);
  const { results, agree } = await measureCore(browser, own);
  printCore(results, agree);
  const ziping = await import(join(folder, 'ziping.js'));
  ziping.initSync({ module: readFileSync(join(folder, 'ziping_bg.wasm')) });
  const keys = [];
  for (const rows of [40, 1_000]) keys.push(await typeInto(browser, site.url, ziping.Form.mixed(rows).text()));
  printKeys(keys);
  const documents = await inWorker(browser, own.url, ziping.Form.mixed(60).text());
  printDocuments(documents, await largeWorkbook(browser, site.url));
} finally {
  await browser.close();
  await own.close();
  await site.close();
}
if (losses.length > 0) console.log(`\nWhere we lose: ${losses.join('; ')}.`);
console.log(over.length > 0 ? `\nOver budget: ${over.join('; ')}.` : '\nEverything measured here is within its budget.');
process.exitCode = over.length > 0 ? 1 : 0;

function printCore(results, agree) {
  heading('the core', ['native µs', 'WASM µs', 'wall µs', 'budget µs']);
  const line = (title, name, limit) => {
    const wasm = results.get(name);
    row(title, [native.get(name), wasm?.cpu, wasm?.wall, limit]);
    if (limit && wasm.cpu > limit) over.push(`${title} ${show(wasm.cpu)} µs of ${show(limit)}`);
  };
  line('score and trace, 60 rows with every rule', 'score mixed 60', budgets.score_60_rows);
  line('the same, 60 rows of shares', 'score shares 60', budgets.score_60_rows);
  line('copying the score sheet with its traces', 'copy sheet');
  line('saying every trace in a sentence', 'sentences');
  line('all checks, 60 rows', 'check');
  line('JSON of a form written, 60 rows', 'write');
  line('JSON of a form read and validated, 60 rows', 'read');
  for (const count of [1_000, 10_000, 100_000]) line(`score and trace, ${count.toLocaleString('en')} rows`, `score mixed ${count}`);
  line('1,000 results scored anew and compared', 'rescore 1000');
  line('1,000 results verified', 'verify 1000', budgets.rollup_1000_results);
  line('the same, read from their JSON first', 'read and verify 1000');

  const score = results.get('score mixed 60').cpu;
  console.log(`\nThe score is read from its trace, so there is no time without it. Holding traces costs at most about what copying
the whole sheet does: ${percent(results.get('copy sheet').cpu / score)} of scoring. Sentences are made only when somebody looks: ${percent(results.get('sentences').cpu / score)} of scoring more.`);
  const each = (count) => results.get(`score mixed ${count}`).cpu / count;
  console.log(`A row costs ${show(score / 60)} µs among 60, ${[1_000, 10_000, 100_000].map((count) => `${show(each(count))} among ${count.toLocaleString('en')}`).join(', ')}.`);

  heading('60 rows of shares beside the peers', ['µs', 'total']);
  const ours = results.get('score shares 60').cpu;
  row('Ziping in WASM: rules, units, traces, groups, grade', [ours, agree.ours]);
  row('Ziping from a plain object to a plain object', [results.get('score object').cpu, agree['score object']]);
  for (const name of ['floats', 'decimal.js', 'BigInt fractions']) {
    const { cpu } = results.get(name);
    row(`${name}: scores and their sum only`, [cpu, agree[name]]);
    if (cpu < ours) losses.push(`${name} takes ${percent(cpu / ours)} of our time for the scores and their sum alone`);
  }
}

function printKeys(all) {
  heading('a key press in the page, ms', ['p50', 'p95', 'to frame', 'cpu', 'script', 'style', 'layout', 'pause']);
  for (const found of all) {
    const { rows, p50, p95, waited, cpu, script, style, layout, pause } = found;
    row(`${rows.toLocaleString('en')} rows`, [p50, p95, waited, cpu, script, style, layout, pause]);
    const limit = budgets.keystroke_1000_rows / 1_000;
    if (p50 > limit) over.push(`a key press among ${rows} rows ${show(p50)} ms of ${show(limit)}`);
    if (found.troubled) console.log('    the page says that the draft cannot be saved');
    for (const error of found.errors) console.log(`    ${error}`);
  }
  console.log(`p50, p95: by the clock, from the key to the end of the paint; to frame: the part of p50 before that frame begins.
cpu, script, style, layout: a key's share of the main thread, over every frame it brings about.
pause: the longest task over 50 ms after the typing stops, when checks and saving have their turn. The budget of ${show(budgets.keystroke_1000_rows / 1_000)} ms is held to p50.`);
}

function printDocuments({ xlsx, docx, ...read }, large) {
  heading('documents, ms by the clock', ['', 'budget']);
  const limited = (title, found, limit) => {
    row(title, [found, limit]);
    if (found > limit) over.push(`${title} ${show(found)} ms of ${show(limit)}`);
  };
  limited('a form of 60 rows written as xlsx, in a worker', xlsx, budgets.write_document / 1_000);
  limited('the same as docx, with annexes', docx, budgets.write_document / 1_000);
  for (const [name, found] of Object.entries(read)) row(`a published ${name} read, in a worker`, [found]);
  row(`100,000 rows (${show(large.bytes / 1e6)} MB) imported, until they are shown`, [large.whole]);
  limited('its longest task on the main thread', large.longest, budgets.longest_task_of_import / 1_000);
}

function heading(title, columns) {
  console.log(`\n${title.padEnd(52)}${columns.map((column) => column.padStart(10)).join('')}`);
}

function row(title, figures) {
  console.log(`${title.padEnd(52)}${figures.map((figure) => show(figure).padStart(10)).join('')}`);
}

function show(figure) {
  if (figure === undefined || Number.isNaN(figure)) return '';
  if (typeof figure === 'string') return figure;
  if (figure >= 1_000) return Math.round(figure).toLocaleString('en');
  return figure.toFixed(figure < 10 ? 2 : 1);
}

function percent(share) {
  return `${Math.round(share * 100)}%`;
}

/** The lines of benches/score.rs: name, median, best, samples. */
function readNative(path) {
  const lines = readFileSync(path, 'utf8').trim().split('\n').map((line) => line.split('\t'));
  return new Map(lines.map(([name, median]) => [name, Number(median)]));
}

function readBudgets() {
  const lines = readFileSync(join(root, 'budgets.toml'), 'utf8').matchAll(/^(\w+) = ([\d_]+)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value.replaceAll('_', ''))]));
}
