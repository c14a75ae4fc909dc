import type { LanguageTag } from "../../domain/language.ts";
import { listEmbeds } from "../../markdown/list-embeds.ts";
import { type Problem, splitNotices, toNotices } from "../../problems/problem.ts";
import { type ArticleFile, articleSchema } from "../schema/article-schema.ts";
import { embedsSchema } from "../schema/embeds-schema.ts";
import type { Known } from "../schema/known.ts";
import { textSchema } from "../schema/text-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import { checkFiles } from "./check-files.ts";
import { factsOfFile } from "./file-facts.ts";
import type { LanguageSlug, UniqueNames } from "./find-clashes.ts";
import type { EarlierEntryIds } from "./find-entry-id-clashes.ts";
import { findLanguageFiles } from "./find-language-files.ts";
import { findUntranslated } from "./find-untranslated.ts";
import type { PictureRegistry } from "./picture-registry.ts";
import { type ArticleReader, fillArticle, type ParsedArticle, readArticle } from "./read-article.ts";
import { readCredit } from "./read-credit.ts";
import { readDraft } from "./read-draft.ts";
import { type EmbedsReader, readEmbeds } from "./read-embeds.ts";
import type { ClipSource } from "./read-media.ts";
import { type ParsedText, readText, type TextReader } from "./read-text.ts";
import { readFrontMatter } from "./read-yaml.ts";
import type { StoryClip, StoryContent, Text } from "./story-content.ts";

/** What is needed to read every story, created once. */
export interface StoryReader extends ArticleReader, TextReader, EmbedsReader {}

export function createStoryReader(known: Known, media: PictureRegistry, clip: ClipSource): StoryReader {
  const schemas = { article: articleSchema(known), text: textSchema(known.timeZone), embeds: embedsSchema(known) };
  return { known, media, clip, ...schemas };
}

/** A story's folder, read as far as possible. */
export interface ParsedStory extends UniqueNames {
  /** Absent if there are problems; for a draft, only if too little of it can be read. Without texts if the story is retired. */
  readonly story?: StoryContent;
  /** The title in the first language that has one, whatever else is wrong. */
  readonly title?: string;
  /** Whether all its texts are in languages that are retired, so that it is published nowhere. */
  readonly retired: boolean;
  /** Those of a draft are notices, which stop nothing. */
  readonly problems: readonly Problem[];
}

export async function readStory(reader: StoryReader, folder: Folder): Promise<ParsedStory> {
  const files = findLanguageFiles(folder, reader.known);
  const retired = files.onlyRetired;
  const fronts = files.languages.map((language) => {
    const name = `${language}.md`;
    const read = readFrontMatter(folder, name);
    return { language, read, draft: readDraft(folder, name, "yaml" in read ? read.yaml : read), ...readCredit(read) };
  });
  const article = await readArticle(reader, folder, fronts);
  const { yaml, allDrafts } = article;
  const byLanguage = new Map<LanguageTag, ParsedText>();
  for (const { language, read, draft = article.draft } of fronts) {
    byLanguage.set(language, readText(reader, folder, { language, read, draft }, article));
  }
  const texts = [...byLanguage.values()].flatMap(({ text }) => text ?? []);
  const embeds = await readEmbeds(reader, folder, allDrafts, () =>
    urlsOfEmbeds(texts, byLanguage.size, reader.known.mastodon),
  );
  // A story that is not published need not be correct: it may name a topic that was retired with the language.
  const ofStory = retired ? [] : [...files.problems, ...article.problems, ...embeds.problems];
  if (yaml && article.value && !retired) {
    const seen = texts.filter((text) => allDrafts || !text.draft);
    ofStory.push(...checkWithdrawalDate(yaml, article.value, seen));
    ofStory.push(...findUntranslated(yaml, reader.known, files.languages));
    const markdown = texts.map((text) => text.markdown);
    ofStory.push(...(await checkFiles(yaml, article.value, markdown, folder, reader.media)));
  }

  // What concerns the whole story is as serious as its most public text.
  const parts = [{ draft: allDrafts, problems: ofStory }, ...byLanguage.values()];
  const problems = parts.flatMap((part) => (part.draft ? toNotices(part.problems) : part.problems));
  const title = [...byLanguage.values()].find((text) => text.title)?.title;
  const name = folder.path.slice(folder.path.lastIndexOf("/") + 1);
  const names = {
    folder: name,
    draft: allDrafts,
    ...article.names,
    slugs: listSlugs(byLanguage),
    entryIds: listEntryIds(byLanguage),
  };
  const parsed = { ...names, ...(title !== undefined && { title }), retired, problems };
  const value = article.value ?? (allDrafts || retired ? fillArticle(reader, name, yaml) : undefined);
  if (!value || (texts.length === 0 && !retired) || splitNotices(problems).problems.length > 0) return parsed;
  const gaps = retired ? article.problems : parts.flatMap((part) => (part.draft ? part.problems : []));
  const content = toStoryContent(name, value, article, texts, embeds.facts);
  return { story: { ...content, draft: allDrafts, gaps }, ...parsed };
}

