import { createApp } from "./app.ts";
import { everything } from "./domain/lists.ts";
import { at } from "./domain/required.ts";
import { formatsFor } from "./formats/formats.ts";
import type { Library } from "./pack/unpack.ts";
import { subscription } from "./urls/feed-ref.ts";
import { documentUrl } from "./urls/urls.ts";

/**
 * Asks for feeds while the isolate starts, so that its first client does not wait for code to be compiled.
 *
 * The app that is asked is not the one that serves, and neither is its clock: the platform's may stand at 1970 here, and nothing of
 * what is made is to be served. A Worker may not make the body of a response while it starts, hence HEAD.
 *
 * @returns the status of each answer
 */
export async function warmUp(library: Library): Promise<readonly number[]> {
  const { site, times } = library.catalogue;
  // When the newest is released, so that what comes first in the catalogue is shown.
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
  return statuses;
}
