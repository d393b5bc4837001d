// Importing, as a person does it: the ways in, the preview, the ways out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFirefox, root } from './browser.mjs';
import { copyElsewhere } from './firefox-window.mjs';

/** A published form as a file: its bytes, and the rows that must come out. */
export function publishedForm(folder) {
  const at = join(root, 'tests/cases', folder);
  return {
    file: (name) => readFileSync(join(at, name)),
    expected: JSON.parse(readFileSync(join(at, 'expected.json'), 'utf8')),
  };
}

/** Opens the page of the import from the start page, or from the draft that is open. */
export async function openImport(page) {
  const steps = page.locator('.steps-toggle');
  if (await steps.isVisible()) await steps.click();
  await page.getByRole('link', { name: /^导入 Word/ }).click();
  await page.getByRole('heading', { name: '导入 Word / Excel / 网页表格', level: 1 }).waitFor();
}

/** Picks a document in the dialog of the import. */
export const pick = (page, bytes, name) =>
  pickIn(page, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

/** As `pick`, with a file on the disk: the browser reads it by itself, and no task of the page carries its bytes. */
export const pickFromDisk = (page, path) => pickIn(page, path);

async function pickIn(page, files) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chosen).setFiles(files);
}

/** Pastes markup as Word puts it on the clipboard. Through the page's own, Chromium would hold its styles to the page's policy. */
export async function pasteMarkup(page, html, text) {
  if (inFirefox) {
    await copyElsewhere(page, html, text);
    await page.keyboard.press('Control+v');
    return;
  }
  await page.evaluate(([html, text]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, [html, text]);
}

/** Waits until the document is shown beside what comes out of it. */
export const previewed = (page) => page.getByRole('heading', { name: '导入后的自评表' }).waitFor();

/** The rows of a part that comes out, cell by cell. */
export const rowsOf = (page, part) => page.locator('.outcome-part', { has: page.getByRole('heading', { name: part }) })
  .locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));

/** The box that takes a part. */
export const boxOf = (page, part) => page.getByRole('checkbox', { name: new RegExp(`^导入这一块 ?${part}`) });

export const makeDraft = async (page) => {
  await page.getByRole('button', { name: '建立新草稿' }).click();
  await page.locator('tr.row').first().waitFor();
};

export const putIntoDraft = async (page) => {
  await page.getByRole('button', { name: '并入当前草稿' }).click();
  await page.locator('tr.row').first().waitFor();
};

/** Everything that is stored in this browser. */
export const stored = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** The actuals of the open draft by the names of its rows. */
export async function actuals(page) {
  await page.locator('tr.row').first().waitFor();
  return page.locator('tr.row').evaluateAll((all) => Object.fromEntries(all.map((row) => [
    row.querySelector('.row-toggle').innerText.trim(),
    [...row.querySelectorAll('input, textarea')].map((field) => field.value).find(Boolean) ?? '',
  ])));
}
