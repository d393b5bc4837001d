// The journal as it lies in the browser, past the program.

/** Its records by key. */
export const records = (page) => page.evaluate(() => new Promise((done) => {
  window.zipingJournal.read((error, keys, texts) => done(Object.fromEntries(keys.map((key, at) => [key, texts[at]]))));
}));

/** Changes records; null takes one away. */
export const poke = (page, changes) => page.evaluate((changes) => new Promise((done) => {
  const keys = Object.keys(changes);
  window.zipingJournal.commit(keys, keys.map((key) => changes[key]), keys.map(() => null), done);
}), changes);
