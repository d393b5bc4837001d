// A folder for a browser's profile that stands where the disk has room. Chromium throws away what sites keep once less
// than 2 GB of the disk are free, which no page can prevent; what is lost then says nothing about ours.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Room that must be free, in bytes: twice what Chromium asks for. */
const ROOM = 4e9;
const PLACES = [tmpdir(), '/dev/shm', fileURLToPath(new URL('../../target', import.meta.url))];

const room = (place) => {
  if (!existsSync(place)) return 0;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
};

/**
 * Makes an empty folder.
 *
 * @param {string} name what the folder's name begins with
 * @returns {string | undefined} its path; none when no disk has room
 */
export function profileFolder(name) {
  const place = PLACES.find((place) => room(place) >= ROOM);
  return place && mkdtempSync(join(place, name));
}

/** Said where there is none. */
export const NO_ROOM = 'no disk has 4 GB free, and a browser then throws away what pages keep; make room';
