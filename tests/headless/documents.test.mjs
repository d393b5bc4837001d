// Documents through the installed modules: what a form prints comes out of every door, and what is written reads back.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { HOSTILE, rows as cells, workbook, zip } from '../hostile/office.mjs';
import { example, installed, thrown } from './support.mjs';

const ziping = await installed('node.js');
const office = await installed('node-office.js');

const cases = new URL('../cases/', import.meta.url);
const names = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const file = (name, form) => readFileSync(new URL(`${name}/${form}`, cases));

/** A form's rows as they are printed. */
function rows({ template, answers }) {
  const all = (groups) => groups.flatMap((group) => [...(group.indicators ?? []), ...all(group.groups ?? [])]);
  return all(template.groups).map(({ id, name, target }) => [name, target.text ?? '', answers[id]?.actual?.text ?? '']);
}

const DOORS = {
  'form.html': (bytes) => ({ html: bytes.toString() }),
  'form.tsv': (bytes) => ({ text: bytes.toString() }),
  'form.docx': (bytes) => ({ grid: office.readFile(bytes, 'form.docx') }),
  'form.xlsx': (bytes) => ({ grid: office.readFile(bytes, 'form.xlsx') }),
};

for (const name of names) {
  test(`${name} is recognised through every door`, () => {
    const expected = JSON.parse(file(name, 'expected.json'));
    // A row of which the form prints that it only goes on has no name of its own.
    const printed = expected.indicators.filter(({ l3 }) => l3).length;
    for (const [form, door] of Object.entries(DOORS)) {
      const assessment = ziping.recognise(door(file(name, form)));
      assert.equal(assessment.format, 'ziping.assessment/1');
      assert.equal(String(assessment.year), expected.year, form);
      assert.equal(assessment.template.kind, expected.kind, form);
      const found = rows(assessment);
      assert.ok(found.length >= printed, `${form}: ${found.length} rows of ${printed}`);
      for (const { l3, target, actual } of expected.indicators) {
        if (!l3 || form === 'form.xlsx') continue;
        assert.ok(found.some(([n, t, a]) => n.replace(/\s/g, '') === l3.replace(/\s/g, '') && t === target && a === actual), `${form}: ${l3} ${target} ${actual}`);
      }
      // A workbook's cell holds 97.2 where the printed form has 97.20.
      const total = form === 'form.xlsx' ? Number : String;
      assert.equal(total(assessment.claimed?.total ?? ''), total(expected.claimed_total), form);
      // It is a form like any other.
      assert.equal(ziping.score(assessment).rows.length, found.length);
    }
  });
}

test('cells of another program are a table', () => {
  const grid = [
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '培训人数', '≥200人', '210人', 60, 60],
    ['效益指标', '满意度', '≥90%', '81%', 40, '36'],
  ];
  const form = ziping.recognise({ grid, year: 2024 });
  assert.deepEqual([form.year, rows(form)], [2024, [['培训人数', '≥200人', '210人'], ['满意度', '≥90%', '81%']]]);
  // 60, and 40 × 81 ÷ 90.
  assert.equal(ziping.score(form).total.sum, '96.00');
  const { assumptions } = ziping.doubts({ grid, year: 2024 });
  assert.ok(assumptions.some((sentence) => sentence.includes('2024')), assumptions.join());
});

test('what is no form is refused', () => {
  assert.equal(thrown(() => ziping.recognise({ text: '今天天气很好。' })).code, 'noForm');
  for (const other of [undefined, null, {}, 'text', { grid: 1 }, { grid: [[{}]] }, { grid: { rows: [] } }]) {
    assert.equal(thrown(() => ziping.recognise(other)).code, 'foreign');
  }
  assert.equal(thrown(() => ziping.recognise({ text: 'x'.repeat(20_000_001) })).code, 'tooLarge');
  assert.equal(thrown(() => office.readFile(Buffer.from('PK\u0003\u0004'), 'a.docx')).code, 'cutOff');
  for (const other of [undefined, null, 'text', [1, 2], {}]) assert.equal(thrown(() => office.readFile(other, 'a.csv')).code, 'foreign');
});

test('bytes are read in whatever they come, and too many are not copied first', () => {
  const bytes = new TextEncoder().encode('指标,分值\n培训人数,10\n');
  const meant = office.readFile(bytes, 'a.csv');
  assert.equal(meant.blocks.length, 1);
  const within = new Uint8Array([0, 0, ...bytes, 0]).subarray(2, 2 + bytes.length);
  for (const same of [bytes.buffer, within, Buffer.from(bytes), new DataView(bytes.buffer)]) {
    assert.deepEqual(office.readFile(same, 'a.csv'), meant);
  }
  assert.equal(thrown(() => office.readFile(new Uint8Array(300_000_000), 'a.xlsx')).code, 'tooLarge');
});

test('two forms are compared place by place', () => {
  assert.deepEqual(ziping.compare(example(), example()), []);
  const other = example();
  const [id] = Object.keys(other.answers);
  const before = other.answers[id].actual.text;
  other.answers[id].actual.text = '7%';
  other.unit.name = '乙局';
  const [unit, answer] = ziping.compare(example(), other);
  assert.deepEqual([unit.part, unit.fields], ['unit', [{ path: 'name', mine: example().unit.name, theirs: '乙局' }]]);
  assert.deepEqual([answer.part, answer.id], ['answers', id]);
  assert.ok(answer.fields.some(({ mine, theirs }) => mine === before && theirs === '7%'), JSON.stringify(answer));
});

for (const [kind, write] of [['xlsx', (form) => office.writeXlsx(form)], ['docx', (form) => office.writeDocx(form, { evidence: true })]]) {
  test(`a written ${kind} is recognised as the form it was made of`, () => {
    const form = example();
    const bytes = write(form);
    assert.ok(bytes instanceof Uint8Array && bytes.length > 1000);
    const again = ziping.recognise({ grid: office.readFile(bytes, `form.${kind}`) });
    assert.deepEqual(rows(again), rows(form));
    assert.equal(again.unit.name, form.unit.name);
    assert.equal(again.claimed.total, '97.20');
  });
}

test('a hostile file and one with too many cells cost the module less than 256 MB', () => {
  const { memory } = office.initSync();
  const many = Array.from({ length: 100_000 }, (_, row) => Array.from({ length: 12 }, (_, column) => `${row}/${column}`));
  const files = { ...HOSTILE, 'many.xlsx': [zip(workbook(cells(many))), /1000000 个的上限/] };
  for (const [name, [bytes, why]] of Object.entries(files)) {
    assert.match(thrown(() => office.readFile(bytes, name)).message, why, name);
    assert.ok(memory.buffer.byteLength < 256e6, `${name}: ${memory.buffer.byteLength}`);
  }
});
