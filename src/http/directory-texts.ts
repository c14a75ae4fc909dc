import type { Catalogue } from "../domain/catalogue.ts";
import { type Hash, hashText } from "../domain/hash.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everySelection, type Selection } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Language } from "../domain/site.ts";
import { titleOf } from "../feed/list-title.ts";
import type { Format } from "../formats/format.ts";
import { encodeEach } from "../pack/columns.ts";
import { subscription, type Variant } from "../urls/feed-ref.ts";
import { folderUrl, pageUrl } from "../urls/urls.ts";
import type { FeedWindow } from "./feed-document.ts";

/*
 * The texts that `/feeds.json` is joined from. It has one line for each document, so that `diff` shows what has changed; a line
 * ends after its entity tag, which is a JSON string.
 */

export const directoryFrame = { open: '{"feeds":[\n', lineEnd: '\\""},\n', close: '\\""}\n]}\n' } as const;

/** The texts of a list's lines that time does not change. */
interface ListTexts {
  readonly selection: Selection;
  /** The end of the line before, and the beginning of the document's URL. */
  readonly folders: Readonly<Record<Variant, Uint8Array>>;
  /** The members that name the list. */
  readonly title: Uint8Array;
}

/** The lists of a language, and a hash of all their texts. */
export interface LanguageTexts {
  readonly tag: LanguageTag;
  readonly lists: readonly ListTexts[];
  readonly hash: Hash;
}

/** Prints everything of the lists of a language that time does not change. */
export function printLists(catalogue: Catalogue, language: Language): LanguageTexts {
  const { site } = catalogue;
  const { tag } = language;
  const selections = everySelection(catalogue);
  const titles = selections.map((selection) =>
    printMembers({ title: titleOf(language, catalogue, selection), html_url: pageUrl(site, tag, selection) }),
  );
  const printFolders = (variant: Variant) =>
    selections.map((selection) => {
      const url = JSON.stringify(folderUrl(site, subscription(tag, selection, variant)));
      return `${directoryFrame.lineEnd}{"url":${url.slice(0, -1)}`;
    });
  const folders = { full: printFolders("full"), summary: printFolders("summary") };
  const encoded = {
    full: encodeEach(folders.full),
    summary: encodeEach(folders.summary),
    titles: encodeEach(titles),
  };
  return {
    tag,
    lists: selections.map((selection, index) => ({
      selection,
      folders: {
        full: required(encoded.full[index], "folder", index),
        summary: required(encoded.summary[index], "folder", index),
      },
      title: required(encoded.titles[index], "title", index),
    })),
    hash: hashText([...folders.full, ...folders.summary, ...titles].join("")),
  };
}

/** Prints the end of a document's URL, and the members that follow from its format. */
export function printFile(language: LanguageTag, variant: Variant, { file, name, type }: Format): string {
  return `${file}",${printMembers({ format: name, variant, media_type: type, language })},`;
}

/** Prints the members that depend on what is shown, up to the entity tag. */
export function printShown({ shown, updated }: FeedWindow): string {
  const date = updated === undefined ? "null" : `"${new Date(updated).toISOString()}"`;
  return `,"items":${shown.length},"updated":${date},"etag":"\\"`;
}

function printMembers(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
