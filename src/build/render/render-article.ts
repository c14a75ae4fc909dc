import type { ValidVocabulary } from "../../content/read/read-vocabulary.ts";
import type { StoryContent, Text } from "../../content/read/story-content.ts";
import type { Article } from "../../domain/article.ts";
import type { References } from "../../markdown/references.ts";
import { renderMarkdown } from "../../markdown/render-markdown.ts";
import { type Problem, toNotices } from "../../problems/problem.ts";
import { type ExplainReference, type LinkTargets, linkResolver } from "../links/link-resolver.ts";
import { type PictureSource, withPictures } from "../links/with-pictures.ts";
import { articleOf } from "./article-of.ts";
import { entryHtml } from "./entry-html.ts";
import { gapList } from "./gap-list.ts";
import { joinBlocks } from "./join-blocks.ts";
import { leadInText } from "./lead-in-text.ts";
import { type RenderedArticle, renderedArticle } from "./rendered-article.ts";

/** What texts may refer to. */
export interface Surroundings extends Pick<ValidVocabulary, "site" | "tags" | "authors"> {
  readonly targets: LinkTargets;
  readonly explain: ExplainReference;
  readonly deadLink: References["deadLink"];
  readonly pictures: PictureSource;
}

/** One language of a story as its feeds and its page will carry it, and what in its text stands in the way. */
export async function renderArticle(
  surroundings: Surroundings,
  story: StoryContent,
  text: Text,
): Promise<{ readonly article: RenderedArticle; readonly problems: readonly Problem[] }> {
  const { site, deadLink, pictures } = surroundings;
  const resolveLink = linkResolver(site, surroundings, story.folder, text);
  const { html, problems } = await withPictures(site, pictures, (resolveImage) =>
    renderMarkdown(text.markdown, { resolveLink, deadLink, resolveImage }),
  );
  const ofText = problems.map(({ line, ...problem }) => ({
    path: text.path,
    line: text.markdownLine + line - 1,
    field: "body",
    ...problem,
  }));
  const leadTold = leadInText(text.lead, html);
  const article: Article = { ...articleOf(story, text), ...(leadTold === "whole" && { leadInText: true }) };
  const gaps = story.draft ? gapList([...gapsOf(story, text), ...ofText.filter(({ article: link }) => !link)]) : "";
  return {
    article: renderedArticle(surroundings, story, article, (entry) =>
      entryHtml(site, entry, {
        corrections: article.corrections,
        html: joinBlocks(gaps, html),
        ...(leadTold && { leadInText: leadTold }),
      }),
    ),
    problems: story.draft ? toNotices(ofText) : ofText,
  };
}

/** Of the story's gaps, those that this text has or shares with the others. */
function gapsOf({ gaps, texts }: StoryContent, { path }: Text): readonly Problem[] {
  return gaps.filter((gap) => gap.path === path || !texts.some((text) => text.path === gap.path));
}
