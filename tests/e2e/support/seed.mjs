// The published form of Rugao 2023 as a person has it before her: what to type, and where.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './browser.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, 'templates', name), 'utf8'));

/** The example that the program carries. */
export const example = read('example-rugao-2023.json');

/** The form that it fills in. */
export const template = read('rugao-department-2023.json');

const below = (group) => [...(group.groups ?? []).flatMap(below), ...(group.indicators ?? [])];

/** The rows from the top down: the indicator and what the example answers. */
export const rows = template.groups.flatMap(below).map((indicator) => ({ ...indicator, answer: example.answers[indicator.id] }));

/** The row of that name. */
export const named = (name) => rows.find((row) => row.name === name);

/** The duties as they stand in the published table, to be pasted whole. */
export const numberedDuties = example.unit.duties.map((duty, index) => `(${index + 1}) ${duty}`).join('\n');

/** The report's sections from the top down: label on the page, and text. */
export const report = template.report.flatMap((part) => {
  const sections = part.sections ?? [];
  if (sections.length === 0) return [{ label: part.title, text: example.narrative[part.id] }];
  return sections.map(({ id, title }, index) => ({ label: `（${'一二三四'[index]}）${title}`, text: example.narrative[id] }));
});
