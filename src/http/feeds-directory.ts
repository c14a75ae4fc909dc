import type { Instant } from "../domain/article.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { hashLength, writeHash } from "../domain/hash.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everySelection, type Selection } from "../domain/lists.ts";
import { once } from "../domain/once.ts";
import { required } from "../domain/required.ts";
import type { Language } from "../domain/site.ts";
import { newestOf } from "../domain/window.ts";
import { titleOf } from "../feed/list-title.ts";
import type { Format } from "../formats/format.ts";
import { formats, formatsFor } from "../formats/formats.ts";
import { encodeEach } from "../pack/columns.ts";
import type { Library } from "../pack/unpack.ts";
import { subscription, type Variant, variants } from "../urls/feed-ref.ts";
import { folderUrl, pageUrl } from "../urls/urls.ts";
import type { MadeDocument } from "./document-responder.ts";
import { type FeedWindow, feedWindow, hashFeed } from "./feed-document.ts";
import { createGrowingBytes } from "./growing-bytes.ts";
import { encodeText } from "./respond.ts";

/**
 * Creates a function that lists the subscription documents of every feed except combinations, for programs that watch many feeds and
 * request only those whose entity tag has changed. Empty feeds are listed too, so that a URL can be looked up before the first story.
 *
 * There may be thousands of documents, so lines are joined from bytes: what does not change with time is encoded once, the window
 * of a list is computed once for all of its documents.
 */
export function createFeedsDirectory(library: Library): (now: Instant) => MadeDocument {
  const { catalogue } = library;
  const { languages } = catalogue.site;
  const lists = once(() => new Map(languages.map((language) => [language, encodeLists(catalogue, language)])));

  // That of the last document, since the next is about as large.
  let size = 0;

  return (now) => {
    const bytes = createGrowingBytes(size);
    bytes.add(open);
    const changes: (Instant | undefined)[] = [];
    let separator = first;
    for (const [{ tag }, own] of lists()) {
      const windows = own.map(({ selection }) => feedWindow(catalogue, {}, catalogue.list(tag, selection), now));
      const shown = encodeEach(windows.map(printShown));
      changes.push(...windows.map(({ lastModified }) => lastModified));
      for (const variant of variants) {
        const files = new Map(formats.map((format) => [format, encodeText(printFile(tag, variant, format))]));
        for (const [index, { selection, folders, title }] of own.entries()) {
          const ref = subscription(tag, selection, variant);
          const window = required(windows[index], "window", index);
          for (const format of formatsFor(ref)) {
            bytes.add(separator);
            bytes.add(folders[variant]);
            bytes.add(required(files.get(format), "file of", format.name));
            bytes.add(title);
            bytes.add(required(shown[index], "text", index));
            const hash = hashFeed(library, ref, format, window);
            bytes.addWritten(hashLength, (all, start) => writeHash(hash, all, start));
            separator = next;
          }
        }
      }
    }
    bytes.add(close);
    const text = bytes.finish();
    size = text.length;
    return { text, lastModified: newestOf(changes) };
  };
}

// One entry per line, so that `diff` shows what has changed.
const open = encodeText('{"feeds":[');
const first = encodeText('\n{"url":');
const next = encodeText('\\""},\n{"url":');
const close = encodeText('\\""}\n]}\n');

/** The texts of a list's lines that time does not change. */
interface ListTexts {
  readonly selection: Selection;
  /** The beginning of the documents' URLs, as JSON. */
  readonly folders: Readonly<Record<Variant, Uint8Array>>;
  /** The members that name the list. */
  readonly title: Uint8Array;
}

function encodeLists(catalogue: Catalogue, language: Language): readonly ListTexts[] {
  const { site } = catalogue;
  const selections = everySelection(catalogue);
  const folders = (variant: Variant) =>
    encodeEach(
      selections.map((selection) =>
        JSON.stringify(folderUrl(site, subscription(language.tag, selection, variant))).slice(0, -1),
      ),
    );
  const [full, summary] = [folders("full"), folders("summary")];
  const titles = encodeEach(
    selections.map((selection) =>
      printMembers({
        title: titleOf(language, catalogue, selection),
        html_url: pageUrl(site, language.tag, selection),
      }),
    ),
  );
  return selections.map((selection, index) => ({
    selection,
    folders: {
      full: required(full[index], "folder", index),
      summary: required(summary[index], "folder", index),
    },
    title: required(titles[index], "title", index),
  }));
}

/** Prints the end of a document's URL, and the members that follow from its format. */
function printFile(language: LanguageTag, variant: Variant, { file, name, type }: Format): string {
  return `${file}",${printMembers({ format: name, variant, media_type: type, language })},`;
}

/** Prints the members that depend on what is shown, up to the entity tag. */
function printShown({ shown, updated }: FeedWindow): string {
  const date = updated === undefined ? null : new Date(updated).toISOString();
  return `,${printMembers({ items: shown.length, updated: date })},"etag":"\\"`;
}

function printMembers(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
