// The main job on every shape that is shipped, in Chromium and in Firefox ESR.
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { SHAPES, mainJob, serveShapes } from './support/shapes.mjs';

let browser;
let servers;
before(async () => {
  servers = await serveShapes('shapes');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await servers?.close();
});

for (const shape of Object.keys(SHAPES)) {
  test(`the main job in ${shape}`, { timeout: 300_000 }, () => mainJob(browser.context.browser(), shape, servers));
}
