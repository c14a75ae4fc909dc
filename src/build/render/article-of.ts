import type { StoryContent, StoryWithdrawal, Text } from "../../content/read/story-content.ts";
import type { Article, EarlierIds } from "../../domain/article.ts";
import { inLanguage } from "../../domain/language.ts";
import { lifetimeOf, translationsOf } from "../../domain/translations.ts";
import { pickEarlierIds } from "../../urls/entry-ids.ts";

/**
 * Returns one language of a story as an article.
 * @param shown the texts of the story that are shown, this one included
 * @param orderOf returns the place of a text in the order of releases; see `releaseOrder`
 */
export function articleOf(
  story: StoryContent,
  text: Text,
  shown: readonly Text[],
  orderOf: (text: Text) => number,
): Article {
  const { id, revised, section, place, tags, authors, source, updated, syndicate, access } = story;
  const lifetime = lifetimeOf(story, text);
  const { published } = lifetime;
  // A spoken version is the text.
  const clips = access ? [] : story.clips.map((clip) => ({ ...clip, title: inLanguage(clip.title, text.language) }));
  return {
    id,
    ...(revised !== undefined && { revised }),
    section,
    ...(place !== undefined && { place }),
    tags,
    authors,
    ...(source && { source }),
    ...lifetime,
    language: text.language,
    slug: text.slug,
    ...pickEarlierIds(text),
    title: text.title,
    lead: text.lead,
    // The story may have changed before this text was published.
    updated: Math.max(published, updated ?? published, text.updated ?? published),
    ...(text.picture && { image: text.picture }),
    ...(clips.length > 0 && { clips }),
    ...(syndicate === false && { syndicate }),
    ...(access && { access }),
    corrections: text.corrections,
    translations: translationsOf(
      { ...lifetime, order: orderOf(text) },
      shown.map((each) => ({ ...each, ...lifetimeOf(story, each), order: orderOf(each) })),
    ),
  };
}

/**
 * Returns one language of a withdrawn story: the notice that replaces it. Of the story itself only the title goes into
 * the catalogue, so that readers know what was withdrawn; its Markdown is not even read.
 */
export function noticeOf(
  story: StoryContent,
  text: Pick<Text, "language" | "slug" | keyof EarlierIds | "title" | "published" | "expires" | "updated">,
  { date, reason: reasons }: StoryWithdrawal,
): Article {
  const { id, revised, section, place, tags, authors, updated } = story;
  const { language, slug, title } = text;
  const { published, expires } = lifetimeOf(story, text);
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
    // Feed readers replace the text with its notice by its id.
    ...pickEarlierIds(text),
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
