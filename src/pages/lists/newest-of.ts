import type { Instant } from "../../domain/article.ts";

/** Returns the latest of these instants, ignoring those that are undefined; undefined if none is left. */
export function newestOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
