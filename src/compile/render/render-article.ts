import type { Article, Translation } from "../../domain/article.ts";
import { entryOf } from "../../feed/entry.ts";
import { articleUrl } from "../../feed/urls.ts";
import type { Formats } from "../../formats/formats.ts";
import type { PackableArticle } from "../../pack/pack.ts";
import type { Content, StoryContent, Text } from "../content.ts";
import { renderMarkdown } from "../html/render-markdown.ts";
import type { Problem } from "../problem.ts";
import { entryBody } from "./entry-body.ts";
import { linkResolver } from "./link-resolver.ts";
import { renderEntry } from "./render-entry.ts";
import { type PictureSource, withPictures } from "./with-pictures.ts";

/** What texts may refer to. */
export interface Surroundings extends Pick<Content, "site" | "tags" | "authors"> {
  /** By folder name. */
  readonly stories: ReadonlyMap<string, StoryContent>;
  readonly pictures: PictureSource;
  readonly formats: Formats;
}

export interface RenderedArticle {
  readonly article: PackableArticle;
  readonly problems: readonly Problem[];
}

/** One language of a story as its feeds and its page will carry it, or what in its text stands in the way. */
export async function renderArticle(
  { site, tags, authors, stories, pictures, formats }: Surroundings,
  story: StoryContent,
  text: Text,
): Promise<RenderedArticle> {
  const article = articleOf(story, text);
  const resolveLink = linkResolver(site, stories, text.language, articleUrl(site, text.language, text.slug));
  const rendered = await withPictures(site, pictures, story.folder, (resolveImage) =>
    renderMarkdown(text.markdown, { resolveLink, resolveImage }),
  );
  const entry = entryOf(site, { tags, authors }, article);
  return {
    article: {
      article,
      formerly: story.formerly,
      modified: Math.max(article.updated, story.revised ?? 0),
      ...renderEntry(formats, entry, entryBody(site, entry, article.corrections, rendered.html)),
    },
    problems: rendered.problems.map(({ line, column, what, instead }) => ({
      path: text.path,
      line: text.markdownLine + line - 1,
      column,
      field: "body",
      what,
      instead,
    })),
  };
}

function articleOf(story: StoryContent, text: Text): Article {
  const { folder: _, texts, updated, formerly: __, withdrawn: ___, ...shared } = story;
  return {
    ...shared,
    language: text.language,
    slug: text.slug,
    title: text.title,
    lead: text.lead,
    updated: Math.max(story.published, updated ?? 0, text.updated ?? 0),
    ...(text.picture && { image: text.picture }),
    corrections: text.corrections,
    translations: texts.map(({ language, slug, title }): Translation => ({ language, slug, title })),
  };
}
