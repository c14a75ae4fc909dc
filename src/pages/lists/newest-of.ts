import type { Instant } from "../../domain/article.ts";

/** The latest of these, those that are undefined left out; undefined where there is none. */
export function newestOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
