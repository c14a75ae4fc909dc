import { type ListName, listKinds, listNames } from "../domain/lists.ts";
import type { Selection } from "../domain/selection.ts";
import type { LanguageTag } from "../domain/site.ts";
import { type Origin, segmentOf, withSegment } from "./base-path.ts";
import { selectionPath } from "./selection-path.ts";
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

/** The folder of the document's formats, from the site's address: begins and ends with a slash. */
export function refPath({ language, selection, variant, archive }: FeedRef): string {
  const summary = variant === "summary" ? `${feedNames.summary}/` : "";
  const part = archive === undefined ? "" : `${feedNames.archive}/${archive}/`;
  return `/${language}/${summary}${selectionPath(selection)}${part}`;
}

/** A path in a folder of feeds. */
export interface FeedPath {
  /** The slug is percent-encoded as it is in the path. Whether anything is there, is not said. */
  readonly ref: FeedRef;
  /** What is behind the folder: `[""]` for the folder itself, nothing where its last slash is missing. */
  readonly rest: readonly string[];
}

/**
 * What a path says of a feed: the reverse of `refPath`. One function and not a route for each folder and format, so that what is read
 * of a path stands beside what is printed.
 * @param path from the site's address
 * @returns undefined where no folder of feeds can be
 */
export function parseFeedPath(path: string): FeedPath | undefined {
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
  if (number !== undefined && !archiveNumber.test(number)) return undefined;
  const ref = {
    language,
    variant,
    selection: { kind, slug },
    ...(number !== undefined && { archive: Number(number) }),
  };
  return { ref, rest: segments.slice(at) };
}

const kinds: ReadonlyMap<string, ListName> = new Map(
  listNames.filter((kind) => listKinds[kind].folder !== "").map((kind) => [listKinds[kind].folder, kind]),
);
const archiveNumber = /^[1-9][0-9]{0,5}$/;

/** The slug of the list as a path on the host has it. */
export function slugIn(site: Origin, path: string, variant: Variant): string | undefined {
  return segmentOf(site, path, slugIndex(variant));
}

/** A path on the host with another slug of the list. */
export function withSlug(site: Origin, path: string, variant: Variant, slug: string): string {
  return withSegment(site, path, slugIndex(variant), slug);
}

/** Behind the language, perhaps `summary`, and the folder of the kind of list. */
function slugIndex(variant: Variant): number {
  return variant === "summary" ? 3 : 2;
}
