import { createApp } from "./app.ts";
import { everything } from "./domain/lists.ts";
import { at } from "./domain/required.ts";
import { formatsFor } from "./formats/formats.ts";
import type { Library } from "./pack/unpack.ts";
import { subscription } from "./urls/feed-ref.ts";
import { documentUrl } from "./urls/urls.ts";

/**
 * Requests feeds while the isolate starts, so that its first client does not wait for code to be compiled.
 *
 * The requests go to another app than the one that serves, with another clock: the platform's may be at 1970 during start-up, and
 * nothing that is cached now may be served. A Worker cannot create the body of a response while it starts, hence HEAD.
 *
 * @returns the status of each response
 */
export async function warmUp(library: Library): Promise<readonly number[]> {
  const { site, times } = library.catalogue;
  // The release of the newest article, so that the first articles of the catalogue are shown.
  const moment = times.published.length > 0 ? at(times.published, 0) : 0;
  const feed = subscription(site.defaultLanguage, everything);
  const app = createApp({ library, now: () => moment });
  const statuses: number[] = [];
  for (const format of formatsFor(feed)) {
    const url = documentUrl(site, feed, format);
    for (const headers of [{}, { "If-None-Match": "*" }]) {
      statuses.push((await app.request(url, { method: "HEAD", headers })).status);
    }
  }
  fillYoungGeneration();
  return statuses;
}

/**
 * Allocates more than the part of V8's heap for new objects holds at first, so that what the requests above have left is collected now
 * and not in the first client's request, which takes half the CPU time for it.
 */
function fillYoungGeneration(): void {
  Array.from({ length: 40_000 }, (_, count) => ({ count }));
}
