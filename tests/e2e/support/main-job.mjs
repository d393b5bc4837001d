// The main job, at whatever shape the program has: the published form of Rugao 2023, entered by hand.
import assert from 'node:assert/strict';
import * as person from './person.mjs';
import { example, named, numberedDuties, report, rows } from './seed.mjs';

/** Enters the whole form into an empty one, step by step, until it has 97.20 and 优. */
export async function enterTheForm(page, { paste = person.paste } = {}) {
  await fillInTheUnit(page, paste);
  await fillInTheFunds(page);
  await fillInTheGoals(page);
  await fillInTheTable(page);
  await fillInTheReport(page);
  await person.totalBecomes(page, '97.20');
}

/** Key by key and on to the next field: a browser calls nothing else a change. */
async function typeOver(page, field, text) {
  await field.click();
  await field.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function fillInTheUnit(page, paste) {
  const { unit } = example;
  await page.getByLabel('单位名称').fill(unit.name);
  await page.getByLabel('主管部门').fill(unit.supervisor);
  await typeOver(page, page.getByLabel('评价年度'), '2023');
  await paste(page.getByRole('textbox', { name: /^职能 1$/ }), numberedDuties);
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
    assert.equal(await page.locator('input:focus, textarea:focus').getAttribute('aria-label'), `${name}：实际完成值`);
    await page.keyboard.type(answer.actual.text);
    await page.keyboard.press('Enter');
  }
  assert.equal(await person.total(page), '90.00');

  await explain(page, '业务学习与培训', 'partial', '0.70');
  const place = await explain(page, '政策宣传形式丰富性', 'partial', '3.00', async (detail) => {
    await typeOver(page, detail.getByRole('textbox', { name: '档内位置，百分数' }), '75');
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
