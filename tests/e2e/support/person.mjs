// What a person does at the page and what she sees there, in her words.
import { inFirefox, opened } from './browser.mjs';
import { address } from './desk.mjs';
import { fileFrom, filesIn } from './firefox.mjs';

/** The steps of a form, as the list at the left names them. */
export const STEPS = ['单位与职能', '预算收支', '绩效目标', '指标评分', '自评报告', '检查', '导出'];

// ---- the start page

export const openExample = async (page) => {
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.locator('#total').waitFor({ state: 'attached' });
};

export const newForm = async (page, card) => {
  await page.locator('.card', { hasText: card }).click();
  await page.getByRole('heading', { name: '单位与职能', level: 1 }).waitFor();
};

export const newDepartmentForm = (page) => newForm(page, '如皋 2023');

export const toTheStart = async (page) => {
  await page.getByRole('link', { name: '自评：回到开始页' }).click();
  await page.getByRole('heading', { name: '草稿', exact: true }).waitFor();
};

/** Every draft in the list as one line of what is seen of it. */
export async function drafts(page) {
  await page.locator('.start-block .drafts, .start-block .empty').waitFor();
  const lines = await page.locator('.draft').evaluateAll((all) => all.map((draft) => draft.innerText));
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

/** Picks a file in the dialog that 打开文件 opens. `text` may be bytes. */
export async function openFile(page, text, name = '自评.json') {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The words of the notice that stays until it is dismissed. */
export async function notice(page) {
  const box = page.locator('.banners.is-floating .banner').last();
  await box.waitFor();
  return box.innerText();
}

export const dismiss = async (page) => {
  await page.getByRole('button', { name: '知道了' }).last().click();
};

// ---- the worksheet

/** Goes to a step by its name in the list. */
export async function goTo(page, step) {
  const toggle = page.locator('.steps-toggle');
  if (await toggle.isVisible() && await toggle.getAttribute('aria-expanded') === 'false') await toggle.click();
  await page.locator('.step', { hasText: step }).click();
  await page.locator('main h1', { hasText: step }).waitFor();
}

export const total = (page) => page.locator('#total').textContent();
export const grade = (page) => page.locator('.side .total .seal').textContent();

/** Waits until the total reads as given. */
export const totalBecomes = (page, text) =>
  page.locator('#total').filter({ hasText: new RegExp(`^${text.replace('.', '\\.')}$`) }).waitFor({ state: 'attached' });

/** Waits until the page says that everything typed is kept. */
export const saved = (page) => page.locator('.saved', { hasText: /^已保存 \d\d:\d\d:\d\d$/ }).waitFor();

/** How many findings of that weight the side panel counts. */
export async function findings(page, severity) {
  const head = page.locator('.side .finds-head', { hasText: severity });
  return await head.count() ? Number(await head.locator('.num').textContent()) : 0;
}

/** The line of an indicator in the table. */
export const row = (page, name) => page.locator('tr.row', {
  has: page.locator('.row-toggle').getByText(name, { exact: true }),
});

/** The cell of an indicator's actual. */
export const cell = (page, name) => page.getByRole('textbox', { name: `${name}：实际完成值`, exact: true });

/** Types an actual like a person: click into the cell, replace what stands there. */
export async function typeActual(page, name, text) {
  await cell(page, name).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

export const scoreOf = (page, name) => row(page, name).locator('.row-score b').textContent();

/** Opens an indicator's row and returns what it shows. */
export async function openRow(page, name) {
  const toggle = row(page, name).locator('.row-toggle');
  if (await toggle.getAttribute('aria-expanded') === 'false') await toggle.click();
  const detail = page.locator(`#${await toggle.getAttribute('aria-controls')}`);
  await detail.waitFor();
  return detail;
}

/** Replaces the text of a field that its label names. */
export async function write(field, text) {
  await field.click();
  await field.press('Control+a');
  await field.page().keyboard.insertText(text);
}

/** Replaces the text of a field that takes it when it is left. What a script has set is no change to Firefox. */
export async function replace(field, text) {
  if (!inFirefox) return field.fill(text);
  await field.click();
  await field.press('Control+a');
  if (!text) return field.press('Delete');
  await copy(field.page(), text);
  return field.press('Control+v');
}

const copy = (page, text) => page.evaluate((text) => navigator.clipboard.writeText(text), text);

/** Copies the text elsewhere, clicks into the field and presses Ctrl+V. */
export async function paste(field, text) {
  const page = field.page();
  await copy(page, text);
  await field.click();
  await page.keyboard.press('Control+v');
}

/** Presses something that hands over a file, and returns its name, bytes and text. */
export async function download(page, press) {
  const { name, bytes } = inFirefox || page.downloads ? await fileFrom(press, page.downloads) : await downloaded(page, press);
  return { name, bytes, text: bytes.toString() };
}

async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Asks for the names of the files that are handed over from now on. */
export function handedOver(page) {
  if (inFirefox) return filesIn;
  const names = [];
  page.on('download', (file) => names.push(file.suggestedFilename()));
  return () => names;
}

export async function exportDraft(page) {
  await goTo(page, '导出');
  return download(page, () => page.getByRole('button', { name: '导出草稿' }).click());
}

/** Says why the form goes out with what must be fixed, where the page asks for it. */
export async function sayWhy(page) {
  const why = page.getByLabel('仍要上报的理由');
  if (await why.count() && !await why.inputValue()) await why.fill('已报主管部门同意');
}

export async function exportResult(page) {
  await goTo(page, '导出');
  await sayWhy(page);
  return download(page, () => page.getByRole('button', { name: '导出结果' }).click());
}

export const undo = (page) => page.getByRole('button', { name: '撤销', exact: true }).click();
export const redo = (page) => page.getByRole('button', { name: '重做', exact: true }).click();

export async function reload(page) {
  page.record.loaded = false;
  await page.reload();
  await opened(page);
}

/** Goes back. Of an address without a # BiDi does not tell that it was reached, and Playwright would wait for that. */
export const back = (page) => (inFirefox ? page.evaluate(() => window.history.back()) : page.goBack());

/** Goes to an address of the page as if it had been typed or kept as a bookmark. */
export async function visit(page, place) {
  page.record.loaded = false;
  await page.goto('about:blank');
  await page.goto(address() + place);
  await opened(page);
}
