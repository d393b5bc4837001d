// In English nothing the program says is Chinese, anywhere; what the person wrote and what the form prints stays as it is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, root } from './support/browser.mjs';
import { atTheDesk } from './support/desk.mjs';
import { chinese, wordsOf } from './support/language.mjs';
import { download, replace } from './support/person.mjs';
import { everyRule, kinds } from './support/rules.mjs';
import { example, template } from './support/seed.mjs';

const { result } = await import(new URL('embed/node.js', pathToFileURL(dist)));

const SLOW = { timeout: 240_000 };
const STEPS = ['Unit and duties', 'Funds', 'Goals', 'Indicators', 'Report', 'Checks', 'Export'];

/** The forms that the program brings: their words are theirs. */
const forms = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(root, 'templates', name), 'utf8')));

/** Works in English, and looks at every place that `look` is called for; all that is found is told at once. */
async function inEnglish(work, ...trees) {
  await atTheDesk(async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Drafts', exact: true }).waitFor();
    const found = {};
    let data = wordsOf(forms, ...trees);
    const look = async (place) => {
      const lines = await chinese(page, data);
      if (lines.length > 0) found[place] = lines;
    };
    /** The words of the open draft are its file's; it has the units of its cells apart from their figures, too. */
    look.learn = async () => {
      await goTo(page, 'Export');
      const { text } = await download(page, () => page.getByRole('button', { name: 'Export the draft' }).click());
      data = wordsOf(forms, ...trees, JSON.parse(text));
    };
    await work(page, look);
    assert.deepEqual(found, {});
  });
}

async function goTo(page, step) {
  await page.locator('.step', { hasText: step }).click();
  await page.getByRole('heading', { name: step, level: 1 }).waitFor();
}

const link = (page, name) => page.getByRole('link', { name }).first().click();
const press = (place, name) => place.getByRole('button', { name, exact: true }).first().click();
const toTheStart = async (page) => {
  await link(page, 'Ziping: back to the start page');
  await page.getByRole('heading', { name: 'Drafts', exact: true }).waitFor();
};

const toTheImport = async (page) => {
  await link(page, /^Import /);
  await page.getByRole('heading', { name: 'Import Word, Excel or a web table', level: 1 }).waitFor();
};

async function pick(page, button, bytes, name) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const openFile = (page, tree) => pick(page, 'Open a file', JSON.stringify(tree), 'form.json');

test('in Chinese the same look finds the words of the page', async () => {
  await atTheDesk(async (page) => {
    assert.ok((await chinese(page, wordsOf(forms))).length > 15);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.locator('tr.row').first().waitFor();
    const lines = await chinese(page, wordsOf(forms));
    for (const said of ['指标评分', '自评总分', '待填', '检查并导出', '撤销（Ctrl+Z）']) {
      assert.ok(lines.some((line) => line.includes(said)), said);
    }
  });
});

test('the start page: empty, with drafts, with what was removed, and with what could not be opened', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await look('empty');
    await press(page, 'Open the example');
    await page.locator('tr.row').first().waitFor();
    await toTheStart(page);
    await page.locator('.card').nth(1).click();
    await page.getByLabel('Phone').fill('1');
    await toTheStart(page);
    await look('with drafts');
    await page.getByRole('button', { name: /^Duplicate: / }).first().click();
    await page.getByRole('heading', { name: STEPS[0], level: 1 }).waitFor();
    await look('a copy');
    await toTheStart(page);
    await page.locator('.draft').nth(2).waitFor();
    await page.getByRole('button', { name: /^Remove: / }).first().click();
    await page.locator('.toast').waitFor();
    await look('with what was removed');
    const backup = await download(page, () => press(page, 'Back up all drafts'));
    await look('backed up');
    await pick(page, 'Open a file', backup.text, backup.name);
    await page.locator('.banner').first().waitFor();
    await look('the backup opened');
    await pick(page, 'Open a file', '{"format": "ziping.assessment/1"', 'torn.json');
    await page.locator('.banner').nth(1).waitFor();
    await look('with a torn file');
    await openFile(page, { format: 'something/1' });
    await page.locator('.banner').nth(2).waitFor();
    await look('with a foreign file');
  }, example);
});

