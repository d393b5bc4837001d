// Reads file names from standard input, one a line; writes for each: raw, gzip and brotli size, SHA-256.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

for (const name of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const bytes = readFileSync(name);
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length, sum);
}
