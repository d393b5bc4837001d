// The modules as they lie in dist/embed/, and a form to work on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const dist = process.env.ZIPING_DIST ? pathToFileURL(process.env.ZIPING_DIST) : new URL('../../dist/', import.meta.url);

/** What a file of the package exports. */
export const installed = (name) => import(new URL(`embed/${name}`, dist));

const json = (name) => JSON.parse(readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8'));

/** The example, whole: 97.20. */
export const example = () => ({ ...json('example-rugao-2023'), template: json('rugao-department-2023') });

/** What is thrown, as data. */
export function thrown(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error, `${error}`);
    return { code: error.code, path: error.path, message: error.message };
  }
  return assert.fail('nothing was thrown');
}
