import type { Article } from "../domain/article.ts";
import { type ArticleNumber, at, type Catalogue, type FormerName, type ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import type { Tag } from "../domain/tag.ts";
import { eachFormat, type FormatName } from "../feed/feed-format.ts";
import type { Variant } from "../feed/feed-ref.ts";
import type { Skeletons } from "../formats/skeleton.ts";
import type { Card } from "./card.ts";
import {
  aligned,
  digestLength,
  type Header,
  listName,
  magic,
  type PageAssets,
  type SectionName,
  slugHash,
} from "./layout.ts";

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
      tags: kept(header.tags),
      authors: kept(header.authors),
      former: (by, name) => former[by].get(name),
      times: {
        published: times("published"),
        updated: times("updated"),
        modified: times("modified"),
        expires: times("expires"),
        withdrawn: times("withdrawn"),
      },
      article: (number): Article => card(number).article,
      find: finder(numbers("slugHashes"), numbers("slugArticles"), card),
      list: (language: LanguageTag, by?: ListKey) => {
        const [start, length] = lists.get(listName(language, by)) ?? [0, 0];
        return listed.subarray(start, start + length);
      },
    },
  };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

type Term = Pick<Tag, "slug" | "aliases" | "retired">;

function kept<Each extends Term>(terms: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(terms.filter(({ retired }) => !retired).map((term) => [term.slug, term]));
}

function formerNames(terms: readonly Term[]): ReadonlyMap<string, FormerName> {
  return new Map(
    terms.flatMap(({ slug, aliases, retired }) =>
      [...(retired ? [slug] : []), ...aliases].map((name): [string, FormerName] => [
        name,
        retired ? { kind: "retired" } : { kind: "renamed", slug },
      ]),
    ),
  );
}

/** Finds by binary search among the sorted hashes; articles whose slugs share a hash are told apart by their cards. */
function finder(
  hashes: Uint32Array,
  articles: Uint32Array,
  card: (number: ArticleNumber) => Card,
): (language: LanguageTag, slug: string) => ArticleNumber | undefined {
  return (language, slug) => {
    const hash = slugHash(language, slug);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(hashes, middle) < hash) low = middle + 1;
      else high = middle;
    }
    for (let index = low; hashes[index] === hash; index++) {
      const number = at(articles, index);
      const { article, formerly } = card(number);
      if (article.language === language && (article.slug === slug || formerly.includes(slug))) return number;
    }
    return undefined;
  };
}
