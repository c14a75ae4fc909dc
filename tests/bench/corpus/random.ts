/** A source of random numbers that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** @throws RangeError for an empty list */
  pick<Value>(values: readonly Value[]): Value;
  /** A copy in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** mulberry32: small, and good enough for texts. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("Nothing to pick from");
      return value;
    },
    shuffled: (values) =>
      values
        .map((value) => ({ value, place: below(2 ** 30) }))
        .sort((one, other) => one.place - other.place)
        .map(({ value }) => value),
  };
}
