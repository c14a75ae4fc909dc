import { at } from "../domain/catalogue.ts";
import type { FormatName } from "../feed/feed-format.ts";
import type { AroundBytes } from "./layout.ts";

/*
 * Everything of one article that is not needed to find it, as one run of bytes: where each part ends, from the first byte after
 * these ends (uint32, little-endian), then the parts. Records are the same in the bundle and in a shard, so that what is moved
 * from one to the other is copied.
 */

/** What a record holds. All of it is UTF-8. */
export interface ArticleBytes {
  /** JSON of the article. */
  readonly card: Uint8Array;
  /** Stands for the body in a feed of summaries, where a format wants one. */
  readonly summary: Uint8Array;
  /** The HTML that all formats and the page share. */
  readonly body: Uint8Array;
  /** The HTML that all formats have before the body in full text, and the page has not. */
  readonly opening: Uint8Array;
  /** The same behind the body. */
  readonly closing: Uint8Array;
  /** What each format writes around all of the HTML. */
  readonly around: Readonly<Record<FormatName, AroundBytes>>;
}

/** Order of the parts. What RSS writes stands around the HTML, so that the entry that is asked for most is one run. */
const parts = { card: 0, summary: 1, opening: 3, body: 4, closing: 5 } as const;
const beforeHtml = { rss: 2, atom: 7, json: 9 } as const;
const afterHtml = { rss: 6, atom: 8, json: 10 } as const;
const partCount = 11;
const endsLength = partCount * Uint32Array.BYTES_PER_ELEMENT;

/** Records begin at multiples of this, so that their ends can be read as numbers. */
export const recordAlignment = 4;

/** A record; its length is a multiple of `recordAlignment`. */
export function encodeRecord({ card, summary, opening, body, closing, around }: ArticleBytes): Uint8Array {
  const { rss, atom, json } = around;
  const full = [rss.before, opening, body, closing, rss.after];
  const all = [card, summary, ...full, atom.before, atom.after, json.before, json.after];
  const ends = new Uint32Array(partCount);
  let end = 0;
  for (const [index, part] of all.entries()) {
    end += part.length;
    ends[index] = end;
  }
  const record = new Uint8Array(ends.byteLength + Math.ceil(end / recordAlignment) * recordAlignment);
  record.set(new Uint8Array(ends.buffer));
  let start = ends.byteLength;
  for (const part of all) {
    record.set(part, start);
    start += part.length;
  }
  return record;
}

/** A record where it lies. What it gives are views, not copies: they must not be written to. UTF-8. */
export class ArticleRecord {
  readonly #bytes: Uint8Array;
  readonly #numbers: Uint32Array;
  /** Index of the first end among the numbers. */
  readonly #ends: number;

  /**
   * @param bytes records one behind the other, beginning at a multiple of `recordAlignment` of their buffer
   * @param at where in them the record begins
   * @param numbers the same bytes as numbers: to be given where many records are looked at, since each view costs more than all else
   * @throws RangeError where there is none
   */
  constructor(bytes: Uint8Array, at: number, numbers = asNumbers(bytes)) {
    this.#bytes = bytes;
    this.#numbers = numbers;
    this.#ends = at / recordAlignment;
    const length = numbers[this.#ends + partCount - 1];
    if (at < 0 || length === undefined || at + endsLength + length > bytes.length) {
      throw new RangeError(`There is no record at ${at} of ${bytes.length} bytes`);
    }
  }

  /** JSON of the article. */
  get card(): Uint8Array {
    return this.#part(parts.card);
  }

  /** Stands for the body in a feed of summaries, where a format wants one. */
  get summary(): Uint8Array {
    return this.#part(parts.summary);
  }

  /** The HTML that all formats and the page share. */
  get body(): Uint8Array {
    return this.#part(parts.body);
  }

  /** The HTML of full text: the body, and what all formats have around it. */
  get fullText(): Uint8Array {
    return this.#parts(parts.opening, parts.closing);
  }

  /** All of an entry up to its HTML. */
  before(format: FormatName): Uint8Array {
    return this.#part(beforeHtml[format]);
  }

  /** All of it from there on. */
  after(format: FormatName): Uint8Array {
    return this.#part(afterHtml[format]);
  }

  /** Gives all of an entry, full text included, in as few pieces as there are. */
  entry(format: FormatName, add: (piece: Uint8Array) => void): void {
    if (format === "rss") add(this.#parts(beforeHtml.rss, afterHtml.rss));
    else {
      add(this.before(format));
      add(this.fullText);
      add(this.after(format));
    }
  }

  #part(index: number): Uint8Array {
    return this.#parts(index, index);
  }

  #parts(first: number, last: number): Uint8Array {
    const origin = this.#ends * recordAlignment + endsLength;
    const start = first === 0 ? 0 : this.#end(first - 1);
    return this.#bytes.subarray(origin + start, origin + this.#end(last));
  }

  #end(part: number): number {
    return at(this.#numbers, this.#ends + part, "end of a part");
  }
}

/** Records as the numbers that are in them. @throws RangeError where they do not begin at a multiple of `recordAlignment` */
export function asNumbers({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / recordAlignment));
}
