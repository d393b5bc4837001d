// 汇总: a bureau puts the results of its units together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { barriers } from './support/axe.mjs';
import { dist } from './support/browser.mjs';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { example, template } from './support/seed.mjs';

const { result } = await import(new URL('embed/node.js', pathToFileURL(dist)));

/** The example as another unit hands it in, as a file; `change` says what differs before it is scored. */
function handedIn(name, change = () => {}) {
  const form = structuredClone({ ...example, template });
  form.unit.name = name;
  change(form);
  return result(form);
}

const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const own = (row, score) => (form) => Object.assign(form.answers[row], { ownScore: score, ownScoreReason: '按复核意见' });

const better = handedIn('甲局');
const worse = handedIn('乙局', own('result-use', '0'));
const forged = handedIn('=丙局');
forged.scoreSheet.total.total = '99.00';
const begun = handedIn('丁局', (form) => { form.answers = {}; });
// 业务学习与培训 stands at 0.70 of 1 in the example (部分达成, the middle of 0.6–0.8): 97.20 − 0.70 = 96.50.
const again = handedIn('甲局', own('training', '0'));
const same = file('又一份.json', JSON.stringify(handedIn('甲局')));
const { assessment: draft } = better;

const FILES = [
  ...[better, worse, forged, begun, again].map((found, at) => file(`${at + 1}.json`, JSON.stringify(found))),
  file('草稿.json', JSON.stringify(draft)), file('坏的.json', '{"format":"ziping.result/1",'), same,
];

const lines = (page) => page.locator('.rollup-list tbody tr').evaluateAll((rows) =>
  rows.map((row) => [...row.cells].slice(0, 6).map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function choose(page, files) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择结果文件' }).click();
  await (await chosen).setFiles(files);
}

async function toTheRollup(page, files = FILES) {
  await page.getByRole('link', { name: '汇总结果' }).click();
  await page.getByRole('heading', { name: '汇总结果', level: 1 }).waitFor();
  await choose(page, files);
  await page.getByRole('heading', { name: '结果清单' }).waitFor();
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`results of many units are verified, counted and listed, at ${width} px`, { timeout: 120_000 }, async () => {
    await atTheDesk(async (page) => {
      await toTheRollup(page);
      assert.equal(await page.locator('.rollup-count').innerText(),
        '共 5 份，1 份有数字对不上，1 份没有评完，不计入平均，1 份重复。');
      const found = await lines(page);
      const title = '2023 年市级部门整体支出绩效自评价表';
      const open = found.at(-1)[5];
      assert.match(open, /^还有 \d+ 行没有评$/);
      assert.deepEqual(found, [
        ['1', '甲局', title, '97.20', '优', '一致'],
        ['3', '=丙局', title, '97.20', '优', '1 处对不上'],
        ['5', '甲局', title, '96.50', '优', '与第 1 份是同一单位、同一张表'],
        ['2', '乙局', title, '93.70', '优', '一致'],
        ['4', '丁局', title, '—', '', open],
      ]);
      // (97.20 + 93.70 + 97.20 + 96.50) / 4 = 384.60 / 4 = 96.15
      assert.deepEqual(await page.locator('.rollup-facts dd').allInnerTexts(), ['96.15', '93.70', '97.20']);
      const refused = await page.locator('.rollup-refused li').allInnerTexts();
      assert.equal(refused.length, 3);
      assert.match(refused[0], /草稿\.json\s+这是草稿，还没有结果/);
      assert.match(refused[1], /坏的\.json\s+\S/);
      assert.match(refused[2], /又一份\.json\s+与已读入的“甲局”完全相同，没有重复计入。/);
      assert.equal(await page.locator('.section h2').nth(1).innerText(), title);
      assert.equal(await sideways(page), 0);
      assert.deepEqual(await barriers(page), []);
    }, { viewport: { width, height } });
  });
}

test('a result opens as a draft, and the roll-up is still there afterwards', async () => {
  await atTheDesk(async (page) => {
    await toTheRollup(page);
    await page.locator('.rollup-list tr', { hasText: '乙局' }).getByRole('button', { name: '打开' }).click();
    await person.totalBecomes(page, '93.70');
    await person.toTheStart(page);
    assert.match((await person.drafts(page)).join(), /乙局 .*93\.70/);
    await page.getByRole('link', { name: '汇总结果' }).click();
    await page.getByRole('heading', { name: '结果清单' }).waitFor();
    assert.equal((await lines(page)).length, 5);
    await page.getByRole('button', { name: '清空' }).click();
    assert.equal(await page.locator('.rollup-list').count(), 0);
  });
});

test('a result whose figures do not follow says which when it is opened', async () => {
  await atTheDesk(async (page) => {
    await toTheRollup(page);
    await page.locator('.rollup-list tr', { hasText: '丙局' }).getByRole('button', { name: '打开' }).click();
    await person.totalBecomes(page, '97.20');
    const said = await person.notice(page);
    assert.match(said, /99\.00/);
    assert.match(said, /97\.20/);
  });
});

test('an outdated result is taken out, and refused files stay listed until the roll-up is cleared', async () => {
  await atTheDesk(async (page) => {
    await toTheRollup(page);
    await page.locator('.rollup-list tr', { hasText: '96.50' }).getByRole('button', { name: '移出：甲局' }).click();
    await page.getByText('共 4 份，1 份有数字对不上，1 份没有评完，不计入平均。').waitFor();
    assert.deepEqual((await lines(page)).map(([, unit]) => unit), ['甲局', '=丙局', '乙局', '丁局']);
    await choose(page, [same]);
    await page.locator('.rollup-refused li').nth(3).waitFor();
    // What was taken out can be read again.
    await choose(page, [file('5.json', JSON.stringify(again))]);
    await page.locator('.rollup-count', { hasText: '共 5 份' }).waitFor();
    assert.equal(await page.locator('.rollup-refused li').count(), 4);
    await page.getByRole('button', { name: '清空' }).click();
    await page.locator('.rollup-refused').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.rollup-list').count(), 0);
  });
});

test('the list goes out as a file that runs no formula', async () => {
  await atTheDesk(async (page) => {
    await toTheRollup(page);
    const { name, text } = await person.download(page, () => page.getByRole('button', { name: '保存清单（CSV）' }).click());
    assert.match(name, /^自评结果汇总_\d{8}\.csv$/);
    const rows = text.replace('\uFEFF', '').trim().split('\r\n');
    assert.equal(rows[0], '#,单位,自评表,总分,等级,核对');
    assert.equal(rows[2], "3,'=丙局,2023 年市级部门整体支出绩效自评价表,97.20,优,1 处对不上");
    assert.equal(rows.length, 6);
  });
});

test('more files are added to those that are there, dropped ones too', async () => {
  await atTheDesk(async (page) => {
    await toTheRollup(page, FILES.slice(0, 1));
    const dropped = [worse, handedIn('戊局')].map((found) => JSON.stringify(found));
    await page.evaluate((texts) => {
      const data = new DataTransfer();
      texts.forEach((text, at) => data.items.add(new File([text], `${at}.json`)));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, dropped);
    await page.getByText('共 3 份。').waitFor();
    assert.deepEqual((await lines(page)).map(([at, unit]) => [at, unit]), [['1', '甲局'], ['3', '戊局'], ['2', '乙局']]);
  });
});
