// Files: what was exported opens elsewhere and is the same; what cannot be opened is refused by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atTheDesk } from './support/desk.mjs';
import * as person from './support/person.mjs';
import { example, rows } from './support/seed.mjs';

let files;

/** Both files of the example with one row changed, as another computer would send them. */
async function exported() {
  if (files) return files;
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    files = { draft: await person.exportDraft(page), result: await person.exportResult(page) };
  });
  return files;
}

test('an exported draft opens on another computer and exports the very same file again', async () => {
  const { draft } = await exported();
  assert.match(draft.name, /^如皋市社会养老保险管理处_2023_自评草稿_\d{8}\.json$/);
  await atTheDesk(async (page) => {
    await person.openFile(page, draft.text, draft.name);
    await person.totalBecomes(page, '96.95');
    assert.equal(await person.cell(page, '养老金发放率').inputValue(), '95%');
    assert.equal((await person.exportDraft(page)).text, draft.text);
  });
});

test('an exported result opens as verified and exports the very same file again', async () => {
  const { result } = await exported();
  assert.match(result.name, /^如皋市社会养老保险管理处_2023_自评结果_\d{8}\.json$/);
  await atTheDesk(async (page) => {
    await person.openFile(page, result.text, result.name);
    assert.match(await person.notice(page), /结果核对一致：每个数字都能由填报内容重新算出/);
    await person.totalBecomes(page, '96.95');
    await person.dismiss(page);
    assert.equal((await person.exportResult(page)).text, result.text);
  });
});

test('a result in which one score was changed by hand is opened, and that score is named', async () => {
  const result = JSON.parse((await exported()).result.text);
  const place = rows.findIndex(({ name }) => name === '养老金发放率');
  result.scoreSheet.rows[place].score = '5.00';
  await atTheDesk(async (page) => {
    await person.openFile(page, JSON.stringify(result));
    const said = await person.notice(page);
    assert.match(said, /^有数字与填报内容对不上/);
    assert.match(said, /1 个数字与填报内容对不上/);
    assert.ok(said.includes(`“养老金发放率”的得分写的是 5.00，重新计算是 4.75（scoreSheet.rows[${place}].score）`), said);
    await person.totalBecomes(page, '96.95');
  });
});

const text = JSON.stringify({ ...example, template: undefined });
const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);
const REFUSED = {
  'a file of another program': ['{"hello": 1}', /这个文件不是本程序的文件/],
  'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /这个文件不是文本（UTF-8）文件/],
  'an empty file': ['', /这个文件/],
  'a file that was cut off': [`${text.slice(0, 900)}`, /这个文件在第 1 行第 \d+ 列处断开，可能没有下载完整/],
  'a file of a newer program': [text.replace('assessment/1', 'assessment/2'), /由更新版本的程序保存（ziping\.assessment\/2），本版本打不开/],
  'a file without its form': [text, /一项缺失或内容不对（.*template/],
  'a file nested without end': [`{"format":"ziping.assessment/1","year":2023,"x":${deep(100_000)}}`, /嵌套超过 32 层/],
  'a file of more than 20 MB': [Buffer.alloc(20_100_000, ' '), /这个文件有 20\.1 MB，超过 20 MB 的上限/],
};

test('what cannot be opened is refused with its reason, and no draft is touched', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    await person.typeActual(page, '养老金发放率', '95%');
    await person.saved(page);
    await person.toTheStart(page);
    const before = await kept(page);
    for (const [what, [content, reason]] of Object.entries(REFUSED)) {
      await person.openFile(page, content, `${what}.json`);
      const said = await person.notice(page);
      assert.ok(said.startsWith(`没有打开“${what}.json”`), said);
      assert.match(said, reason);
      assert.match(said, /草稿没有改动/);
      await person.dismiss(page);
    }
    assert.deepEqual(await kept(page), before);
  });
});

/** What is listed and what is stored. */
const kept = async (page) => ({
  listed: await person.drafts(page),
  stored: await page.evaluate(() => ({ ...localStorage })),
  address: page.url(),
});

test('a file can be dropped on the start page', async () => {
  const { draft } = await exported();
  await atTheDesk(async (page) => {
    const dropped = await page.evaluateHandle(({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'application/json' }));
      return data;
    }, draft);
    await page.locator('.start-body').dispatchEvent('drop', { dataTransfer: dropped });
    await person.totalBecomes(page, '96.95');
  });
});

test('a field that is missing at the top of a file is named, in the words of the page', async () => {
  await atTheDesk(async (page) => {
    await person.openFile(page, text);
    assert.match(await person.notice(page), /“模板”（template）/);
    assert.doesNotMatch(await person.notice(page), /missing field/);
  });
});

test('a file dropped beside the start page does not take the page away', async () => {
  await atTheDesk(async (page) => {
    await person.openExample(page);
    const taken = await page.locator('main').evaluate((main) => ['dragover', 'drop'].map((kind) =>
      !main.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }))));
    assert.deepEqual(taken, [true, true]);
  });
});
