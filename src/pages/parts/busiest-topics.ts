import type { LanguageTag } from "../../domain/site.ts";
import { type TagKind, tagKinds } from "../../domain/tag.ts";
import type { PageView } from "../page-view.ts";
import { type CountedTopic, topicsOf } from "./topics-of.ts";

/** So many of a kind at the most: a vocabulary of hundreds would outweigh the page. */
const most = 20;

export interface TopicGroup {
  readonly kind: TagKind;
  readonly topics: readonly CountedTopic[];
}

/** By kind, the topics with most to read. Kinds that have none are left out. */
export function busiestTopics(view: PageView, language: LanguageTag): readonly TopicGroup[] {
  return tagKinds
    .map((kind) => ({
      kind,
      topics: topicsOf(view, language, kind)
        .toSorted((one, other) => other.count - one.count)
        .slice(0, most),
    }))
    .filter(({ topics }) => topics.length > 0);
}
