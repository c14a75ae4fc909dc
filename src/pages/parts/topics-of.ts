import type { LanguageTag } from "../../domain/site.ts";
import type { Tag, TagKind } from "../../domain/tag.ts";
import { countVisible } from "../../domain/window.ts";
import type { PageView } from "../page-view.ts";

export interface CountedTopic {
  readonly topic: Tag;
  /** Visible articles. */
  readonly count: number;
}

/** The topics of a kind that have something to read, in the order of the vocabulary. */
export function topicsOf({ catalogue, now }: PageView, language: LanguageTag, kind: TagKind): readonly CountedTopic[] {
  return [...catalogue.tags.values()]
    .filter((topic) => topic.kind === kind)
    .map((topic) => ({
      topic,
      count: countVisible(catalogue.times, catalogue.list(language, { kind: "tag", slug: topic.slug }), now),
    }))
    .filter(({ count }) => count > 0);
}
