import { createApp } from "./app.ts";
import { at } from "./domain/catalogue.ts";
import { feedFormats, formatNames } from "./feed/feed-format.ts";
import type { Newsroom } from "./http/newsroom.ts";
import type { Library } from "./pack/unpack.ts";

/**
 * Asks for feeds while the isolate starts, so that its first client does not wait for code to be compiled, which is most of what a
 * first request costs.
 *
 * It asks an app of its own over the same library, at a moment of its own: the clock may stand at 1970 here, and nothing of what it
 * is told is ever served to anyone. A Worker may not make the body of a response while it starts, hence HEAD, and a condition that
 * always holds.
 *
 * @returns the status of each answer
 */
export async function warmUp(newsroom: Newsroom): Promise<readonly number[]> {
  const { site, tags, times } = newsroom.library.catalogue;
  // When the newest is released, so that what comes first in the catalogue is shown.
  const moment = times.published.length > 0 ? at(times.published, 0) : 0;
  const app = createApp({ ...newsroom, library: withShortFeeds(newsroom.library), now: () => moment });
  const statuses: number[] = [];
  const ask = async (path: string, init: RequestInit) => {
    const response = await app.fetch(new Request(`${site.origin}/${site.defaultLanguage}/${path}`, init));
    statuses.push(response.status);
  };
  const unchanged = { headers: { "If-None-Match": "*" } };
  for (const format of formatNames) {
    await ask(feedFormats[format].file, { method: "HEAD" });
    await ask(feedFormats[format].file, unchanged);
  }
  const [topic] = tags.keys();
  if (topic !== undefined) await ask(`tags/${topic}/${feedFormats.rss.file}`, unchanged);
  return statuses;
}

/**
 * What runs for each entry is to run often enough to be compiled here, and not so often that it is about to be optimised when
 * the first client comes: of 3 to 50 entries a feed, 20 left the least to do.
 */
function withShortFeeds(library: Library): Library {
  const { catalogue } = library;
  const { site } = catalogue;
  return {
    ...library,
    catalogue: { ...catalogue, site: { ...site, feed: { ...site.feed, items: Math.min(20, site.feed.items) } } },
  };
}
