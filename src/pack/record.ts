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
  /** The HTML that all formats share. */
  readonly body: Uint8Array;
  /** What each format writes around the body. */
  readonly around: Readonly<Record<FormatName, AroundBytes>>;
}

/** Order of the parts. What RSS writes stands around the body, so that the entry that is asked for most is one run. */
const parts = { card: 0, summary: 1, body: 3 } as const;
const beforeBody = { rss: 2, atom: 5, json: 7 } as const;
const afterBody = { rss: 4, atom: 6, json: 8 } as const;
const partCount = 9;

/** Records begin at multiples of this, so that their ends can be read as numbers. */
export const recordAlignment = 4;

/** A record; its length is a multiple of `recordAlignment`. */
export function encodeRecord({ card, summary, body, around: { rss, atom, json } }: ArticleBytes): Uint8Array {
  const all = [card, summary, rss.before, body, rss.after, atom.before, atom.after, json.before, json.after];
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
  readonly #ends: Uint32Array;
  readonly #at: number;

  /**
   * @param bytes records one behind the other, beginning at a multiple of `recordAlignment` of their buffer
   * @param at where in them the record begins
   * @throws RangeError where there is none
   */
  constructor(bytes: Uint8Array, at: number) {
    this.#ends = new Uint32Array(bytes.buffer, bytes.byteOffset + at, partCount);
    this.#bytes = bytes;
    this.#at = at + this.#ends.byteLength;
    // The buffer may go on where the bytes end.
    const end = this.#at + (this.#ends[partCount - 1] ?? 0);
    if (at < 0 || end > bytes.length) throw new RangeError(`There is no record at ${at} of ${bytes.length} bytes`);
  }

  /** JSON of the article. */
  get card(): Uint8Array {
    return this.#part(parts.card);
  }

  /** Stands for the body in a feed of summaries, where a format wants one. */
  get summary(): Uint8Array {
    return this.#part(parts.summary);
  }

  /** The HTML that all formats share. */
  get body(): Uint8Array {
    return this.#part(parts.body);
  }

  /** All of an entry up to its body. */
  before(format: FormatName): Uint8Array {
    return this.#part(beforeBody[format]);
  }

  /** All of it from there on; empty where nothing goes between. */
  after(format: FormatName): Uint8Array {
    return this.#part(afterBody[format]);
  }

  /** All of an entry, the body included where it has one, in as few pieces as there are. */
  entry(format: FormatName): readonly Uint8Array[] {
    const after = this.after(format);
    if (after.length === 0) return [this.before(format)];
    return format === "rss" ? [this.#parts(beforeBody.rss, afterBody.rss)] : [this.before(format), this.body, after];
  }

  #part(index: number): Uint8Array {
    return this.#parts(index, index);
  }

  #parts(first: number, last: number): Uint8Array {
    const start = first === 0 ? 0 : (this.#ends[first - 1] ?? 0);
    return this.#bytes.subarray(this.#at + start, this.#at + (this.#ends[last] ?? 0));
  }
}
