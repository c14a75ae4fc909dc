import type { Instant } from "../../src/domain/article.ts";

/** The moment that an ISO 8601 text names. @throws Error where it names none: a misspelt date must not pass for `NaN` */
export function instant(text: string): Instant {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error(`"${text}" is not a moment`);
  return time;
}
