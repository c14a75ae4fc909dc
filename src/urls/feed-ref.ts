import type { LanguageTag } from "../domain/language.ts";
import { everySelection, type ListName, listKinds, listNames, type Selection } from "../domain/lists.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";
import { feedNames } from "./site-names.ts";

export const variants = ["full", "summary"] as const;
export type Variant = (typeof variants)[number];

/** Which document of which feed, whatever its format. */
export interface FeedRef {
  readonly language: LanguageTag;
  readonly selection: Selection;
  /** Whether entries carry their texts or only what they are about. */
  readonly variant: Variant;
  /** Number of an archive document (RFC 5005), from 1 for the oldest; absent for the subscription document. */
  readonly archive?: number;
}

/** The document that people subscribe to. */
export function subscription(language: LanguageTag, selection: Selection, variant: Variant = "full"): FeedRef {
  return { language, selection, variant };
}

/** Every feed that can be subscribed to without being a combination. */
export function everyFeed(newsroom: Vocabulary & { readonly site: Pick<Site, "languages"> }): readonly FeedRef[] {
  const selections = everySelection(newsroom);
  return newsroom.site.languages.flatMap(({ tag }) =>
    variants.flatMap((variant) => selections.map((selection) => subscription(tag, selection, variant))),
  );
}

/** The folder of the document's formats, from the site's address: begins and ends with a slash. */
export function refPath({ language, selection, variant, archive }: FeedRef): string {
  const summary = variant === "summary" ? `${feedNames.summary}/` : "";
  const part = archive === undefined ? "" : `${feedNames.archive}/${archive}/`;
  return `/${language}/${summary}${selectionPath(selection)}${part}`;
}

/** The selection's folder below the language's: empty, or ending in a slash. */
function selectionPath({ kind, slug }: Selection): string {
  return [listKinds[kind].folder, slug]
    .filter((segment) => segment !== "")
    .map((segment) => `${segment}/`)
    .join("");
}

/** What a path says of a feed: the reverse of `refPath`, with the slug percent-encoded as it is there. Whether anything is there, it does not say. */
export interface FeedAddress extends FeedRef {
  readonly wanted: ParsedAddress;
}

type ParsedAddress =
  /** The folder itself, which is a page. */
  | { readonly kind: "folder" }
  | { readonly kind: "folder without slash" }
  /** Whether there is such a file, the formats know. @param name with the slash that may stand behind it */
  | { readonly kind: "file"; readonly name: string };

/**
 * One function and not a route for each folder and format, so that what is read of a path stands beside what `refPath` prints.
 * @param path from the site's address
 * @returns undefined where no folder of feeds can be
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

/** @param segments those behind the folder's */
function parseWanted([file, ...more]: readonly string[]): ParsedAddress | undefined {
  if (file === undefined) return { kind: "folder without slash" };
  if (more.length === 0) return file === "" ? { kind: "folder" } : { kind: "file", name: file };
  return file !== "" && more.length === 1 && more[0] === "" ? { kind: "file", name: `${file}/` } : undefined;
}
