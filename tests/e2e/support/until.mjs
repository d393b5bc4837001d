// Waiting for what no event tells of.
import assert from 'node:assert/strict';
import { PATIENCE } from './desk.mjs';

/** Waits until what is looked at is so. The browser's own waiting takes no answer that comes later. */
export async function until(look) {
  const deadline = Date.now() + PATIENCE;
  while (!await look()) {
    assert.ok(Date.now() < deadline, `never came true: ${look}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
