import type { StoryContent, StoryWithdrawal, Text } from "../../content/read/story-content.ts";
import type { Article, Translation } from "../../domain/article.ts";

/** Returns one language of a story as an article. */
export function articleOf(story: StoryContent, text: Text): Article {
  const { folder: _, texts, updated, formerly: __, withdrawn: ___, draft: ____, gaps: _____, ...shared } = story;
  return {
    ...shared,
    language: text.language,
    slug: text.slug,
    ...earlierIds(text),
    title: text.title,
    lead: text.lead,
    updated: Math.max(story.published, updated ?? story.published, text.updated ?? story.published),
    ...(text.picture && { image: text.picture }),
    corrections: text.corrections,
    translations: texts.map(({ language, slug, title }): Translation => ({ language, slug, title })),
  };
}

/**
 * Returns one language of a withdrawn story: the notice that replaces it. Of the story itself only the title goes into
 * the catalogue, so that readers know what was withdrawn; its Markdown is not even read.
 */
export function noticeOf(
  { id, published, revised, expires, section, place, tags, authors, updated }: StoryContent,
  text: Pick<Text, "language" | "slug" | "guid" | "atomId" | "title" | "updated">,
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
    ...earlierIds(text),
    title,
    lead: reason,
    // Later than any date that readers have seen, whatever date was typed: feed readers do not replace an entry with
    // one that is not newer.
    updated: Math.max(date, 1000 + Math.max(published, updated ?? published, text.updated ?? published)),
    corrections: [],
    translations: [{ language, slug, title }],
    withdrawn: { date, reason },
  };
}

/** A notice keeps them, so that feed readers replace the text with it. */
function earlierIds({ guid, atomId }: Pick<Text, "guid" | "atomId">): Pick<Article, "guid" | "atomId"> {
  return { ...(guid !== undefined && { guid }), ...(atomId !== undefined && { atomId }) };
}
