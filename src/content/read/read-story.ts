import type { LanguageTag } from "../../domain/language.ts";
import { type Problem, splitNotices, toNotices } from "../../problems/problem.ts";
import { type ArticleFile, articleSchema } from "../schema/article-schema.ts";
import type { Known } from "../schema/known.ts";
import { textSchema } from "../schema/text-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import type { LanguageSlug, UniqueNames } from "./find-clashes.ts";
import type { EarlierEntryIds } from "./find-entry-id-clashes.ts";
import { findLanguageFiles } from "./find-language-files.ts";
import { findUntranslated } from "./find-untranslated.ts";
import type { PictureRegistry } from "./picture-registry.ts";
import { type ArticleReader, fillArticle, readArticle } from "./read-article.ts";
import { type ParsedText, readText, type TextReader } from "./read-text.ts";
import type { StoryContent, Text } from "./story-content.ts";

/** What is needed to read every story, created once. */
export interface StoryReader extends ArticleReader, TextReader {}

export function createStoryReader(known: Known, media: PictureRegistry): StoryReader {
  return { known, media, article: articleSchema(known), text: textSchema(known.timeZone) };
}

/** A story's folder, read as far as possible. */
export interface ParsedStory extends UniqueNames {
  /** Absent if there are problems; for a draft, only if too little of it can be read. */
  readonly story?: StoryContent;
  /** The title in the first language that has one, whatever else is wrong. */
  readonly title?: string;
  /** Those of a draft are notices, which stop nothing. */
  readonly problems: readonly Problem[];
}

export async function readStory(reader: StoryReader, folder: Folder): Promise<ParsedStory> {
  const article = await readArticle(reader, folder);
  const { yaml, draft } = article;
  const files = findLanguageFiles(folder, reader.known.languages);
  const found = [...files.problems, ...article.problems];
  const byLanguage = new Map<LanguageTag, ParsedText>();
  for (const language of files.languages) byLanguage.set(language, readText(reader, folder, language, article));
  const texts = [...byLanguage.values()].flatMap(({ text }) => text ?? []);
  for (const text of byLanguage.values()) found.push(...text.problems);
  if (yaml && article.value) {
    found.push(...checkWithdrawalDate(yaml, article.value, texts));
    found.push(...findUntranslated(yaml, reader.known.languages, files.languages));
  }

  const problems = draft ? toNotices(found) : found;
  const title = [...byLanguage.values()].find((text) => text.title)?.title;
  const name = folder.path.slice(folder.path.lastIndexOf("/") + 1);
  const names = {
    folder: name,
    draft,
    ...article.names,
    slugs: listSlugs(byLanguage),
    entryIds: listEntryIds(byLanguage),
  };
  const parsed = { ...names, ...(title !== undefined && { title }), problems };
  const value = article.value ?? (draft ? fillArticle(reader, name, yaml) : undefined);
  if (!value || texts.length === 0 || splitNotices(problems).problems.length > 0) return parsed;
  return { story: { ...toStoryContent(name, value, texts), draft, gaps: draft ? found : [] }, ...parsed };
}

/**
 * Reports a date of withdrawal that is too early: before `published`, feeds do not report the withdrawal, so readers
 * who have seen the story keep it.
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
  if (date < published) {
    return notice(
      'is before "published", so feeds do not report the withdrawal',
      "if readers have seen the story, write when it was withdrawn",
    );
  }
  if (date < Math.max(updated, ...texts.map((text) => text.updated ?? published))) {
    return notice(
      'is before "updated"',
      "write when the story was withdrawn: its notice is shown for 14 days from then",
    );
  }
  return [];
}

function listSlugs(texts: ReadonlyMap<LanguageTag, ParsedText>): readonly LanguageSlug[] {
  return [...texts].flatMap(([language, { slug }]) => (slug === undefined ? [] : { language, name: slug }));
}

function listEntryIds(texts: ReadonlyMap<LanguageTag, ParsedText>): readonly EarlierEntryIds[] {
  return [...texts].flatMap(([language, { earlier }]) => (earlier ? { language, ...earlier } : []));
}

function toStoryContent(
  folder: string,
  article: ArticleFile,
  texts: readonly Text[],
): Omit<StoryContent, "draft" | "gaps"> {
  const { draft: _, image: __, section, place, tags, ...rest } = article;
  return {
    folder,
    ...rest,
    section,
    ...(place !== undefined && { place }),
    tags: [...new Set([section, ...(place === undefined ? [] : [place]), ...tags])],
    texts,
  };
}
