import type { Instant } from "../domain/article.ts";

/** A value that is kept for as long as it is valid. */
export interface Perishable {
  readonly validUntil: Instant;
  /** Its size in memory. */
  readonly bytes: number;
}

/** A cache of values by key with a bound in bytes; the least recently used value is evicted first. One per isolate. */
export interface Memo<Value extends Perishable> {
  /** Returns undefined if the value was never set, was evicted, or has expired at `now`. */
  get(key: string, now: Instant): Value | undefined;
  /** Does nothing if the value is larger than the bound. */
  set(key: string, value: Value): void;
}

export function createMemo<Value extends Perishable>(bound: number): Memo<Value> {
  // A Map keeps insertion order: the first key is the least recently used.
  const values = new Map<string, Value>();
  let total = 0;
  const forget = (key: string) => {
    const value = values.get(key);
    if (!value) return;
    values.delete(key);
    total -= value.bytes;
  };
  return {
    get(key, now) {
      const value = values.get(key);
      if (!value) return undefined;
      if (now >= value.validUntil) {
        forget(key);
        return undefined;
      }
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      forget(key);
      if (value.bytes > bound) return;
      values.set(key, value);
      total += value.bytes;
      for (const oldest of values.keys()) {
        if (total <= bound) break;
        forget(oldest);
      }
    },
  };
}
