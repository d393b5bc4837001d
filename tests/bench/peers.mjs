// The same rows scored by others: A ≥ T → w, else w·A/T, rounded half up to 2 decimals, and summed. Nothing else of ours:
// no units, no trace, no groups, no grade. Whoever does less has to be faster; the table says by how much.

/** Figures of the rows of a form of shares, as each peer wants them: made before the clock starts. */
export function figures(form) {
  const rows = form.template.groups.flatMap(function all(group) {
    return [...(group.groups ?? []).flatMap(all), ...(group.indicators ?? [])];
  });
  return rows.map(({ id, weight, target }) => ({
    weight, target: target.number, actual: form.answers[id].actual.number,
  }));
}

/** Binary floats, as a spreadsheet of one's own would: fast, and wrong at a tie. */
export function inFloats(rows) {
  const all = rows.map(({ weight, target, actual }) => [Number(weight), Number(target), Number(actual)]);
  return () => {
    let total = 0;
    for (const [weight, target, actual] of all) {
      total += Math.round((actual >= target ? weight : (weight * actual) / target) * 100) / 100;
    }
    return total.toFixed(2);
  };
}

/** decimal.js with 40 digits: exact enough, not exact. */
export function inDecimals(rows, Decimal) {
  const Wide = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
  const all = rows.map(({ weight, target, actual }) => [new Wide(weight), new Wide(target), new Wide(actual)]);
  return () => {
    let total = new Wide(0);
    for (const [weight, target, actual] of all) {
      const score = actual.gte(target) ? weight : weight.times(actual).div(target);
      total = total.plus(score.toDecimalPlaces(2));
    }
    return total.toFixed(2);
  };
}

/** Exact fractions of BigInts. */
export function inFractions(rows) {
  const fraction = (text) => {
    const [whole, part = ''] = text.split('.');
    return [BigInt(whole + part), 10n ** BigInt(part.length)];
  };
  const all = rows.map(({ weight, target, actual }) => [fraction(weight), fraction(target), fraction(actual)]);
  return () => {
    let cents = 0n;
    for (const [[w, dw], [t, dt], [a, da]] of all) {
      const [numerator, denominator] = a * dt >= t * da ? [w, dw] : [w * a * dt, dw * da * t];
      cents += (200n * numerator + denominator) / (2n * denominator);
    }
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  };
}
