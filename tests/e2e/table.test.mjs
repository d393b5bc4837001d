// The indicator table: what a row shows, and what a person may decide differently.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { everyRule, kinds } from './support/rules.mjs';

test('an own score with its reason counts, and the proposal stays beside it', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const detail = await person.openRow(page, '养老金发放率');
    await detail.getByRole('button', { name: '另定得分' }).click();
    await detail.getByLabel('得分', { exact: true }).fill('4.2');
    await person.totalBecomes(page, '96.40');
    const points = person.row(page, '养老金发放率').locator('.row-score');
    assert.equal(await points.locator('s').textContent(), '5.00');
    assert.equal(await points.locator('b').textContent(), '4.20');
    await detail.getByText('建议 5.00，相差 −0.80').waitFor();
    await page.locator('.side .finds-head', { hasText: '必须改' }).waitFor();
    await detail.getByLabel('另定的理由').fill('上级核定口径不同');
    await detail.getByLabel('偏差原因').fill('上级核定口径不同，按核定数计分');
    await page.locator('.side .finds-head', { hasText: '必须改' }).waitFor({ state: 'detached' });

    await detail.getByLabel('得分', { exact: true }).fill('6');
    await detail.getByText('另定得分超过本行分值 5 分，没有采用。').waitFor();
    assert.equal(await person.total(page), '97.20');
    await detail.getByRole('button', { name: '恢复建议分' }).click();
    assert.equal(await points.innerText(), '5.00');
    assert.equal(await person.total(page), '97.20');
  });
});

test('a row that does not apply is left out and the total is rescaled', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const detail = await person.openRow(page, '评价结果应用');
    await detail.getByRole('button', { name: '不适用' }).click();
    await detail.getByLabel('本单位不适用这一指标').check();
    // 93.70 of the 95 points that are left.
    await person.totalBecomes(page, '98.63');
    await person.row(page, '评价结果应用').locator('.row-score', { hasText: '不计' }).waitFor();
    assert.ok(await person.cell(page, '评价结果应用').isDisabled());
    await detail.getByText('不计分，总分按其余分值折算。').waitFor();
    await detail.getByLabel('为什么不适用').fill('本年没有评价任务');
    assert.equal(await detail.getByLabel('为什么不适用').inputValue(), '本年没有评价任务');
    await detail.getByLabel('本单位不适用这一指标').uncheck();
    await person.totalBecomes(page, '97.20');
  });
});

test('a formula row is computed from its figures and tells how', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const actual = person.cell(page, '养老金发放率');
    await actual.fill('');
    const detail = await person.openRow(page, '养老金发放率');
    await detail.getByLabel('实际发放人次').fill('1,187,424');
    await detail.getByLabel('应发放人次').fill('1199419');
    await person.row(page, '养老金发放率').locator('.row-score', { hasText: '4.95' }).waitFor();
    assert.equal(await actual.getAttribute('placeholder'), '98.99…%');
    await detail.getByText('实际发放人次 ÷ 应发放人次 × 100%').first().waitFor();
    assert.match(await detail.locator('.why-sum').innerText(), /1[,，]?187[,，]?424 ÷ 1[,，]?199[,，]?419/);
    assert.match(await detail.locator('.why-sum').innerText(), /4\.95 分/);
  });
});

test('figures come from the funds and the staff until others are typed', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.cell(page, '在职人员控制率').fill('');
    const row = person.row(page, '在职人员控制率');
    await row.locator('.row-score', { hasText: '1.00' }).waitFor();
    await person.goTo(page, '单位与职能');
    await page.getByLabel('在职在编人数').fill('12名');
    await person.goTo(page, '指标评分');
    // 12 ÷ 9 is a third above 100%.
    await row.locator('.row-score', { hasText: '0.67' }).waitFor();
    assert.equal(await person.cell(page, '在职人员控制率').getAttribute('placeholder'), '133.33…%');
    await person.cell(page, '预算执行率').fill('');
    await person.goTo(page, '预算收支');
    await page.getByRole('textbox', { name: '资金总额：全年执行数' }).fill('541.74');
    await person.goTo(page, '指标评分');
    await person.row(page, '预算执行率').locator('.row-score', { hasText: '1.00' }).waitFor();
    assert.equal(await person.cell(page, '预算执行率').getAttribute('placeholder'), '50%');
  });
});

test('a column copied from a spreadsheet fills the rows downwards, and what stands there stays as typed', async () => {
  await atTheDesk(async (page) => {
    await person.newDepartmentForm(page);
    await person.goTo(page, '指标评分');
    await person.paste(person.cell(page, '中长期规划健全性'), '健全\r\n 健全 \r\n合理\r\n明确\r\n科学\r\n规范\r\n');
    await person.totalBecomes(page, '6.00');
    assert.equal(await person.cell(page, '预算编制规范性').inputValue(), '规范');
    assert.equal(await person.cell(page, '预算调整率').inputValue(), '');
    await person.paste(person.cell(page, '预算调整率'), '0');
    assert.equal(await person.cell(page, '预算调整率').inputValue(), '0');
  });
});

