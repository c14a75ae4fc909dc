import type { Instant } from "../../src/domain/article.ts";

/** Returns the instant of an ISO 8601 text. @throws Error if it is not a date, so that a typo does not become `NaN` */
export function instant(text: string): Instant {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error(`"${text}" is not a date`);
  return time;
}
