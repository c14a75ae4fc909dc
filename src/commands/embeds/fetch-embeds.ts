import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAbsence, listFolder } from "../../content/folder/list-folder.ts";
import type { EmbedFacts } from "../../content/read/story-content.ts";
import type { FoundEmbed } from "../../embeds/found-embed.ts";
import { addEntries } from "./add-entries.ts";
import { type Answer, type AskOptions, askProvider, type Poster } from "./ask-provider.ts";
import type { StoryEmbeds } from "./list-missing-embeds.ts";
import { posterName } from "./poster-name.ts";

/** What became of an embed without an entry. */
export interface FetchedEmbed {
  /** The name of the story's folder. */
  readonly story: string;
  readonly url: string;
  readonly outcome: "written" | "none" | "failed";
  /** The fields that were written, or why nothing was. */
  readonly words: string;
}

/** How many providers are asked at the same time. */
const atOnce = 4;

/**
 * Asks the providers of embeds what they are called, each embed once, and writes the answers into the folders of the stories.
 * Nothing that is there is changed.
 * @param articles the folder of the stories' folders on disk
 */
export async function fetchEmbeds(
  articles: string,
  stories: readonly StoryEmbeds[],
  mastodon: readonly string[],
  options: AskOptions = {},
): Promise<readonly FetchedEmbed[]> {
  const embeds = [...new Map(stories.flatMap(({ missing }) => missing.map((embed) => [embed.url, embed]))).values()];
  const answers = new Map<string, Answer>();
  for (let first = 0; first < embeds.length; first += atOnce) {
    const some = embeds.slice(first, first + atOnce);
    await Promise.all(some.map(async (embed) => answers.set(embed.url, await askProvider(embed, mastodon, options))));
  }
  const fetched: FetchedEmbed[] = [];
  for (const { name, missing } of stories)
    fetched.push(...(await writeAnswers(join(articles, name), name, missing, answers)));
  return fetched;
}

/** Writes posters first: an entry never names a picture that is not there. */
async function writeAnswers(
  folder: string,
  story: string,
  embeds: readonly FoundEmbed[],
  answers: ReadonlyMap<string, Answer>,
): Promise<readonly FetchedEmbed[]> {
  const file = join(folder, "embeds.yaml");
  const before = await readIfThere(file);
  const taken = new Set((listFolder(folder) ?? []).map(({ name }) => name.toLowerCase()));
  const posters = new Map<string, Poster>();
  const entries = new Map<string, EmbedFacts>();
  const fetched = embeds.flatMap((embed): FetchedEmbed | [] => {
    const { url } = embed;
    const answer = answers.get(url);
    if (!answer) return [];
    if (answer.kind !== "described") return { story, url, outcome: answer.kind, words: answer.why };
    const poster = answer.poster && posterName(embed, answer.poster.extension, taken);
    if (answer.poster && poster !== undefined) posters.set(poster, answer.poster);
    const facts = { ...answer.facts, ...(poster !== undefined && { poster }) };
    entries.set(url, facts);
    const words = [Object.keys(facts).join(", "), ...(answer.note === undefined ? [] : [answer.note])].join("; ");
    return { story, url, outcome: "written", words };
  });
  if (entries.size === 0) return fetched;
  const after = addEntries(before, entries);
  if (after === undefined) {
    const words = "embeds.yaml is not valid; correct it, and try again";
    return fetched.map((each) => (each.outcome === "written" ? { ...each, outcome: "failed", words } : each));
  }
  for (const [name, { bytes }] of posters) await writeFile(join(folder, name), bytes, { flag: "wx" });
  await writeFile(file, after);
  return fetched;
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isAbsence(error)) return "";
    throw error;
  }
}
