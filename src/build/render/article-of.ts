import type { StoryContent, Text } from "../../content/read/story-content.ts";
import type { Article, Translation } from "../../domain/article.ts";

/** One language of a story as it was written, whether or not it is withdrawn. */
export function articleOf(story: StoryContent, text: Text): Article {
  const { folder: _, texts, updated, formerly: __, withdrawn: ___, draft: ____, gaps: _____, ...shared } = story;
  return {
    ...shared,
    language: text.language,
    slug: text.slug,
    title: text.title,
    lead: text.lead,
    updated: Math.max(story.published, updated ?? story.published, text.updated ?? story.published),
    ...(text.picture && { image: text.picture }),
    corrections: text.corrections,
    translations: texts.map(({ language, slug, title }): Translation => ({ language, slug, title })),
  };
}
