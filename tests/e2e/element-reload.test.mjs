// A host's page is loaded again: a stored draft is shown as it was last, whatever the browser kept of the host's form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { PATIENCE, keepsToItself } from './support/desk.mjs';
import { portals } from './support/hosts.mjs';
import { serve } from './support/server.mjs';

let browser;
let server;
before(async () => {
  server = await serve(portals('element-reload'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('what was typed in the very moment of a reload stands there, not what the host’s form had of it before', async () => {
  const context = await browser.context.browser().newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await open(context);
    const unit = page.getByLabel('单位名称');
    await page.goto(`${server.url}plain.html`);
    await unit.fill('甲局');
    await page.waitForFunction(() => new FormData(document.querySelector('form')).get('evaluation')?.includes('甲局'));
    await unit.fill('乙局');
    await page.reload();
    await unit.waitFor();
    page.record.loaded = true;
    assert.equal(await unit.inputValue(), '乙局');
    keepsToItself(page, server.origin);
  } finally {
    await context.close();
  }
});
