// The published form of Rugao 2023, entered by hand from an empty form to 97.20 and 优.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import { enterTheForm } from './support/main-job.mjs';
import * as person from './support/person.mjs';

test('the published form, entered by hand, comes to 97.20 and 优, and equals the built-in example', { timeout: 180_000 }, async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    await enterTheForm(page);
    assert.equal(await person.grade(page), '优');
    await person.goTo(page, '检查');
    await page.getByRole('button', { name: /^必须改 0$/ }).waitFor();

    await person.saved(page);
    const draft = JSON.parse((await person.exportDraft(page)).text);
    const result = JSON.parse((await person.exportResult(page)).text);
    await person.toTheStart(page);
    await person.openExample(page);
    assert.deepEqual(entered(draft), entered(JSON.parse((await person.exportDraft(page)).text)));
    assert.deepEqual(scores(result), scores(JSON.parse((await person.exportResult(page)).text)));
    assert.equal(scores(result).total.total, '97.20');
  });
});

/** What was typed: without evidence, ids that the page makes up, and what another program claimed. */
function entered({ year, unit, funds, goals, answers, narrative, template }) {
  const answered = Object.entries(answers).map(([id, { evidence, ...answer }]) => [id, answer]);
  return {
    year, unit, goals, narrative, template,
    answers: Object.fromEntries(answered),
    funds: funds.rows.map(({ id, ...row }) => row),
  };
}

const scores = ({ scoreSheet }) => scoreSheet;
