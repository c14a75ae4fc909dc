import type { Instant } from "../domain/article.ts";

/** Something made once and kept for as long as it is right. */
export interface Perishable {
  readonly validUntil: Instant;
  /** What it costs to keep. */
  readonly bytes: number;
}

/** Values by key under a bound of bytes; what was not asked for longest goes first. One per isolate. */
export interface Memo<Value extends Perishable> {
  /** Undefined where it was never kept, has gone, or is no longer right at `now`. */
  get(key: string, now: Instant): Value | undefined;
  /** Does nothing for a value that is larger than the bound. */
  set(key: string, value: Value): void;
}

export function createMemo<Value extends Perishable>(bound: number): Memo<Value> {
  // A Map keeps insertion order: the first key is the one unused longest.
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
