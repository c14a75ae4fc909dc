import { basename, join, resolve } from "node:path";
import { listStoryFolders } from "../../content/read/read-stories.ts";
import { readVocabulary } from "../../content/read/read-vocabulary.ts";
import { articles, type ContentSource } from "../../content/source/content-source.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { CommandError } from "../run/run-command.ts";
import type { AskOptions } from "./ask-provider.ts";
import { fetchEmbeds } from "./fetch-embeds.ts";
import { listMissingEmbeds } from "./list-missing-embeds.ts";
import { printFetched } from "./print-fetched.ts";

export interface EmbedsReport {
  readonly report: string;
  /** Whether an embed could not be described although its provider describes such. */
  readonly failed: boolean;
}

/**
 * Describes the embeds of stories that have no entry yet.
 * @param folder of the content, on disk
 * @param given names or paths of stories' folders; all stories if there are none
 * @throws CommandError if there is no such story; then no provider is asked
 */
export async function fetchStoryEmbeds(
  content: ContentSource,
  folder: string,
  given: readonly string[],
  options: AskOptions = {},
): Promise<EmbedsReport> {
  const vocabulary = await readVocabulary(content);
  const { names } = listStoryFolders(vocabulary);
  const chosen = given.map((story) => {
    const name = basename(resolve(story));
    if (names.includes(name)) return name;
    throw new CommandError(`There is no story ${quote(name)}; ${didYouMean(name, names, "name the folder of one")}`);
  });
  const stories = listMissingEmbeds(vocabulary, given.length > 0 ? [...new Set(chosen)] : names);
  const fetched = await fetchEmbeds(join(resolve(folder), articles), stories, vocabulary.known.mastodon ?? [], options);
  return {
    report: printFetched(`${content.name}/${articles}`, stories, fetched),
    failed: fetched.some(({ outcome }) => outcome === "failed"),
  };
}
