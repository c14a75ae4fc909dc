import * as v from "valibot";
import type { ContentSource } from "../../content/source/content-source.ts";
import { readSource } from "../../content/source/read-source.ts";
import type { EarlierIds, Instant } from "../../domain/article.ts";
import { compare } from "../../domain/compare.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { anyConflictMarker, unresolvedConflict } from "../../problems/conflict-marker.ts";
import { type Problem, problemOfFile } from "../../problems/problem.ts";
import { pickEarlierIds } from "../../urls/entry-ids.ts";

/*
 * What releases contained and must not change: ids, which feed readers remember, and dates. It is kept with the content, so that the next
 * compile knows it, on any machine.
 *
 * The file has lines of JSON, sorted: one for the site, then one for each story. A merge of two branches may leave lines of
 * both: what they say is joined.
 */

export interface ReleaseLog {
  /** The authority of every id; undefined if nothing was released. */
  readonly authority?: string;
  /** The languages as ids contain them. */
  readonly languages: readonly LanguageTag[];
  /** Undefined if nothing was released. */
  readonly timeZone?: string;
  /** Ids that feeds had from `feedIds`, by folder. */
  readonly feedIds: Readonly<Record<string, string>>;
  /** By id. */
  readonly stories: ReadonlyMap<string, ReleasedStory>;
}

export interface ReleasedStory {
  readonly id: string;
  /** Name of its folder in `content/articles`. */
  readonly folder: string;
  /** By language as ids contain it. */
  readonly texts: ReadonlyMap<LanguageTag, ReleasedText>;
}

export interface ReleasedText extends EarlierIds {
  readonly published: Instant;
  /** When it was really released, if that was after articles with a later date. */
  readonly released?: Instant;
  /** Whether the last release did not contain it any more: its id and dates still hold if it returns. */
  readonly gone?: boolean;
}

/** Name of the file in the content folder, and of the one in the output folder that a release copies there. */
export const releaseLogFile = "released.jsonl";

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
);
const textLine = v.strictObject({
  published: moment,
  released: v.exactOptional(moment),
  gone: v.exactOptional(v.boolean()),
  guid: v.exactOptional(v.string()),
  atomId: v.exactOptional(v.string()),
});
const line = v.union([
  v.strictObject({
    authority: v.string(),
    languages: v.array(v.string()),
    timeZone: v.string(),
    feedIds: v.record(v.string(), v.string()),
  }),
  v.strictObject({ id: v.string(), folder: v.string(), texts: v.record(v.string(), textLine) }),
]);

/** Reads the log; if there is none, nothing was released yet. */
export function readReleaseLog(content: ContentSource): ReleaseLog | Problem {
  const root = content.folder("");
  if (!root?.entries.some(({ name }) => name === releaseLogFile))
    return { languages: [], feedIds: {}, stories: new Map() };
  const source = readSource(root, releaseLogFile);
  return "text" in source ? parseReleaseLog(source.path, source.text) : source;
}

export function parseReleaseLog(path: string, text: string): ReleaseLog | Problem {
  let site: Pick<ReleaseLog, "authority" | "timeZone"> = {};
  let feedIds: ReleaseLog["feedIds"] = {};
  const languages = new Set<LanguageTag>();
  const stories = new Map<string, ReleasedStory>();
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const parsed = v.safeParse(line, parseJson(written));
    if (!parsed.success) return { ...problemOfFile(path, diagnose(written)), line: index + 1 };
    const { output } = parsed;
    if ("authority" in output) {
      const { authority, timeZone } = output;
      site = { authority, timeZone };
      for (const language of output.languages) languages.add(language);
      feedIds = { ...feedIds, ...output.feedIds };
    } else {
      const texts = new Map([...(stories.get(output.id)?.texts ?? []), ...Object.entries(output.texts)]);
      stories.set(output.id, { id: output.id, folder: output.folder, texts });
    }
  }
  return { ...site, languages: [...languages], feedIds, stories };
}

/** Returns undefined for anything that is not JSON, which the schema then rejects. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function diagnose(line: string): { readonly what: string; readonly instead: string } {
  if (anyConflictMarker.test(line)) {
    return { ...unresolvedConflict, instead: "keep the lines of both versions, and remove the markers" };
  }
  return {
    what: "is not a line that a release has written",
    instead: "restore the file from version control; without it, nothing is known of what was released",
  };
}

/** Prints the log: the same text for the same content in any order. */
export function printReleaseLog({ authority, languages, timeZone, feedIds, stories }: Required<ReleaseLog>): string {
  const lines = [...stories.values()]
    .sort((one, other) => compare(one.id, other.id))
    .map(({ id, folder, texts }) => {
      const sorted = [...texts].sort(([one], [other]) => compare(one, other));
      return { id, folder, texts: Object.fromEntries(sorted.map(([language, text]) => [language, printText(text)])) };
    });
  const folders = Object.entries(feedIds).sort(([one], [other]) => compare(one, other));
  const site = { authority, languages: [...languages].sort(compare), timeZone, feedIds: Object.fromEntries(folders) };
  return [site, ...lines].map((each) => `${JSON.stringify(each)}\n`).join("");
}

function printText(text: ReleasedText): object {
  const { published, released, gone } = text;
  return {
    published: printMoment(published),
    ...(released !== undefined && { released: printMoment(released) }),
    ...(gone && { gone }),
    ...pickEarlierIds(text),
  };
}

function printMoment(moment: Instant): string {
  return new Date(moment).toISOString();
}
