import { everySelection } from "../domain/selection.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { type FeedRef, subscription, variants } from "../urls/feed-ref.ts";

/** Every feed that can be subscribed to without being a combination. */
export function everyFeed(newsroom: Vocabulary & { readonly site: Pick<Site, "languages"> }): readonly FeedRef[] {
  const selections = everySelection(newsroom);
  return newsroom.site.languages.flatMap(({ tag }) =>
    variants.flatMap((variant) => selections.map((selection) => subscription(tag, selection, variant))),
  );
}
