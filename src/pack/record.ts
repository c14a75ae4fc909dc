import { at } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { concatenate, joinRuns } from "./columns.ts";

/*
 * Everything about one article that is not needed to find it, as one sequence of bytes: the offset of each part and the end of
 * the last (uint32, little-endian, from the first byte after these numbers), then the parts. Records are the same in the bundle
 * and in a shard, so that they can be copied from one to the other.
 */

/** The parts of a record, all in UTF-8. */
export interface ArticleBytes {
  /** JSON of the article. */
  readonly metadata: Uint8Array;
  /** Replaces the body in a feed of summaries, in formats that require one. */
  readonly summary: Uint8Array;
  /** The HTML before the body in the full text of all formats, but not on the page. */
  readonly opening: Uint8Array;
  /** The HTML that all formats and the page share; empty if feeds may not have it. */
  readonly body: Uint8Array;
  /** The same as `opening`, after the body. */
  readonly closing: Uint8Array;
  /** The body of a page whose feeds have none; otherwise empty. */
  readonly pageBody: Uint8Array;
  /** The parts of each format, in the registry's order. */
  readonly formats: readonly FormatParts[];
}

/**
 * An entry in one format: the bytes before the HTML and those after it, or, in a format that writes entries as a whole, the
 * entry in full text and in a feed of summaries.
 */
export type FormatParts = readonly [Uint8Array, Uint8Array];

/** In the order of the parts; those of the formats follow. */
const names = ["metadata", "summary", "opening", "body", "closing", "pageBody"] as const;
const startsLength = (names.length + 2 * formats.length + 1) * Uint32Array.BYTES_PER_ELEMENT;

/** Records begin at multiples of this, so that their numbers can be read in place. */
export const recordAlignment = 4;

/** Returns a record; its length is a multiple of `recordAlignment`. */
export function encodeRecord({ formats, ...html }: ArticleBytes): Uint8Array {
  const { at, bytes } = joinRuns([...names.map((name) => html[name]), ...formats.flat()]);
  const padding = Math.ceil(bytes.length / recordAlignment) * recordAlignment - bytes.length;
  return concatenate([at, bytes, new Uint8Array(padding)]);
}

/** A record, read in place. Its parts are views in UTF-8, not copies, and must not be written to. */
export class ArticleRecord {
  readonly #starts: Uint32Array;
  readonly #parts: Uint8Array;

  /**
   * @param bytes concatenated records, beginning at a multiple of `recordAlignment` in their buffer
   * @param place offset of the record
   * @throws RangeError if there is none
   */
  constructor(bytes: Uint8Array, place: number) {
    const { buffer, byteOffset, length } = bytes;
    const first = place + startsLength;
    const missing = () => new RangeError(`There is no record at byte ${place} of ${length}`);
    if (place < 0 || first > length) throw missing();
    this.#starts = new Uint32Array(buffer, byteOffset + place, startsLength / Uint32Array.BYTES_PER_ELEMENT);
    const end = first + at(this.#starts, this.#starts.length - 1);
    if (end > length) throw missing();
    this.#parts = bytes.subarray(first, end);
  }

  /** JSON of the article. */
  get metadata(): Uint8Array {
    return this.#part("metadata");
  }

  /** Replaces the body in a feed of summaries, in formats that require one. */
  get summary(): Uint8Array {
    return this.#part("summary");
  }

  /** The HTML that all formats and the page share. */
  get body(): Uint8Array {
    return this.#part("body");
  }

  /** The HTML of the page: the body, unless feeds may not have it. */
  get pageBody(): Uint8Array {
    const own = this.#part("pageBody");
    return own.length > 0 ? own : this.body;
  }

  /** The HTML of the full text: the body, with the HTML that all formats have around it. */
  get fullText(): Uint8Array {
    return this.#part("opening", "closing");
  }

  /** Returns the entry in the format. */
  parts(format: Format): FormatParts {
    const first = names.length + 2 * indexOfFormat(format);
    return [this.#between(first, first + 1), this.#between(first + 1, first + 2)];
  }

  #part(first: (typeof names)[number], last = first): Uint8Array {
    return this.#between(names.indexOf(first), names.indexOf(last) + 1);
  }

  #between(start: number, end: number): Uint8Array {
    return this.#parts.subarray(at(this.#starts, start, "part"), at(this.#starts, end, "part"));
  }
}
