import type { Instant } from "../domain/article.ts";
import { hashLength, hashText, hashWords, writeHash } from "../domain/hash.ts";
import { once } from "../domain/once.ts";
import { required } from "../domain/required.ts";
import { newestOf } from "../domain/window.ts";
import { formats, formatsFor } from "../formats/formats.ts";
import { encodeEach } from "../pack/columns.ts";
import type { Library } from "../pack/unpack.ts";
import { subscription, variants } from "../urls/feed-ref.ts";
import { directoryFrame, printFile, printLists, printShown } from "./directory-texts.ts";
import type { MadeDocument } from "./document-responder.ts";
import { feedTag, feedWindow, hashFeed } from "./feed-document.ts";
import { createGrowingBytes } from "./growing-bytes.ts";
import { encodeText } from "./respond.ts";

/**
 * Creates a function that lists the subscription documents of every feed except combinations, for programs that watch many feeds and
 * request only those whose entity tag has changed. Empty feeds are listed too, so that a URL can be looked up before the first story.
 *
 * There may be thousands of documents, so lines are joined from bytes: what does not change with time is encoded once, and the
 * window of a list is computed once for all of its documents.
 */
export function createFeedsDirectory(library: Library): (now: Instant) => MadeDocument {
  const { catalogue } = library;
  const { languages } = catalogue.site;
  const languageTexts = once(() => languages.map((language) => printLists(catalogue, language)));

  // That of the last document, since the next is about as large.
  let size = 0;

  return (now) => {
    const bytes = createGrowingBytes(size);
    bytes.add(open);
    const changes: (Instant | undefined)[] = [];
    const hashes = [hashText(Object.values(directoryFrame).join(""))];
    let isFirst = true;
    for (const { tag, lists, hash } of languageTexts()) {
      const windows = lists.map(({ selection }) => feedWindow(catalogue, {}, catalogue.list(tag, selection), now));
      const printed = windows.map(printShown);
      const shown = encodeEach(printed);
      hashes.push(hash, hashText(printed.join("")));
      changes.push(...windows.map(({ lastModified }) => lastModified));
      const words: number[] = [];
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
            const feedHash = hashFeed(library.envelopeDigest(ref, format), entries, ref, window);
            bytes.addWritten(hashLength, (all, start) => writeHash(feedHash, all, start));
            words.push(feedHash[0], feedHash[1]);
            isFirst = false;
          }
        }
      }
      hashes.push(hashWords(words));
    }
    bytes.add(close);
    const text = bytes.finish();
    size = text.length;
    // Of everything that the lines are joined from, which takes less time than a hash of the text.
    return { text, etag: feedTag(hashWords(hashes.flat())), lastModified: newestOf(changes) };
  };
}

const open = encodeText(directoryFrame.open);
const lineEnd = encodeText(directoryFrame.lineEnd);
const close = encodeText(directoryFrame.close);
