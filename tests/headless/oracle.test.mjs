// The WebAssembly module beside the native engine, over the large table of the oracle. tests/oracle.rs, which holds the
// native engine to the oracle, leaves the table in target/.
import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = new URL('embed/', process.env.ZIPING_DIST ? pathToFileURL(process.env.ZIPING_DIST) : new URL('../../dist/', import.meta.url));
const table = process.env.ZIPING_ORACLE
  ?? `${process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url))}/tmp/oracle-large/native.jsonl`;

/** A fraction in lowest terms, as `n/d`. */
function reduced({ numerator, denominator }) {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b) [a, b] = [b, a % b];
  const common = a || 1n;
  return `${n / common}/${d / common}`;
}

/** A decimal without trailing zeros. */
const bare = (decimal) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

test('the module scores every case as the native engine does', { skip: existsSync(table) ? false : `there is no ${table}: cargo test --test oracle makes it` }, async () => {
  const ziping = await import(new URL('node.js', folder));
  let [count, wrong] = [0, []];
  for await (const line of createInterface({ input: createReadStream(table), crlfDelay: Infinity })) {
    const { form, rows } = JSON.parse(line);
    const scored = ziping.score(form).rows;
    assert.equal(scored.length, rows.length);
    scored.forEach(({ id, score, trace }, at) => {
      count += 1;
      const exact = trace.open ? trace.open.why : trace.exact ? reduced(trace.exact) : 'nothing';
      const seen = JSON.stringify([id, score === undefined ? null : bare(score), exact, trace.clause]);
      if (seen !== JSON.stringify(rows[at])) wrong.push(`${seen}, natively ${JSON.stringify(rows[at])}`);
    });
  }
  assert.ok(count >= 100_000, `only ${count} cases`);
  assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} of ${count} differ`);
});
