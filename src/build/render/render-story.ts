import { factsOfFile } from "../../content/read/file-facts.ts";
import type { ValidVocabulary } from "../../content/read/read-vocabulary.ts";
import type { StoryContent, Text } from "../../content/read/story-content.ts";
import type { Instant, Story } from "../../domain/article.ts";
import { feedPicture, type Picture } from "../../domain/picture.ts";
import { type ReleaseFacts, releaseOrder } from "../../domain/release-facts.ts";
import type { Site } from "../../domain/site.ts";
import { lifetimeOf } from "../../domain/translations.ts";
import type { References, ResolvedImage } from "../../markdown/references.ts";
import { renderMarkdown } from "../../markdown/render-markdown.ts";
import type { IndexedArticle, IndexedStory } from "../../pack/indexed-story.ts";
import { type Diagnosis, type Problem, toNotices } from "../../problems/problem.ts";
import { articleUrl, fileUrl } from "../../urls/urls.ts";
import { type FileSources, type KnownFiles, renderWithFiles } from "../links/known-files.ts";
import { createLinkResolver, type ExplainReference, type FindTarget } from "../links/link-resolver.ts";
import { joinBlocks, printGaps } from "./article-body.ts";
import { articleOf, noticeOf } from "./article-of.ts";
import { findLeadInText } from "./lead-in-text.ts";
import { createFigurePrinter } from "./print-figure.ts";
import { type RenderedArticle, renderArticle } from "./render-article.ts";
import { omitFigures, shiftFigures } from "./shift-figures.ts";

/** Everything that texts may refer to. */
export interface Surroundings extends Pick<ValidVocabulary, "site" | "tags" | "authors"> {
  readonly targets: FindTarget;
  readonly explain: ExplainReference;
  readonly deadLink: References["deadLink"];
  /** Returns the files that a text may name. */
  files(text: Text): FileSources;
  /** Whether there is a file with this name. @param name as a text of the story would have it */
  hasFile(name: string): boolean;
  readonly releases: ReleaseFacts;
  /** Whether the text is to be published; the others are rendered only to report their problems. */
  isShown(text: Text): boolean;
}

export interface RenderedStory {
  /** Its articles are those of the texts that are shown, in the site's order of languages. */
  readonly indexed: IndexedStory;
  readonly records: ReadonlyMap<IndexedArticle, Uint8Array>;
  /** Problems of its texts. */
  readonly problems: readonly Problem[];
}

/** Renders a story in all its languages for feeds and pages, and reports the problems of its texts. */
export async function renderStory(surroundings: Surroundings, story: StoryContent): Promise<RenderedStory> {
  const { withdrawn, ...written } = story;
  const { texts } = written;
  const shown = texts.filter(surroundings.isShown);
  const orderOf = (text: Text) => findOrder(surroundings, story, text);
  const articles: RenderedArticle[] = [];
  const problems: Problem[] = [];
  if (!withdrawn) {
    for (const text of texts) {
      const rendered = await renderText(surroundings, story, text, shown);
      if (shown.includes(text)) articles.push(rendered.article);
      problems.push(...rendered.problems);
    }
  } else {
    for (const text of shown) {
      // Nobody has seen a text that was withdrawn before its release, so nobody is notified.
      if (withdrawn.date < lifetimeOf(story, text).published) continue;
      const notice = noticeOf(story, text, withdrawn);
      articles.push(renderArticle(surroundings, notice, { html: "" }, articleOf(story, text, texts, orderOf)));
    }
  }
  return {
    indexed: indexStory(
      { ...written, ...(withdrawn && { withdrawn: withdrawn.date }) },
      texts[0]?.picture?.media,
      articles.map(({ indexed }) => indexed),
    ),
    records: new Map(articles.map(({ indexed, record }) => [indexed, record])),
    problems,
  };
}

function findOrder(surroundings: Surroundings, story: StoryContent, text: Text): number {
  return releaseOrder(surroundings, story.id, text.language, lifetimeOf(story, text).published);
}

