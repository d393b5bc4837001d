// The package as npm installs it: found by its name, started by nobody, and its types hold under TypeScript's strictest.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = process.env.ZIPING_DIST ?? join(root, 'dist/');
const folder = join(root, 'target/portal');

/** A portal that has installed the package and nothing else. */
function portal() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const pack = ['pack', '--silent', '--pack-destination', folder, join(dist, 'embed')];
  const archive = execFileSync('npm', pack, { cwd: folder, encoding: 'utf8' }).trim().split('\n').at(-1);
  execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', join(folder, archive)], { cwd: folder });
}

test('installed from an archive, it is imported by its name and works', () => {
  portal();
  for (const name of ['ziping', 'ziping/scorer']) {
    const script = `import { newAssessment, score, templates } from '${name}';
      const [{ id }] = templates();
      console.log(id, score(newAssessment(id, 2023)).total.total);`;
    const said = execFileSync('node', ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' });
    assert.equal(said, 'rugao-department-2023 0.00\n');
  }
});

test('its types hold under strict TypeScript, and refuse what would fail', () => {
  portal();
  copyFileSync(new URL('types/use.ts', import.meta.url), join(folder, 'use.ts'));
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false'];
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { status, stdout } = spawnSync(
    tsc, [...strict, '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', '--types', '', 'use.ts'],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
});
