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
  const newsroom = once(() => languages.map((language) => encodeLists(catalogue, language)));

  // That of the last document, since the next is about as large.
  let size = 0;

  return (now) => {
    const bytes = createGrowingBytes(size);
    bytes.add(open);
    const changes: (Instant | undefined)[] = [];
    const words = [...hashText(JSON.stringify(frame))];
    let separator = first;
    for (const {
      tag,
      lists,
      hash: [one, other],
    } of newsroom()) {
      const windows = lists.map(({ selection }) => feedWindow(catalogue, {}, catalogue.list(tag, selection), now));
      const printed = windows.map(printShown);
      const shown = encodeEach(printed);
      words.push(one, other, ...hashText(printed.join("")));
      changes.push(...windows.map(({ lastModified }) => lastModified));
      for (const variant of variants) {
        const files = new Map(
          formats.map((format) => {
            const file = printFile(tag, variant, format);
            words.push(...hashText(file));
            return [format, encodeText(file)];
          }),
        );
        for (const [index, { selection, folders, title }] of lists.entries()) {
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
            words.push(hash[0], hash[1]);
            separator = next;
          }
        }
      }
    }
    bytes.add(close);
    const text = bytes.finish();
    size = text.length;
    // Of everything that the lines are joined from, which takes less time than a hash of the text.
    return { text, etag: feedTag(hashWords(words)), lastModified: newestOf(changes) };
  };
}

// One entry per line, so that `diff` shows what has changed.
const frame = { open: '{"feeds":[', first: '\n{"url":', next: '\\""},\n{"url":', close: '\\""}\n]}\n' };
const open = encodeText(frame.open);
const first = encodeText(frame.first);
const next = encodeText(frame.next);
const close = encodeText(frame.close);

/** The texts of a list's lines that time does not change. */
interface ListTexts {
  readonly selection: Selection;
  /** The beginning of the documents' URLs, as JSON. */
  readonly folders: Readonly<Record<Variant, Uint8Array>>;
  /** The members that name the list. */
  readonly title: Uint8Array;
}

/** The lists of a language, and a hash of all their texts. */
interface EncodedLists {
  readonly tag: LanguageTag;
  readonly lists: readonly ListTexts[];
  readonly hash: Hash;
}

function encodeLists(catalogue: Catalogue, language: Language): EncodedLists {
  const { site } = catalogue;
  const { tag } = language;
  const printed = everySelection(catalogue).map((selection) => {
    const folder = (variant: Variant) => JSON.stringify(folderUrl(site, subscription(tag, selection, variant)));
    return {
      selection,
      full: folder("full").slice(0, -1),
      summary: folder("summary").slice(0, -1),
      title: printMembers({ title: titleOf(language, catalogue, selection), html_url: pageUrl(site, tag, selection) }),
    };
  });
  const lists = printed.map(({ selection, full, summary, title }) => ({
    selection,
    folders: { full: encodeText(full), summary: encodeText(summary) },
    title: encodeText(title),
  }));
  return { tag, lists, hash: hashText(JSON.stringify(printed)) };
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
