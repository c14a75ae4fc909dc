import { type FeedRef, parseFeedPath } from "../urls/feed-ref.ts";
import { type FormatName, feedFormats, formatNames } from "./feed-format.ts";
import { oldNames } from "./old-names.ts";

/** What a path says of a feed. The slug is percent-encoded; whether anything is there, is not said. */
export interface FeedAddress extends FeedRef {
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
 * @param path from the site's address
 * @returns undefined where no folder of feeds can be, or no such document in it
 */
export function parseFeedAddress(path: string): FeedAddress | undefined {
  const parsed = parseFeedPath(path);
  const wanted = parsed && wantedOf(parsed.rest);
  if (!wanted || (parsed.ref.archive !== undefined && wanted.kind === "old name")) return undefined;
  return { ...parsed.ref, wanted };
}

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
