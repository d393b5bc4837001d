// Portals that take the form in: examples/hosts/ as a developer has them, with dist/embed/ beside them.
import { buildSync } from 'esbuild';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from './browser.mjs';
import { example, template } from './seed.mjs';

const examples = join(root, 'examples/hosts');

/** A host's page with nothing on it yet. */
const EMPTY = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>门户</title>'
  + '<script type="module" src="./embed/ziping-element.js"></script><body>';

/** The filled form that the portals of React and Vue show. */
export const filled = { ...example, template };

/** Puts the portals together in a folder of target/ and returns it. `embed/` is the package, `other/` a second copy. */
export function portals(name) {
  const folder = join(root, 'target/hosts', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const copy of ['embed', 'other']) cpSync(join(dist, 'embed'), join(folder, copy), { recursive: true });
  for (const file of readdirSync(examples)) copyFileSync(join(examples, file), join(folder, file));
  writeFileSync(join(folder, 'form.json'), JSON.stringify(filled));
  writeFileSync(join(folder, 'empty.html'), EMPTY);
  // A bundler that knows `new URL(…, import.meta.url)` copies the program itself; this one leaves that to us.
  copyFileSync(join(dist, 'embed/ziping-element_bg.wasm'), join(folder, 'ziping-element_bg.wasm'));
  for (const [entry, out] of [['react.jsx', 'react.js'], ['vue-portal.js', 'vue.js']]) {
    buildSync({
      entryPoints: [join(examples, entry)], outfile: join(folder, out), bundle: true, format: 'esm', target: 'es2022', jsx: 'automatic',
      alias: { 'ziping/element': join(dist, 'embed/ziping-element.js') }, nodePaths: [join(root, 'node_modules')],
      define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
      logLevel: 'warning',
    });
  }
  return folder;
}
