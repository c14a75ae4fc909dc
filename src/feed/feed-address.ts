import type { ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { type FormatName, feedFormats, formatNames } from "./feed-format.ts";
import type { Variant } from "./feed-ref.ts";
import { oldNames } from "./old-names.ts";
import { termFolders } from "./selection.ts";

/** What a path says of a feed: the reverse of `refPath`. Whether anything is there, it does not say. */
export interface FeedAddress {
  readonly language: LanguageTag;
  readonly variant: Variant;
  /** The topic or author as the path has it, percent-encoded; absent for a whole language. */
  readonly term?: { readonly by: ListKey["by"]; readonly name: string };
  /** Number of an archive document. */
  readonly archive?: number;
  readonly wanted: Wanted;
}

export type Wanted =
  | { readonly kind: "document"; readonly format: FormatName }
  /** The folder itself, which is a page. */
  | { readonly kind: "folder" }
  | { readonly kind: "folder without slash" }
  /** What other generators call such a document, with or without a slash behind it. */
  | { readonly kind: "old name"; readonly format: FormatName };

/**
 * One function and not a route for each folder and format: a router takes longer to be told of 70 of them than everything else of
 * an isolate's start.
 * @returns undefined where no folder of feeds can be
 */
export function parseFeedAddress(path: string): FeedAddress | undefined {
  const [, language = "", ...segments] = path.split("/");
  let at = 0;
  let variant: Variant = "full";
  if (segments[at] === "summary") {
    variant = "summary";
    at += 1;
  }
  const by = kinds.get(segments[at] ?? "");
  const name = by && segments[at + 1];
  if (by && !name) return undefined;
  if (by) at += 2;
  const number = segments[at] === "archive" ? segments[at + 1] : undefined;
  if (number !== undefined) at += 2;
  const wanted = wantedOf(segments.slice(at));
  if (!wanted) return undefined;
  if (number !== undefined && (!archiveNumber.test(number) || wanted.kind === "old name")) return undefined;
  return {
    language,
    variant,
    ...(by && name && { term: { by, name } }),
    ...(number !== undefined && { archive: Number(number) }),
    wanted,
  };
}

const kinds: ReadonlyMap<string, ListKey["by"]> = new Map([
  [termFolders.tag, "tag"],
  [termFolders.author, "author"],
]);
const archiveNumber = /^[1-9][0-9]{0,5}$/;
const formats: ReadonlyMap<string, FormatName> = new Map(formatNames.map((name) => [feedFormats[name].file, name]));

/** @param segments those behind the folder's */
function wantedOf([file, ...more]: readonly string[]): Wanted | undefined {
  if (file === undefined) return { kind: "folder without slash" };
  if (more.length === 0) {
    if (file === "") return { kind: "folder" };
    const format = formats.get(file);
    if (format) return { kind: "document", format };
  }
  const format = oldNames.get(file);
  const ends = more.length === 0 || (more.length === 1 && more[0] === "");
  return format && ends ? { kind: "old name", format } : undefined;
}
