import { cleanText } from "../xml/clean-text.ts";
import type { Alternatives, PictureRights } from "./picture-rights.ts";
import { readMetadata } from "./read-metadata.ts";

/**
 * Reads the credit, the copyright notice and the licence that a photographer's file has. Of the three kinds of metadata that may
 * hold them, the first that does counts: XMP, IPTC IIM, Exif.
 */
export function readRights(bytes: Uint8Array): PictureRights {
  const { xmp, iptc, exif } = readMetadata(bytes);
  const creators = firstOf([textsIn(xmp?.creator), textsIn(iptc?.["By-line"]), textsIn(exif?.Artist)]);
  const [credit] = firstOf([textsIn(xmp?.Credit), textsIn(iptc?.Credit)]);
  const [copyright] = firstOf([textsIn(iptc?.["Copyright Notice"]), textsIn(exif?.Copyright)]);
  const inLanguages = alternativesIn(xmp?.rights) ?? (copyright === undefined ? undefined : { "x-default": copyright });
  const [licence] = textsIn(xmp?.WebStatement);
  return {
    ...(creators.length > 0 && { creators }),
    ...(credit !== undefined && { credit: { "x-default": credit } }),
    ...(inLanguages && { copyright: inLanguages }),
    ...(licence !== undefined && { licence }),
  };
}

function firstOf(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((texts) => texts.length > 0) ?? [];
}

/** A tag as ExifReader returns it: XMP's lists and IIM's repeated data sets are lists; the texts are in `description`. */
interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
  readonly attributes?: unknown;
}

function itemsOf(tag: unknown): readonly Tag[] {
  if (Array.isArray(tag)) return tag;
  if (typeof tag !== "object" || tag === null) return [];
  const { value } = tag as Tag;
  const isListOfTags = Array.isArray(value) && value.length > 0 && value.every((each) => isTag(each));
  return isListOfTags ? (value as readonly Tag[]) : [tag];
}

function isTag(value: unknown): boolean {
  return typeof value === "object" && value !== null && "description" in value;
}

function textOf({ description }: Tag): string {
  return typeof description === "string" ? cleanText(description).trim() : "";
}

function textsIn(tag: unknown): readonly string[] {
  return itemsOf(tag).map(textOf).filter(Boolean);
}

/** The default comes first; a notice without one has the first language's text in its place. */
function alternativesIn(tag: unknown): Alternatives | undefined {
  const found = itemsOf(tag).flatMap((item) => {
    const text = textOf(item);
    const { lang = "x-default" } = { ...(item.attributes as Readonly<Record<string, unknown>> | undefined) };
    return text && typeof lang === "string" ? [[cleanText(lang), text] as const] : [];
  });
  const [first] = found;
  return first && { "x-default": first[1], ...Object.fromEntries(found) };
}
