// The published form of Rugao 2023, entered by hand from an empty form to 97.20 and 优.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { example, named, numberedDuties, report, rows } from './support/seed.mjs';

test('the published form, entered by hand, comes to 97.20 and 优, and equals the built-in example', { timeout: 180_000 }, async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    await fillInTheUnit(page);
    await fillInTheFunds(page);
    await fillInTheGoals(page);
    await fillInTheTable(page);
    await fillInTheReport(page);

    await person.totalBecomes(page, '97.20');
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

async function fillInTheUnit(page) {
  const { unit } = example;
  await page.getByLabel('单位名称').fill(unit.name);
  await page.getByLabel('主管部门').fill(unit.supervisor);
  await page.getByLabel('评价年度').fill('2023');
  await page.keyboard.press('Tab');
  await person.paste(page.getByRole('textbox', { name: /^职能 1$/ }), numberedDuties);
  assert.equal(await page.locator('.duty').count(), 14);
  assert.equal(await page.getByRole('textbox', { name: /^职能 14$/ }).inputValue(), unit.duties[13]);
  await page.getByRole('textbox', { name: '机构设置及人员配置' }).fill(unit.organisation);
  await page.getByLabel('编制数').fill(unit.staffing.approved.text);
  await page.getByLabel('在职在编人数').fill(unit.staffing.onPost.text);
  await page.getByLabel('编外（劳务）人数').fill(unit.staffing.contract.text);
  await page.getByLabel('退休人数').fill(unit.staffing.retired.text);
  await page.getByText('2023 年度 · 2023 年市级部门整体支出绩效自评价表').waitFor();
}

async function fillInTheFunds(page) {
  await person.goTo(page, '预算收支');
  const [whole, basic, projects, ...items] = example.funds.rows;
  const enter = async (label, { budget, executed }) => {
    await page.getByRole('textbox', { name: `${label}：全年预算数`, exact: true }).fill(budget.text);
    await page.getByRole('textbox', { name: `${label}：全年执行数`, exact: true }).fill(executed.text);
  };
  await enter(whole.label, whole);
  await enter(basic.label, basic);
  await page.getByText('各项之和 469.01，少 614.47').first().waitFor();
  await enter(projects.label, projects);
  for (const item of items) {
    await page.getByRole('button', { name: '添加一个项目' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText(item.label);
    await enter(item.label, item);
    if (item === items[1]) await page.getByText('各项之和 19，少 595.47').first().waitFor();
  }
  await page.getByText('= 各项之和 614.47').first().waitFor();
  assert.equal(await page.locator('.funds-note.is-off').count(), 0);
}

async function fillInTheGoals(page) {
  await person.goTo(page, '绩效目标');
  await page.getByLabel('预期目标 1').fill(example.goals[0].expected);
  await page.getByLabel('实际完成情况 1').fill(example.goals[0].achieved);
}

/** Down the column with Enter, as in a spreadsheet; then the three rows that lose points. */
async function fillInTheTable(page) {
  await person.goTo(page, '指标评分');
  await person.cell(page, rows[0].name).click();
  for (const { name, answer } of rows) {
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), `${name}：实际完成值`);
    await page.keyboard.type(answer.actual.text);
    await page.keyboard.press('Enter');
  }
  assert.equal(await person.total(page), '90.00');

  await explain(page, '业务学习与培训', 'partial', '0.70');
  const place = await explain(page, '政策宣传形式丰富性', 'partial', '3.00', async (detail) => {
    await person.write(detail.getByRole('textbox', { name: '档内位置，百分数' }), '75');
    await page.keyboard.press('Tab');
  });
  assert.equal(await place.getByRole('slider', { name: '档内位置' }).inputValue(), '75');
  await explain(page, '评价结果应用', 'partial', '3.50');
}

async function explain(page, name, tier, points, place = async () => {}) {
  const { answer } = named(name);
  assert.equal(answer.tier.tier, tier);
  const detail = await person.openRow(page, name);
  await detail.locator('.tier').nth(1).click();
  await place(detail);
  await detail.getByLabel('偏差原因').fill(answer.reason);
  await detail.getByLabel('改进措施').fill(answer.measures);
  await person.row(page, name).locator('.row-score', { hasText: points }).waitFor();
  return detail;
}

async function fillInTheReport(page) {
  await person.goTo(page, '自评报告');
  for (const { label, text } of report) await page.getByLabel(label, { exact: true }).fill(text);
}

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