test('what cannot be read is marked and earns nothing, and the text stays', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '差不多都发了');
    await person.totalBecomes(page, '92.20');
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '差不多都发了');
    assert.match(await person.cell(page, '养老金发放率').getAttribute('class'), /is-bad/);
    await page.locator('.side .total-note', { hasText: /待评/ }).first().waitFor();
  });
});

test('a row of every kind of rule is filled in, scored and explained', { timeout: 90_000 }, async () => {
  await atTheDesk(async (page) => {
    await person.openFile(page, JSON.stringify(everyRule));
    await page.locator('.grid').waitFor();
    const shown = {};
    for (const kind of kinds) {
      const detail = await person.openRow(page, kind);
      shown[kind] = (await person.row(page, kind).locator('.row-score').innerText()).trim();
      assert.ok((await detail.locator('.why-sum').innerText()).length > 10, kind);
      assert.ok((await detail.locator('.why-rule').innerText()).length > 10, kind);
    }
    assert.deepEqual(shown, {
      至少: '8.89', 不超过: '8.00', 等于: '9.50', 区间: '9.44', 预算执行: '10.00', 分步扣分: '9.00',
      分段: '5.00', 要点: '6.00', 是否: '10.00', 三档: '7.00', 期限: '8.00', 自评: '9.00',
    });
    await page.getByLabel('有台账').check();
    await person.row(page, '要点').locator('.row-score', { hasText: '10.00' }).waitFor();
    await page.getByRole('button', { name: '全部清除' }).click();
    await person.row(page, '要点').locator('.row-score', { hasText: '0.00' }).waitFor();
  });
});

test('English and back: everything stays, the form keeps its own words', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const before = (await person.exportDraft(page)).text;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('.step', { hasText: 'Indicators' }).click();
    assert.equal(await page.getByRole('textbox', { name: '养老金发放率: actual' }).inputValue(), '100%');
    await person.reload(page);
    await page.getByRole('heading', { name: 'Indicators', level: 1 }).waitFor();
    await page.getByRole('textbox', { name: '养老金发放率: actual' }).fill('95%');
    await page.getByRole('button', { name: '中文' }).click();
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await person.undo(page);
    assert.equal((await person.exportDraft(page)).text, before);
  });
});

test('a row that gets another rule asks what that rule asks', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const detail = await person.openRow(page, '服务对象满意度');
    await detail.getByRole('button', { name: '调整指标' }).click();
    await detail.getByLabel('规则', { exact: true }).selectOption({ index: 5 });
    await detail.locator('.toggle').waitFor();
    assert.equal(await detail.locator('.tier').count(), 0);
  });
});

/** The words of cells, as they are seen. */
const seen = (cells) => cells.evaluateAll((all) => all.map((cell) => cell.innerText.trim()));

test('the table has the columns of the form, by the form\'s names and in its order', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const heads = page.locator('.grid thead th');
    assert.deepEqual(await seen(heads), ['一级指标', '二级指标', '三级指标', '指标值', '分值', '实际完成值', '得分', '提示']);
    // On a phone the sum of the weights and the total stand in one line, in this order.
    await page.setViewportSize({ width: 390, height: 844 });
    const [weight, score] = await page.locator('.grid-sum td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect())
      .filter(({ width }) => width > 0).map(({ left, top, bottom }) => ({ left, top, bottom })));
    assert.ok(weight.left < score.left && weight.top < score.bottom && score.top < weight.bottom, JSON.stringify([weight, score]));
    await page.setViewportSize({ width: 1280, height: 800 });

    await person.toTheStart(page);
    await person.newForm(page, '四川');
    await person.goTo(page, '指标评分');
    assert.deepEqual(await seen(heads), [
      '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '全年实际完成值', '权重', '自评得分', '提示',
    ]);
    // The target in its three columns; the weight after the cell to fill.
    assert.deepEqual(await seen(person.row(page, '成本控制率').locator('td')), ['≤', '100', '%', '', '10', '—', '']);
    assert.deepEqual(await seen(page.locator('.grid-sum > *')), ['合计', '100', '0.00', '']);
  });
});

test('a form without columns for its groups has them as headings, and shows what it prints beside the score', async () => {
  await atTheDesk(async (page) => {
    await person.newForm(page, '重庆');
    await person.goTo(page, '指标评分');
    assert.deepEqual(await seen(page.locator('.grid thead th')), [
      '指标名称', '指标权重', '年初指标值', '调整指标值', '全年完成值', '得分系数', '得分', '是否核心指标', '提示',
    ]);
    assert.deepEqual((await seen(page.locator('.grid-heading'))).map((text) => text.split(/\s/)[0]), [
      '部门预算执行情况', '共性指标', '履职产出', '履职效果',
    ]);
    await person.typeActual(page, '预算完成率', '45%');
    await person.row(page, '预算完成率').locator('.row-score', { hasText: '1.00' }).waitFor();
    assert.deepEqual((await seen(person.row(page, '预算完成率').locator('td'))).slice(0, 7), ['2', '', '≥90%', '', '50%', '1.00', '否']);
    // 说明 is the form's name for the reason.
    const detail = await person.openRow(page, '预算完成率');
    await detail.getByLabel('说明').fill('项目下半年启动');
    const across = await page.locator('.grid-heading th').first().evaluate((cell) => [cell.offsetWidth, cell.closest('table').offsetWidth]);
    assert.equal(across[0], across[1]);
  });
});
