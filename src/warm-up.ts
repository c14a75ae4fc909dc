import type { Hono } from "hono";
import { at } from "./domain/catalogue.ts";
import { everything } from "./domain/selection.ts";
import { feedFormats, formatNames } from "./feed/feed-format.ts";
import { refPath, subscription } from "./feed/feed-ref.ts";
import { listOf } from "./feed/list-of.ts";
import { feedDocument } from "./http/feed-document.ts";
import type { Newsroom } from "./http/newsroom.ts";
import type { Library } from "./pack/unpack.ts";

/**
 * Asks for feeds while the isolate starts, so that its first client does not wait for code to be compiled, which is most of what a
 * first request costs.
 *
 * The feeds are not the app's, and neither is the moment: the clock may stand at 1970 here, and nothing of what is made is ever
 * served to anyone. The app is asked for an address that leads elsewhere at any moment, which it does not remember. A Worker may
 * not make the body of a response while it starts, hence HEAD, and a condition that always holds.
 *
 * @returns the status of each answer
 */
export async function warmUp(newsroom: Newsroom, app: Hono): Promise<readonly number[]> {
  const { catalogue } = newsroom.library;
  const { site, times } = catalogue;
  // When the newest is released, so that what comes first in the catalogue is shown.
  const moment = times.published.length > 0 ? at(times.published, 0) : 0;
  const feeds = feedDocument({ ...newsroom, library: withShortFeeds(newsroom.library), now: () => moment });
  const ref = subscription(site.defaultLanguage, everything);
  const list = () => listOf(catalogue, ref.language, everything);
  const folder = `${site.origin}${refPath(ref)}`;
  const answers: (Response | undefined)[] = [];
  for (const format of formatNames) {
    answers.push(await app.fetch(new Request(`${folder}feed`)));
    const request = new Request(`${folder}${feedFormats[format].file}`, { method: "HEAD" });
    answers.push(await feeds.answer(request, { ref, format, list }));
  }
  const known = new Request(`${folder}${feedFormats.rss.file}`, { headers: { "If-None-Match": "*" } });
  answers.push(await feeds.recall(known));
  return answers.flatMap((answer) => answer?.status ?? []);
}

/**
 * What runs for each entry is to run often enough to be compiled here, and not so often that it is about to be optimised when
 * the first client comes: of 3 to 50 entries a feed, 30 left the least to do.
 */
function withShortFeeds(library: Library): Library {
  const { catalogue } = library;
  const { site } = catalogue;
  return {
    ...library,
    catalogue: { ...catalogue, site: { ...site, feed: { ...site.feed, items: Math.min(30, site.feed.items) } } },
  };
}
