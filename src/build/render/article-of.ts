import type { StoryContent, StoryWithdrawal, Text } from "../../content/read/story-content.ts";
import type { Article, Translation } from "../../domain/article.ts";

/** One language of a story as it was written. */
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

/**
 * One language of a story that is withdrawn: the notice that stands in its place. Nothing that the story said goes into the
 * catalogue but its title, by which readers know what is withdrawn; not even its Markdown is read.
 */
export function noticeOf(
  { id, published, revised, expires, section, place, tags, authors, updated }: StoryContent,
  text: Pick<Text, "language" | "slug" | "title" | "updated">,
  { date, reason: reasons }: StoryWithdrawal,
): Article {
  const { language, slug, title } = text;
  const reason = reasons[language];
  if (reason === undefined) throw new Error(`No reason in ${language} for the withdrawal of "${id}"`);
  return {
    id,
    published,
    ...(revised !== undefined && { revised }),
    ...(expires !== undefined && { expires }),
    section,
    ...(place !== undefined && { place }),
    tags,
    authors,
    language,
    slug,
    title,
    lead: reason,
    // Later than all that readers have seen, whatever date was typed: what they take for no newer they do not put in its place.
    updated: Math.max(date, 1000 + Math.max(published, updated ?? published, text.updated ?? published)),
    corrections: [],
    translations: [{ language, slug, title }],
    withdrawn: { date, reason },
  };
}
