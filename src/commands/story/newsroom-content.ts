import { basename, resolve } from "node:path";
import { folderSource } from "../../content/folder/folder-source.ts";
import { listStoryFolders, readStories } from "../../content/read/read-stories.ts";
import type { ParsedStory } from "../../content/read/read-story.ts";
import { readVocabulary, toValidVocabulary, type ValidVocabulary } from "../../content/read/read-vocabulary.ts";
import { readWords } from "../../content/read/read-words.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { ArticleWords } from "../../messages/words.ts";
import { formatProblem } from "../../problems/problem.ts";
import { CommandError } from "../run/run-command.ts";

/** The content that a new story has to fit into. */
export interface NewsroomContent extends ValidVocabulary {
  /** The content folder's absolute path. */
  readonly folder: string;
  /** Its name, as problems show it. */
  readonly name: string;
  /** Including those with problems: their ids and slugs are taken too. */
  readonly stories: readonly ParsedStory[];
  /** Words that identify the parts of an article, by language. */
  readonly words: ReadonlyMap<LanguageTag, ArticleWords>;
}

/** Reads the content. @throws CommandError if the site, its tags or its authors have problems; stories may have any */
export async function readNewsroomContent(folder: string): Promise<NewsroomContent> {
  const disk = resolve(folder);
  const vocabulary = await readVocabulary(folderSource(disk));
  const facts = toValidVocabulary(vocabulary);
  if (facts) {
    const stories = await readStories(vocabulary, listStoryFolders(vocabulary).names);
    const words = await readArticleWords(facts.site);
    return { ...facts, folder: disk, name: basename(disk), stories, words };
  }
  const { site, tags, authors } = vocabulary;
  const problems = [site, tags, authors].flatMap((result) => ("problems" in result ? result.problems : []));
  const lines = [...new Set(problems.map(formatProblem))];
  throw new CommandError([...lines, "", "Fix this first: a new story depends on it."].join("\n"));
}

/**
 * Reads the words that identify the parts of an article, by language: those of the site's own languages, of retired ones, so that
 * their texts are recognised, and English, which many pages use for captions and which replaces a language without words.
 */
export async function readArticleWords({ languages, retired }: Site): Promise<ReadonlyMap<LanguageTag, ArticleWords>> {
  const tags = ["en", ...[...languages, ...retired].map(({ tag }) => tag)];
  const read = await Promise.all(tags.map(async (tag) => [tag, await readWords(tag)] as const));
  return new Map(read.filter(([, { substitute }]) => !substitute).map(([tag, { articles }]) => [tag, articles]));
}
