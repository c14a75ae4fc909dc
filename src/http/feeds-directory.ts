import type { Instant } from "../domain/article.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { type Hash, hashLength, hashText, hashWords, writeHash } from "../domain/hash.ts";
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
import { type FeedWindow, feedTag, feedWindow, hashFeed } from "./feed-document.ts";
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
  const newsroom = once(() => languages.map((language) => printLists(catalogue, language)));

  // That of the last document, since the next is about as large.
  let size = 0;

  return (now) => {
    const bytes = createGrowingBytes(size);
    bytes.add(open);
    const changes: (Instant | undefined)[] = [];
    const hashes = [hashText(frame.join(""))];
    let isFirst = true;
    for (const { tag, lists, hash } of newsroom()) {
      const windows = lists.map(({ selection }) => feedWindow(catalogue, {}, catalogue.list(tag, selection), now));
      const printed = windows.map(printShown);
      const shown = encodeEach(printed);
      hashes.push(hash, hashText(printed.join("")));
      changes.push(...windows.map(({ lastModified }) => lastModified));
      const words = new Int32Array(2 * lists.length * variants.length * formats.length);
      let next = 0;
      for (const variant of variants) {
        const printedFiles = formats.map((format) => printFile(tag, variant, format));
        hashes.push(hashText(printedFiles.join("")));
        const files = new Map(printedFiles.map((file, index) => [formats[index], encodeText(file)]));
        for (const [index, { selection, folders, title }] of lists.entries()) {
          const ref = subscription(tag, selection, variant);
          const window = required(windows[index], "window", index);
          const entries = library.hashEntries(window.shown, variant);
          for (const format of formatsFor(ref)) {
            bytes.add(isFirst ? folders[variant].subarray(lineEnd.length) : folders[variant]);
            bytes.add(required(files.get(format), "file of", format.name));
            bytes.add(title);
            bytes.add(required(shown[index], "text", index));
            const feed = hashFeed(library.envelopeDigest(ref, format), entries, ref, window);
            bytes.addWritten(hashLength, (all, start) => writeHash(feed, all, start));
            words[next++] = feed[0];
            words[next++] = feed[1];
            isFirst = false;
          }
        }
      }
      hashes.push(hashWords(Array.from(words)));
    }
    bytes.add(close);
    const text = bytes.finish();
    size = text.length;
    // Of everything that the lines are joined from, which takes less time than a hash of the text.
    return { text, etag: feedTag(hashWords(hashes.flat())), lastModified: newestOf(changes) };
  };
}

// One entry per line, so that `diff` shows what has changed. A line ends after its entity tag, which is a JSON string.
const frame = ['{"feeds":[\n', '\\""},\n', '\\""}\n]}\n'] as const;
const [open, lineEnd, close] = [encodeText(frame[0]), encodeText(frame[1]), encodeText(frame[2])];

/** The texts of a list's lines that time does not change. */
interface ListTexts {
  readonly selection: Selection;
  /** The end of the line before, and the beginning of the document's URL. */
  readonly folders: Readonly<Record<Variant, Uint8Array>>;
  /** The members that name the list. */
  readonly title: Uint8Array;
}

/** The lists of a language, and a hash of all their texts. */
interface LanguageTexts {
  readonly tag: LanguageTag;
  readonly lists: readonly ListTexts[];
  readonly hash: Hash;
}

function printLists(catalogue: Catalogue, language: Language): LanguageTexts {
  const { site } = catalogue;
  const { tag } = language;
  const selections = everySelection(catalogue);
  const titles = selections.map((selection) =>
    printMembers({ title: titleOf(language, catalogue, selection), html_url: pageUrl(site, tag, selection) }),
  );
  const printFolders = (variant: Variant) =>
    selections.map((selection) => {
      const url = JSON.stringify(folderUrl(site, subscription(tag, selection, variant)));
      return `${frame[1]}{"url":${url.slice(0, -1)}`;
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
function printFile(language: LanguageTag, variant: Variant, { file, name, type }: Format): string {
  return `${file}",${printMembers({ format: name, variant, media_type: type, language })},`;
}

/** Prints the members that depend on what is shown, up to the entity tag. */
function printShown({ shown, updated }: FeedWindow): string {
  const date = updated === undefined ? "null" : `"${new Date(updated).toISOString()}"`;
  return `,"items":${shown.length},"updated":${date},"etag":"\\"`;
}

function printMembers(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
