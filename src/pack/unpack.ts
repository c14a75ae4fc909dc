import type { Article } from "../domain/article.ts";
import { type ArticleNumber, at, type Catalogue, type ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { eachFormat, type FormatName } from "../feed/feed-format.ts";
import type { Variant } from "../feed/feed-ref.ts";
import type { Skeletons } from "../formats/skeleton.ts";
import type { Card } from "./card.ts";
import { formerNames, inUse } from "./former-names.ts";
import { aligned, digestLength, type Header, listName, magic, type PageAssets, type SectionName } from "./layout.ts";
import { findBySlug } from "./slug-index.ts";

/** What compile has made: the catalogue, and the bytes of its entries. */
export interface Library {
  readonly catalogue: Catalogue;
  readonly entries: EntryBytes;
  /** Changes when a format writes the same envelope in other bytes. */
  readonly fingerprints: Readonly<Record<FormatName, string>>;
  readonly assets: PageAssets;
  readonly skeletons: Skeletons;
}

/** Views, not copies: they must not be written to. */
export interface EntryBytes {
  /** All of an entry up to its body, UTF-8. */
  before(number: ArticleNumber, format: FormatName): Uint8Array;
  /** All of it from there on; empty where nothing goes between. */
  after(number: ArticleNumber, format: FormatName): Uint8Array;
  /** The HTML that all formats share, UTF-8. */
  body(number: ArticleNumber): Uint8Array;
  /** Stands for the body in a feed of summaries, where a format wants one. UTF-8. */
  summary(number: ArticleNumber): Uint8Array;
  /** Of all that a feed of this variant shows of the entry. */
  digest(number: ArticleNumber, format: FormatName, variant: Variant): Uint8Array;
}

/** The one place where bytes become a catalogue. @throws Error for bytes that another version has packed */
export function unpack(buffer: ArrayBuffer): Library {
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) {
    throw new Error("The catalogue is not of this version; run `npm run compile`");
  }
  const headerLength = new DataView(buffer).getUint32(magic.length, true);
  const headerStart = magic.length + 4;
  const header = JSON.parse(decoder.decode(bytes.subarray(headerStart, headerStart + headerLength))) as Header;
  const first = aligned(headerStart + headerLength);
  const section = (name: SectionName) => {
    const [start, length] = header.sections[name];
    return bytes.subarray(first + start, first + start + length);
  };
  const numbers = (name: SectionName) => {
    const { byteOffset, byteLength } = section(name);
    return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  };
  const times = (name: SectionName) => {
    const { byteOffset, byteLength } = section(name);
    return new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);
  };
  const runs = (offsets: SectionName, content: SectionName) => {
    const starts = numbers(offsets);
    const all = section(content);
    return (number: ArticleNumber) => all.subarray(at(starts, number), at(starts, number + 1));
  };

  const cards = runs("cardsAt", "cards");
  const around = eachFormat((format) => runs(`${format}At`, format));
  const digests = {
    full: eachFormat((format) => section(`${format}Digests`)),
    summary: eachFormat((format) => section(`${format}SummaryDigests`)),
  };
  const card = (number: ArticleNumber) => JSON.parse(decoder.decode(cards(number))) as Card;
  const lists = new Map(Object.entries(header.lists));
  const listed = numbers("lists");
  const slugs = { hashes: numbers("slugHashes"), articles: numbers("slugArticles") };
  const former = { tag: formerNames(header.tags), author: formerNames(header.authors) };
  return {
    fingerprints: header.fingerprints,
    assets: header.assets,
    skeletons: header.skeletons,
    entries: {
      before: (number, format) => around[format](2 * number),
      after: (number, format) => around[format](2 * number + 1),
      body: runs("bodiesAt", "bodies"),
      summary: runs("summariesAt", "summaries"),
      digest: (number, format, variant) =>
        digests[variant][format].subarray(number * digestLength, (number + 1) * digestLength),
    },
    catalogue: {
      site: header.site,
      tags: inUse(header.tags),
      authors: inUse(header.authors),
      former: (by, name) => former[by].get(name),
      times: {
        published: times("published"),
        updated: times("updated"),
        modified: times("modified"),
        expires: times("expires"),
        withdrawn: times("withdrawn"),
      },
      article: (number): Article => card(number).article,
      find: (language, slug) => findBySlug(slugs, card, language, slug),
      list: (language: LanguageTag, by?: ListKey) => {
        const [start, length] = lists.get(listName(language, by)) ?? [0, 0];
        return listed.subarray(start, start + length);
      },
    },
  };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
