// Node finds this file through package.json: it reads the program from beside it, so that nothing has to be loaded.
import { readFileSync } from 'node:fs';
import { initSync } from './ziping-scorer.js';

initSync({ module: readFileSync(new URL('./ziping-scorer_bg.wasm', import.meta.url)) });

export * from './ziping-scorer.js';
export default async () => {};
