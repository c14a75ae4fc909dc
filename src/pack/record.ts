import { at } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { concatenate, joinRuns } from "./columns.ts";

/*
 * Everything of one article that is not needed to find it, as one run of bytes: where each part begins, from the first byte after
 * these numbers (uint32, little-endian), and where the last ends; then the parts. Records are the same in the bundle and in a shard,
 * so that what is moved from one to the other is copied.
 */

/** What a record holds. All of it is UTF-8. */
export interface ArticleBytes {
  /** JSON of the article. */
  readonly metadata: Uint8Array;
  /** Stands for the body in a feed of summaries, where a format wants one. */
  readonly summary: Uint8Array;
  /** The HTML that all formats have before the body in full text, and the page has not. */
  readonly opening: Uint8Array;
  /** The HTML that all formats and the page share. */
  readonly body: Uint8Array;
  /** The same as `opening` behind the body. */
  readonly closing: Uint8Array;
  /** Those of each format, in the registry's order. */
  readonly formats: readonly FormatParts[];
}

/**
 * What a format writes of an entry: what stands before the HTML and what behind it, or, where it writes entries as a whole, the entry
 * in full text and in a feed of summaries.
 */
export type FormatParts = readonly [Uint8Array, Uint8Array];

/** In the order of the parts; behind them stand those of the formats. */
const names = ["metadata", "summary", "opening", "body", "closing"] as const;
const startsLength = (names.length + 2 * formats.length + 1) * Uint32Array.BYTES_PER_ELEMENT;

/** Records begin at multiples of this, so that their numbers can be read where they are. */
export const recordAlignment = 4;

/** A record; its length is a multiple of `recordAlignment`. */
export function encodeRecord({ formats, ...html }: ArticleBytes): Uint8Array {
  const { at, bytes } = joinRuns([...names.map((name) => html[name]), ...formats.flat()]);
  const padding = Math.ceil(bytes.length / recordAlignment) * recordAlignment - bytes.length;
  return concatenate([at, bytes, new Uint8Array(padding)]);
}

/** A record where it lies. What it gives are views, not copies: they must not be written to. UTF-8. */
export class ArticleRecord {
  readonly #starts: Uint32Array;
  readonly #parts: Uint8Array;

  /**
   * @param bytes records one behind the other, beginning at a multiple of `recordAlignment` of their buffer
   * @param place where in them the record begins
   * @throws RangeError where there is none
   */
  constructor(bytes: Uint8Array, place: number) {
    const { buffer, byteOffset, length } = bytes;
    const first = place + startsLength;
    const missing = () => new RangeError(`There is no record at ${place} of ${length} bytes`);
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

  /** Stands for the body in a feed of summaries, where a format wants one. */
  get summary(): Uint8Array {
    return this.#part("summary");
  }

  /** The HTML that all formats and the page share. */
  get body(): Uint8Array {
    return this.#part("body");
  }

  /** The HTML of full text: the body, and what all formats have around it. */
  get fullText(): Uint8Array {
    return this.#part("opening", "closing");
  }

  /** What the format writes of the entry. */
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
