import type { LanguageTag } from "../domain/language.ts";
import { everySelection, type ListName, listKinds, listNames, type Selection } from "../domain/lists.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { feedNames } from "./site-names.ts";

export const variants = ["full", "summary"] as const;
export type Variant = (typeof variants)[number];

/** A document of a feed, in any format. */
export interface FeedRef {
  readonly language: LanguageTag;
  readonly selection: Selection;
  /** Whether entries have their full text or only a summary. */
  readonly variant: Variant;
  /** Number of an archive document (RFC 5005), from 1 for the oldest; absent for the subscription document. */
  readonly archive?: number;
}

/** Returns the reference of a subscription document. */
export function subscription(language: LanguageTag, selection: Selection, variant: Variant = "full"): FeedRef {
  return { language, selection, variant };
}

/** Returns the subscription documents of every list in every language and variant, except combinations. */
export function everyFeed(newsroom: Vocabulary & { readonly site: Pick<Site, "languages"> }): readonly FeedRef[] {
  const selections = everySelection(newsroom);
  return newsroom.site.languages.flatMap(({ tag }) =>
    variants.flatMap((variant) => selections.map((selection) => subscription(tag, selection, variant))),
  );
}

/**
 * Prints the path of the folder that holds the document in all formats, relative to the site's address: it begins and ends with a
 * slash.
 */
export function refPath({ language, selection, variant, archive }: FeedRef): string {
  const summary = variant === "summary" ? `${feedNames.summary}/` : "";
  const part = archive === undefined ? "" : `${feedNames.archive}/${archive}/`;
  return `/${language}/${summary}${selectionPath(selection)}${part}`;
}

/** Prints the path of the selection's folder below the language's: empty, or ending in a slash. */
function selectionPath({ kind, slug }: Selection): string {
  return [listKinds[kind].folder, slug]
    .filter((segment) => segment !== "")
    .map((segment) => `${segment}/`)
    .join("");
}

/** A parsed path in a folder of feeds: the reverse of `refPath`, with the slug still percent-encoded. The feed need not exist. */
export interface FeedAddress extends FeedRef {
  readonly wanted: ParsedAddress;
}

type ParsedAddress =
  /** The folder itself, which is a page. */
  | { readonly kind: "folder" }
  | { readonly kind: "folder without slash" }
  /** `name` includes the trailing slash, if there is one. Only the formats know whether such a file exists. */
  | { readonly kind: "file"; readonly name: string };

/**
 * Parses a path in a folder of feeds. This is one function, not a route for each folder and format, to keep parsing next to
 * `refPath`.
 * @param path relative to the site's address
 * @returns undefined if no folder of feeds can have this path
 */
export function parseFeedAddress(path: string): FeedAddress | undefined {
  const [, language = "", ...segments] = path.split("/");
  const variant: Variant = segments[0] === feedNames.summary ? "summary" : "full";
  let at = variant === "summary" ? 1 : 0;
  const kind = kinds.get(segments[at] ?? "") ?? "all";
  const { folder, terms } = listKinds[kind];
  if (folder !== "") at += 1;
  const slug = terms ? segments[at] : "";
  if (terms) at += 1;
  if (slug === undefined || (terms && slug === "")) return undefined;
  const number = segments[at] === feedNames.archive ? segments[at + 1] : undefined;
  if (number !== undefined) at += 2;
  const wanted = parseWanted(segments.slice(at));
  if (!wanted) return undefined;
  if (number !== undefined && !archiveNumber.test(number)) return undefined;
  return {
    language,
    variant,
    selection: { kind, slug },
    ...(number !== undefined && { archive: Number(number) }),
    wanted,
  };
}

const kinds: ReadonlyMap<string, ListName> = new Map(
  listNames.filter((kind) => listKinds[kind].folder !== "").map((kind) => [listKinds[kind].folder, kind]),
);
const archiveNumber = /^[1-9][0-9]{0,5}$/;

/** @param segments those after the folder's */
function parseWanted([file, ...more]: readonly string[]): ParsedAddress | undefined {
  if (file === undefined) return { kind: "folder without slash" };
  if (more.length === 0) return file === "" ? { kind: "folder" } : { kind: "file", name: file };
  return file !== "" && more.length === 1 && more[0] === "" ? { kind: "file", name: `${file}/` } : undefined;
}
