// Making a template in the page, as a bureau does it.
import * as person from './person.mjs';

export const toTheTemplate = async (page) => {
  await page.getByRole('link', { name: '调整模板' }).click();
  await page.getByRole('heading', { name: '模板', level: 1 }).waitFor();
};

/** Replaces what stands in a field and leaves it. */
export const change = async (field, text) => {
  await person.replace(field, text);
  await field.blur();
};

export const exportTemplate = (page) => person.download(page, () => page.getByRole('button', { name: '导出模板' }).click());

/** Takes the file of another version, and waits for what it would change. */
export async function offerVersion(page, text) {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '换用另一版模板' }).click();
  await (await chosen).setFiles({ name: '模板.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const preview = page.locator('.t-preview');
  await preview.waitFor();
  return preview;
}

/** What stands in a list after something was added to it. */
async function added(list, press) {
  const before = await list.count();
  await press();
  await list.nth(before).waitFor();
  return list.nth(before);
}

/** One more group of level 1, or of level 2 below a group. */
export async function addGroup(page, { name, weight }, into) {
  const list = into ? into.locator('.t-group.is-second') : page.locator('.t-groups > .t-group');
  const button = into ? into.getByRole('button', { name: '加二级指标' }) : page.getByRole('button', { name: '加一级指标' });
  const group = await added(list, () => button.click());
  await change(group.getByLabel(/^指标名称/).first(), name);
  await change(group.getByLabel(/^分值/).first(), weight);
  return group;
}

/** One more indicator of a group, with its rule and everything that the rule asks. */
export async function addRow(group, { name, weight, target, rule, choose = {}, set = {}, points = [], bands = [] }) {
  const row = await added(group.locator('.t-indicator'), () => group.getByRole('button', { name: '加三级指标' }).click());
  await change(row.getByLabel(/^指标名称/), name);
  await change(row.getByLabel(/^指标值：/), target);
  if (weight) await change(row.getByLabel(/^分值/), weight);
  const detail = row.locator('.t-detail');
  if (rule) await detail.getByLabel('计分方法').selectOption({ label: rule });
  for (const [label, word] of Object.entries(choose)) await detail.getByLabel(label, { exact: true }).selectOption({ label: word });
  for (const [label, text] of Object.entries(set)) await change(detail.getByLabel(label, { exact: true }), text);
  await addPoints(detail, points);
  await addBands(detail, bands);
}

const listOf = (detail, legend) => detail.getByRole('group', { name: legend, exact: true });

async function addPoints(detail, points) {
  const list = listOf(detail, '评价要点');
  for (const [text, score] of points) {
    const item = await added(list.locator('.t-item'), () => list.getByRole('button', { name: '加一项：评价要点' }).click());
    await change(item.getByLabel('内容'), text);
    await change(item.getByLabel('得分'), score);
  }
}

/** The first band is there with the rule. */
async function addBands(detail, bands) {
  const list = listOf(detail, '分档计分');
  for (const [at, band] of bands.entries()) {
    const items = list.locator('.t-item');
    const item = at === 0 ? items.first() : await added(items, () => list.getByRole('button', { name: /^加一项/ }).click());
    for (const [label, value] of Object.entries(band)) {
      const field = item.getByLabel(label, { exact: true });
      if (typeof value === 'boolean') await field.setChecked(value);
      else await change(field, value);
    }
  }
}
