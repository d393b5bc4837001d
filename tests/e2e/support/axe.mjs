// axe-core, run in the page without being part of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe finds on the page as it stands: one line for each element, empty when it finds nothing. */
export async function barriers(page) {
  // Evaluated by the browser itself: the page's policy lets no foreign script in.
  await page.evaluate(`window.axe || (() => { ${source} })()`);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false }), TAGS,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}
