import type { Instant } from "../domain/article.ts";
import { listOf } from "../domain/article-list.ts";
import { newestOf } from "../domain/window.ts";
import { formatsFor } from "../formats/formats.ts";
import type { Library } from "../pack/unpack.ts";
import { everyFeed, type Variant } from "../urls/feed-ref.ts";
import type { MadeDocument } from "./document-responder.ts";
import { type FeedState, feedStates } from "./feed-document.ts";

/**
 * Lists the subscription documents of every feed except combinations, for programs that watch many feeds and request only those
 * whose entity tag has changed. Empty feeds are listed too, so that a URL can be looked up before the first story.
 */
export async function feedsDirectory(library: Library, now: Instant): Promise<MadeDocument> {
  const { catalogue } = library;
  const perFeed = await Promise.all(
    everyFeed(catalogue).map(async (ref) => {
      const list = listOf(catalogue, ref.language, ref.selection);
      const states = await feedStates(library, ref, list, formatsFor(ref), now);
      return states.map((state) => ({ variant: ref.variant, state }));
    }),
  );
  const states = perFeed.flat();
  // One entry per line, so that `diff` shows what has changed.
  const lines = states.map(({ variant, state }) => JSON.stringify(directoryEntry(variant, state)));
  return {
    text: `{"feeds":[\n${lines.join(",\n")}\n]}\n`,
    lastModified: newestOf(states.map(({ state }) => state.lastModified)),
  };
}

function directoryEntry(variant: Variant, { format, envelope, shown, etag }: FeedState): object {
  return {
    url: envelope.self,
    format: format.name,
    variant,
    media_type: format.type,
    language: envelope.language,
    title: envelope.title,
    html_url: envelope.page,
    items: shown.length,
    updated: shown.length === 0 ? null : new Date(envelope.updated).toISOString(),
    etag,
  };
}