test('every step of the department form, filled in', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await press(page, 'Open the example');
    await page.locator('tr.row').first().waitFor();
    await look.learn();
    for (const step of STEPS) {
      await goTo(page, step);
      await look(step);
    }
    await goTo(page, 'Indicators');
    for (const toggle of await page.locator('tr.row .row-toggle').all()) await toggle.click();
    await look('all rows open');
    await page.locator('tr.row').first().locator('input, textarea').first().fill('sort of');
    await goTo(page, 'Funds');
    await page.locator('.funds input').first().fill('12 or so');
    await look('funds that cannot be read');
    await goTo(page, 'Checks');
    await press(page, 'Answer');
    await press(page, 'Work it out');
    await page.locator('.what-if li').first().waitFor();
    await look('checks with the way to the next grade');
    await page.keyboard.press('F8');
    await page.locator('.toast').first().waitFor();
    await look('the next finding');
  });
});

for (const [at, name] of ['the department form', 'the project form'].entries()) {
  test(`every step of ${name} with nothing in it, and all that is found wrong`, SLOW, async () => {
    await inEnglish(async (page, look) => {
      await page.locator('.card').nth(at).click();
      await page.getByRole('heading', { name: STEPS[0], level: 1 }).waitFor();
      await look.learn();
      for (const step of STEPS) {
        await goTo(page, step);
        await look(step);
      }
      await goTo(page, 'Indicators');
      for (const toggle of await page.locator('tr.row .row-toggle').all()) await toggle.click();
      await look('all rows open');
      await press(page, 'How to fill this in');
      await look('help for a row');
    });
  });
}

test('a row of every kind of rule, with everything in it open', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await openFile(page, everyRule);
    await page.locator('.grid').waitFor();
    await look.learn();
    await goTo(page, 'Indicators');
    for (const kind of kinds) {
      await page.locator('.row-toggle', { hasText: new RegExp(`^${kind}$`) }).click();
      const detail = page.locator('.row-detail').last();
      for (const part of ['How to fill this in', 'Set another score', 'Not applicable', 'Adapt the row']) {
        const button = detail.getByRole('button', { name: part, exact: true });
        if (await button.count()) await button.click();
        // More points than there are: refused, with the reason beside it.
        const own = detail.locator('input[id$="-own"]');
        if (await own.count()) await own.fill('99');
        await look(`${kind}: ${part}`);
      }
      await page.locator('.row-toggle', { hasText: new RegExp(`^${kind}$`) }).click();
    }
  }, everyRule);
});

test('the export page: versions, one compared, documents made, the result held back', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await press(page, 'Open the example');
    await page.locator('tr.row').first().waitFor();
    await look.learn();
    await page.getByLabel('Name of the version').fill('before');
    await press(page, 'Keep a version');
    await page.locator('.version').waitFor();
    await goTo(page, 'Unit and duties');
    await page.getByLabel(/^Name/).first().fill('');
    await goTo(page, 'Export');
    await look('with a version');
    await page.getByRole('button', { name: /^Compare: / }).click();
    await page.locator('.merge tr').first().waitFor();
    await look('a version beside the draft');
    await press(page, 'Export the result');
    await page.locator('.toast').first().waitFor();
    await look('the result held back');
    await download(page, () => press(page, 'Export to Word'));
    await look('Word made');
  });
});

const newer = structuredClone(everyRule.template);
newer.groups[0].groups[0].indicators.splice(0, 1);
newer.groups[0].groups[0].indicators[0].target.text = '≤8件';
newer.groups[0].groups[0].indicators[1].weight = '9';
newer.version += 1;
newer.settings.atMost = 'ratio';
newer.settings.rounding.decimals = 1;
newer.funds.rows.splice(-1, 1);
newer.report.splice(0, 1);

test('the page of the template: every rule, refusals, another version', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await openFile(page, everyRule);
    await page.locator('.grid').waitFor();
    await look.learn();
    await link(page, 'Change the template');
    await page.getByRole('heading', { name: 'Template', level: 1 }).waitFor();
    await look('as it opens');
    for (const row of await page.locator('.t-indicator').all()) {
      await row.getByRole('button', { name: /^Rule: / }).click();
      await row.locator('.t-trial input').fill('12');
      await row.locator('.t-trial-says').waitFor();
      await look(await row.getByLabel(/^Name: /).inputValue());
    }
    await replace(page.getByLabel(/^Pts: /).first(), 'much');
    await page.getByLabel(/^Pts: /).first().blur();
    await page.locator('.toast').first().waitFor();
    await look('a refusal');
    await pick(page, 'Move to another version', JSON.stringify(newer), 'newer.json');
    await page.locator('.t-preview').waitFor();
    await look('another version');
  }, everyRule, newer);
});

