import type { Instant } from "../../src/domain/article.ts";
import { instant } from "./instant.ts";

/** A clock that stands still until it is set. */
export interface FakeClock {
  now(): Instant;
  set(text: string): void;
}

export function fakeClock(text: string): FakeClock {
  let time = instant(text);
  return {
    now: () => time,
    set(next) {
      time = instant(next);
    },
  };
}