/**
 * Reports a date of withdrawal that is too early: before a text was published, feeds do not report its withdrawal, so readers
 * who have seen it keep it.
 */
function checkWithdrawalDate(
  yaml: Yaml,
  { withdrawn, published, updated = published }: ArticleFile,
  texts: readonly Text[],
): readonly Problem[] {
  if (!withdrawn) return [];
  const { date } = withdrawn;
  const notice = (what: string, instead: string) => [
    problemAtField(yaml, "withdrawn.date", { what, instead, notice: true }),
  ];
  // Without a readable text, the moments are those of the story.
  const moments = texts.length === 0 ? [{}] : texts;
  const released = moments.filter((text: Partial<Text>) => (text.published ?? published) <= date);
  if (released.length === 0) {
    return notice(
      'is before "published", so feeds do not report the withdrawal',
      "if readers have seen the story, write when it was withdrawn",
    );
  }
  if (released.some((text: Partial<Text>) => date < Math.max(updated, text.updated ?? updated))) {
    return notice(
      'is before "updated"',
      "write when the story was withdrawn: its notice is shown for 14 days from then",
    );
  }
  return [];
}

/** Returns the URLs of the embeds in texts; undefined if some of the texts could not be read. @param count of all texts */
function urlsOfEmbeds(
  texts: readonly Text[],
  count: number,
  mastodon: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (texts.length < count) return undefined;
  return new Set(texts.flatMap(({ markdown }) => listEmbeds(markdown, mastodon ?? []).map(({ url }) => url)));
}

function listSlugs(texts: ReadonlyMap<LanguageTag, ParsedText>): readonly LanguageSlug[] {
  return [...texts].flatMap(([language, { slug, draft }]) =>
    slug === undefined ? [] : { language, name: slug, ...(draft && { draft }) },
  );
}

function listEntryIds(texts: ReadonlyMap<LanguageTag, ParsedText>): readonly EarlierEntryIds[] {
  return [...texts].flatMap(([language, { earlier }]) => (earlier ? { language, ...earlier } : []));
}

function toStoryContent(
  folder: string,
  article: ArticleFile,
  { files, clips }: ParsedArticle,
  texts: readonly Text[],
  embeds: StoryContent["embeds"],
): Omit<StoryContent, "draft" | "gaps"> {
  const { draft: _, image: __, files: ___, media, syndicate, access, ...shared } = article;
  const { section, place, tags, ...rest } = shared;
  return {
    folder,
    ...rest,
    section,
    ...(place !== undefined && { place }),
    tags: [...new Set([section, ...(place === undefined ? [] : [place]), ...tags])],
    ...(!syndicate && { syndicate }),
    ...(access === "subscribers" && { access }),
    clips: media.flatMap((written) => toStoryClip(written, files, clips)),
    files,
    embeds,
    texts,
  };
}

/** Returns nothing for a clip of a draft whose file cannot be served. */
function toStoryClip(
  { file = "", url = file, title, syndicate }: ArticleFile["media"][number],
  files: StoryContent["files"],
  found: ParsedArticle["clips"],
): readonly StoryClip[] {
  const clip = found.get(url);
  if (!clip) return [];
  const { recording, tracks, poster } = clip;
  const mayBoth = syndicate && factsOfFile(files, url)?.syndicate !== false;
  return [
    {
      recording,
      tracks,
      title,
      ...(poster && { poster: poster.picture }),
      ...(poster && factsOfFile(files, poster.name)?.syndicate === false && { syndicatePoster: false }),
      ...(!mayBoth && { syndicate: false }),
    },
  ];
}