test('the page of the template: what is added begins with English words', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await openFile(page, everyRule);
    await page.locator('.grid').waitFor();
    await look.learn();
    await link(page, 'Change the template');
    const adds = page.getByRole('button', { name: /^(Add one|Set): / });
    // From the end, for each brings fields that stand after it.
    for (let at = await adds.count() - 1; at >= 0; at -= 1) {
      if (await adds.nth(at).isVisible()) await adds.nth(at).click();
    }
    const values = await page.locator('main input').evaluateAll((all) => all.map(({ value }) => value));
    for (const words of ['Funds line', 'A case for a veto', 'New section']) assert.ok(values.includes(words), words);
    await look('with an entry more in every list');
  }, everyRule);
});

const FORM = [
  '项目支出绩效自评表', '（2023年度）',
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
  '产出指标\t数量指标\t培训人次\t≥100人次\t80人次\t50\t40\t报名不足',
  '产出指标\t质量指标\t合格率\t≥90%\t95%\t50\t50\t', '总分\t\t\t\t\t100\t90\t',
].join('\n');

test('the import: the ways in, the preview, into an open draft, and what is refused', SLOW, async () => {
  const cells = FORM.split(/[\t\n]/);
  await inEnglish(async (page, look) => {
    await toTheImport(page);
    await look('the ways in');
    await pick(page, 'Choose a file', FORM, 'form.txt');
    await page.getByRole('button', { name: 'Make a new draft' }).waitFor();
    await look('the preview');
    await press(page, 'Make a new draft');
    await page.locator('tr.row').first().waitFor();
    await look.learn();
    await goTo(page, 'Indicators');
    await page.locator('tr.row').first().locator('input').fill('1');
    for (const toggle of await page.locator('tr.row .row-toggle').all()) await toggle.click();
    await look('with the printed scores');
    await toTheImport(page);
    await pick(page, 'Choose a file', FORM, 'form.txt');
    await page.getByRole('button', { name: 'Put into this draft' }).waitFor();
    await look('into the open draft');
    await press(page, 'Cancel');
    await toTheImport(page);
    await pick(page, 'Choose a file', 'PK\x03\x04 and then nothing', 'torn.xlsx');
    await page.getByRole('alert').waitFor();
    await look('a torn workbook');
    // With the form's name, as a form without one is given a name in its own language.
    await pick(page, 'Choose a file', `${cells[0]}\nno form at all`, 'list.txt');
    await page.getByText('No self-evaluation was recognised').first().waitFor();
    await look('no form');
  }, cells);
});

test('results of many units are rolled up', SLOW, async () => {
  const form = { ...example, template };
  const unfinished = { ...form, unit: { ...form.unit, name: 'Unit B' }, answers: {} };
  const changed = result(form);
  changed.scoreSheet.total.total = '99.00';
  await inEnglish(async (page, look) => {
    await link(page, 'Roll up results');
    await page.getByRole('heading', { name: 'Roll up results', level: 1 }).waitFor();
    await look('nothing yet');
    for (const [name, content] of [['a', result(form)], ['b', changed], ['c', result(unfinished)]]) {
      await pick(page, 'Choose result files', JSON.stringify(content), `${name}.json`);
    }
    await page.locator('.rollup-list', { hasText: 'Unit B' }).waitFor();
    await look('with results');
    for (const [name, content] of [['draft', form], ['nothing', {}]]) {
      await pick(page, 'Choose result files', JSON.stringify(content), `${name}.json`);
      await page.locator('.rollup-refused', { hasText: `${name}.json` }).waitFor();
      await look(`${name}.json`);
    }
  }, form);
});

test('a result that was changed is told apart number by number', SLOW, async () => {
  await inEnglish(async (page, look) => {
    await press(page, 'Open the example');
    await page.locator('tr.row').first().waitFor();
    await goTo(page, 'Export');
    const { text } = await download(page, () => page.getByRole('button', { name: 'Export the result' }).click());
    const result = JSON.parse(text);
    result.scoreSheet.rows[3].score = '0.10';
    result.scoreSheet.total.total = '1.00';
    await toTheStart(page);
    await openFile(page, result);
    await page.locator('.banner').first().waitFor();
    await look('what does not follow');
  }, example);
});
