// Chance that can be had again: the same seed gives the same numbers.

/** @param {number} seed a whole number */
export function chanceOf(seed) {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (end) => Math.floor(next() * end),
    between: (low, high) => low + Math.floor(next() * (high - low)),
    of: (list) => list[Math.floor(next() * list.length)],
  };
}
