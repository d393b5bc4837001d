// The headless module as it is installed from dist/embed/: plain objects in and out, typed errors.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { example, installed, thrown } from './support.mjs';

const whole = await installed('node.js');
const scorer = await installed('node-scorer.js');

test('an object that was handed over is not changed', () => {
  const form = example();
  whole.score(form);
  whole.result(form);
  assert.deepEqual(form, example());
});

test('the checks speak', () => {
  const form = example();
  form.claimed = { total: '98.00' };
  const findings = whole.check(form);
  const finding = findings.find(({ code }) => code === 'claimed-total-differs');
  assert.match(finding.message, /98\.00.*97\.20/);
  assert.ok(findings.every(({ code, severity, message, fix }) => code && severity && message && fix));
});

test('a result verifies, and a changed number is named', () => {
  const result = whole.result(example());
  assert.deepEqual(whole.verify(result), { verified: true, otherEngine: false, discrepancies: [] });

  const changed = structuredClone(result);
  changed.scoreSheet.total.total = '99.00';
  const { verified, discrepancies } = whole.verify(changed);
  assert.equal(verified, false);
  assert.deepEqual(
    discrepancies.map(({ path, stated, computed }) => ({ path, stated, computed })),
    [{ path: 'scoreSheet.total.total', stated: '99.00', computed: '97.20' }],
  );
  assert.match(discrepancies[0].message, /99\.00.*97\.20/);
});

test('a figure that says another thing than its text is named', () => {
  const result = whole.result(example());
  const [id, answer] = Object.entries(result.assessment.answers).find(([, { actual }]) => actual?.number);
  answer.actual.number = '123456';
  const { discrepancies } = whole.verify(result);
  assert.deepEqual(discrepancies.map(({ path }) => path), [`assessment.answers.${id}.actual.number`]);
});

test('many results make one picture, and the one that does not verify is named', () => {
  const results = ['甲局', '乙局', '丙局'].map((name) => {
    const form = example();
    form.unit.name = name;
    return whole.result(form);
  });
  results[1].scoreSheet.total.total = '99.00';
  const picture = whole.rollup(results);
  assert.deepEqual(picture.notVerified, [{ at: 1, unit: '乙局', count: 1 }]);
  const [{ forms, average, grades, losses }] = picture.templates;
  assert.deepEqual([forms, average, grades[0]], [3, '97.20', { grade: '优', forms: 3 }]);
  // 3 × the 2.80 points that the example loses.
  assert.equal(losses.reduce((sum, { lost }) => sum + Number(lost) * 100, 0), 840);
  assert.deepEqual([thrown(() => whole.rollup({})).code, thrown(() => whole.rollup([{}])).code], ['foreign', 'foreign']);
  // What is wrong is placed in the list, whatever it is.
  const places = [[results[0].assessment, 'other', '[1].format'], [null, 'foreign', '[1]'], [{}, 'foreign', '[1]']];
  for (const [wrong, code, path] of places) {
    const error = thrown(() => whole.rollup([results[0], wrong]));
    assert.deepEqual([error.code, error.path], [code, path]);
  }
  results[2].assessment.year = 'x';
  assert.equal(thrown(() => whole.rollup(results)).path, '[2].assessment.year');
});

// What the scorer alone can do, it does as the whole module does.
for (const [name, ziping] of [['the whole module', whole], ['the scorer alone', scorer]]) {
  describe(name, () => {
    test('the templates are listed and handed out whole', () => {
      const list = ziping.templates();
      assert.deepEqual(list.map(({ id }) => id), [
        'rugao-department-2023',
        'national-project-2020',
        'department-framework-2013',
        'sichuan-project',
        'chongqing-department',
        'blank-project',
      ]);
      for (const { id, title, kind } of list) {
        const template = ziping.template(id);
        assert.equal(template.format, 'ziping.template/1');
        assert.deepEqual([template.id, template.title, template.kind], [id, title, kind]);
      }
    });

    test('a new form is empty, and its rows are open', () => {
      const form = ziping.newAssessment('national-project-2020', 2024);
      assert.deepEqual([form.format, form.year, form.answers], ['ziping.assessment/1', 2024, {}]);
      assert.ok(ziping.score(form).rows.every(({ state }) => state === 'open'));
      assert.equal(ziping.newAssessment('national-project-2020').year, new Date().getFullYear() - 1);
    });

    test('the example has 97.20 and 优', () => {
      const { total, rows } = ziping.score(example());
      assert.deepEqual([total.total, total.grade], ['97.20', '优']);
      assert.ok(rows.every(({ trace }) => trace.clause));
    });

    test('errors have a code and a path', () => {
      const broken = (change) => {
        const form = example();
        change(form);
        return thrown(() => ziping.score(form));
      };
      const weight = broken((form) => { form.template.groups[0].weight = 10; });
      assert.deepEqual([weight.code, weight.path], ['field', 'template.groups[0].weight']);
      const place = broken((form) => { form.template.settings.rounding.decimals = 9; });
      assert.deepEqual([place.code, place.path], ['field', 'template.settings.rounding.decimals']);
      assert.equal(broken((form) => { form.format = 'ziping.assessment/9'; }).code, 'newer');
      assert.equal(thrown(() => ziping.score(whole.result(example()))).code, 'other');
      assert.equal(thrown(() => ziping.template('nobody')).code, 'unknownTemplate');
      for (const id of [5, {}, undefined, null, true, Symbol('id')]) {
        assert.equal(thrown(() => ziping.template(id)).code, 'unknownTemplate');
        assert.equal(thrown(() => ziping.newAssessment(id)).code, 'unknownTemplate');
      }
      assert.deepEqual([thrown(() => ziping.newAssessment('national-project-2020', 2024.5)).path], ['year']);
    });

    test('what is no form is refused, never a crash', () => {
      const cycle = {};
      cycle.cycle = cycle;
      for (const value of [undefined, null, 1, 'form', true, [], {}, () => 1, Symbol('form'), 1n, cycle, new Proxy({}, { ownKeys() { throw new Error('no'); } })]) {
        assert.equal(thrown(() => ziping.score(value)).code, 'foreign');
      }
      for (const depth of [40, 100_000]) {
        let deep = {};
        for (let level = 0; level < depth; level += 1) deep = { deep };
        assert.equal(thrown(() => ziping.score({ ...example(), deep })).code, 'tooDeep');
      }
      const { code, message } = thrown(() => ziping.score({ ...example(), large: 'x'.repeat(20_000_001) }));
      assert.deepEqual([code, /20 MB/.test(message)], ['tooLarge', true]);
      // After all of this it still works.
      assert.equal(ziping.score(example()).total.total, '97.20');
    });
  });
}

test('the scorer says of every template what the whole module says, and does nothing else', () => {
  const forms = whole.templates().map(({ id }) => whole.newAssessment(id, 2024));
  for (const form of [example(), ...forms]) assert.deepEqual(scorer.score(form), whole.score(form));
  assert.deepEqual(scorer.templates(), whole.templates());
  const functions = Object.keys(scorer).filter((name) => typeof scorer[name] === 'function' && !/^(default|init)/.test(name));
  assert.deepEqual(functions.sort(), ['newAssessment', 'score', 'template', 'templates']);
});
