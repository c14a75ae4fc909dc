import type { StoryContent, StoryWithdrawal, Text } from "../../content/read/story-content.ts";
import type { Article } from "../../domain/article.ts";
import { articleOf } from "./article-of.ts";
import { entryHtml } from "./entry-html.ts";
import type { Surroundings } from "./render-article.ts";
import { type RenderedArticle, renderedArticle } from "./rendered-article.ts";

/**
 * One language of a story that is withdrawn: the notice that stands in its place. Nothing that the story said goes into the
 * catalogue but its title, by which readers know what is withdrawn; not even its Markdown is read.
 */
export function renderWithdrawn(
  surroundings: Pick<Surroundings, "site" | "tags" | "authors">,
  story: StoryContent,
  text: Text,
  withdrawal: StoryWithdrawal,
): RenderedArticle {
  const article = noticeOf(story, text, withdrawal);
  return renderedArticle(
    surroundings,
    story,
    article,
    (entry) => entryHtml(surroundings.site, entry, { corrections: [], html: "" }),
    articleOf(story, text),
  );
}

function noticeOf(story: StoryContent, { language, slug, title, updated }: Text, withdrawal: StoryWithdrawal): Article {
  const { id, published, revised, expires, section, place, tags, authors } = story;
  const reason = withdrawal.reason[language];
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
    updated: Math.max(withdrawal.date, 1000 + Math.max(published, story.updated ?? published, updated ?? published)),
    corrections: [],
    translations: [{ language, slug, title }],
    withdrawn: { date: withdrawal.date, reason },
  };
}
