import type { Instant } from "../domain/article.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * The value of `Last-Modified`: the newest change that the content tells of, or the deploy where that came later. A deploy may add
 * an older story, rename a topic or mend a text in silence, none of which has a date of its own; a client that sends nothing but
 * `If-Modified-Since` would be told that nothing has changed. Never later than now (RFC 9110 section 8.8.2.1). Entity tags do not
 * know of deploys.
 */
export function lastModifiedOf(
  { deployed }: Pick<Newsroom, "deployed">,
  changed: Instant | undefined,
  now: Instant,
): Instant | undefined {
  const newest = changed === undefined || (deployed !== undefined && deployed > changed) ? deployed : changed;
  return newest === undefined ? undefined : Math.min(now, newest);
}
