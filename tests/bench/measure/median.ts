/** @throws RangeError for no values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) throw new RangeError("No values, no median");
  return (low + high) / 2;
}

/** Median absolute deviation: half of the values are closer to the median than this. */
export function deviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** Divides each value by the other's of the same round: anything that slows the machine for a while slows both. */
export function ratios(values: readonly number[], base: readonly number[]): readonly number[] {
  return values.map((value, round) => {
    const under = base[round];
    if (under === undefined) throw new RangeError(`No round ${round} to compare with`);
    return value / under;
  });
}