/**
 * Returns the part of a story that the catalogue's index needs.
 * @param media of the lead picture; a withdrawn story shows none
 */
export function indexStory(
  story: Pick<Story, "id"> & { readonly formerly: readonly string[]; readonly withdrawn?: Instant },
  media: Picture["media"] | undefined,
  articles: readonly IndexedArticle[],
): IndexedStory {
  const { id, formerly, withdrawn } = story;
  return {
    id,
    formerly,
    ...(withdrawn !== undefined && { withdrawn }),
    ...(withdrawn === undefined && media && "path" in media && { picture: media.path }),
    articles,
  };
}

async function renderText(
  surroundings: Surroundings,
  story: StoryContent,
  text: Text,
  shown: readonly Text[],
): Promise<{ readonly article: RenderedArticle; readonly problems: readonly Problem[] }> {
  const { site, deadLink, targets, explain, hasFile } = surroundings;
  const { language } = text;
  const order = findOrder(surroundings, story, text);
  const page = articleUrl(site, language, text.slug);
  const rendered = await renderWithFiles(surroundings.files(text), (files) =>
    renderMarkdown(text.markdown, {
      resolveLink: createLinkResolver(site, { targets, explain, files }, story.folder, text, order),
      deadLink,
      resolveImage: (src) => resolveImage(site, story, text, files, src),
      printFigure: createFigurePrinter({ site, language, page, files, story, hasFile }),
      mastodon: site.mastodon,
    }),
  );
  const ofText = rendered.problems.map(({ line, ...problem }) => ({
    path: text.path,
    line: text.markdownLine + line - 1,
    field: "body",
    ...problem,
  }));
  const gaps = text.draft ? [...gapsOf(story, text), ...ofText.filter(({ article: link }) => !link)] : [];
  // Of a text for subscribers nothing is published, so that nothing of it can be found.
  const { html, figures } = story.access ? { html: "", figures: [] } : rendered;
  const withGaps = joinBlocks(printGaps(gaps), html);
  const inText = findLeadInText(text.lead, omitFigures(html, figures));
  const article = {
    ...articleOf(story, text, shown, (each) => findOrder(surroundings, story, each)),
    ...(inText === "whole" && { leadInText: true }),
    ...(figures.length > 0 && { figures: shiftFigures(figures, { from: html, to: withGaps }) }),
  };
  return {
    article: renderArticle(surroundings, article, { html: withGaps, ...(inText && { leadInText: inText }) }),
    problems: text.draft ? toNotices(ofText) : ofText,
  };
}

const aloneOnly: Diagnosis = {
  what: "feeds may not have it, and they have the text around it",
  instead: "give it a paragraph of its own",
};

/** Only a figure has a credit under its picture. That of the lead picture is under the lead picture. */
function explainCredit(credit: string): Diagnosis {
  const what = `its credit, "${credit}", is not shown`;
  return { what, instead: "give it a paragraph of its own, or write the credit in its caption", notice: true };
}

function resolveImage(
  site: Site,
  story: StoryContent,
  text: Text,
  files: KnownFiles,
  src: string,
): ResolvedImage | Diagnosis {
  const picture = files.picture(src);
  if ("what" in picture) return picture;
  const facts = factsOfFile(story.files, src);
  const isForbidden = story.syndicate !== false && facts?.syndicate === false;
  const lead = text.picture?.media;
  const isLead = lead !== undefined && "path" in lead && lead.path === picture.path;
  const credit = isLead ? undefined : facts?.credit?.[text.language];
  const isLost = credit !== undefined && !text.markdown.includes(credit);
  const { path, width, height } = feedPicture(picture);
  return {
    url: fileUrl(site, path),
    width,
    height,
    ...(isForbidden && { figureOnly: aloneOnly }),
    ...(isLost && { inFigureOnly: explainCredit(credit) }),
  };
}

/** Returns the gaps of the story that belong to this text or to all its languages. */
function gapsOf({ gaps, texts }: StoryContent, { path }: Text): readonly Problem[] {
  return gaps.filter((gap) => gap.path === path || !texts.some((text) => text.path === gap.path));
}
