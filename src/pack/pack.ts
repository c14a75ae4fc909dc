import type { Site } from "../domain/site.ts";
import { eachFormat, type FormatName } from "../feed/feed-format.ts";
import type { Variant } from "../feed/feed-ref.ts";
import { articleLists } from "./article-lists.ts";
import type { Card } from "./card.ts";
import { type AroundBytes, aligned, type Header, magic, type SectionName, sectionNames } from "./layout.ts";
import { slugIndex } from "./slug-index.ts";

export interface Packable extends Omit<Header, "lists" | "sections"> {
  /** In any order. */
  readonly articles: readonly PackableArticle[];
}

export interface PackableArticle extends Card {
  /** Milliseconds since the epoch; the newest change of any kind. */
  readonly modified: number;
  /** UTF-8. */
  readonly body: Uint8Array;
  readonly around: Readonly<Record<FormatName, AroundBytes>>;
  /** UTF-8. */
  readonly summary: Uint8Array;
  readonly digests: Readonly<Record<Variant, Readonly<Record<FormatName, Uint8Array>>>>;
}

/** The bytes of `layout.ts`: the same for the same content, in whatever order it comes. */
export function pack(content: Packable): Uint8Array {
  const articles = [...content.articles].sort(newestFirst(content.site));
  const lists = articleLists(articles);
  const entries = eachFormat((format) =>
    concatenated(articles.flatMap(({ around }) => [around[format].before, around[format].after])),
  );
  const cards = concatenated(
    articles.map(({ article, formerly }) => encoder.encode(JSON.stringify({ article, formerly } satisfies Card))),
  );
  const bodies = concatenated(articles.map(({ body }) => body));
  const slugs = slugIndex(articles);
  const summaries = concatenated(articles.map(({ summary }) => summary));
  const digests = (variant: Variant, format: FormatName) =>
    concatenated(articles.map((article) => article.digests[variant][format])).bytes;
  const sections: Record<SectionName, Uint8Array> = {
    published: column(articles.map(({ article }) => article.published)),
    updated: column(articles.map(({ article }) => article.updated)),
    modified: column(articles.map(({ modified }) => modified)),
    expires: column(articles.map(({ article }) => article.expires ?? Number.POSITIVE_INFINITY)),
    withdrawn: column(articles.map(({ article }) => article.withdrawn?.date ?? Number.POSITIVE_INFINITY)),
    lists: bytesOf(lists.numbers),
    slugHashes: bytesOf(slugs.hashes),
    slugArticles: bytesOf(slugs.articles),
    cardsAt: cards.at,
    cards: cards.bytes,
    bodiesAt: bodies.at,
    bodies: bodies.bytes,
    summariesAt: summaries.at,
    summaries: summaries.bytes,
    rssAt: entries.rss.at,
    rss: entries.rss.bytes,
    rssDigests: digests("full", "rss"),
    rssSummaryDigests: digests("summary", "rss"),
    atomAt: entries.atom.at,
    atom: entries.atom.bytes,
    atomDigests: digests("full", "atom"),
    atomSummaryDigests: digests("summary", "atom"),
    jsonAt: entries.json.at,
    json: entries.json.bytes,
    jsonDigests: digests("full", "json"),
    jsonSummaryDigests: digests("summary", "json"),
  };
  const { site, tags, authors, fingerprints, assets, skeletons } = content;
  return joined({ site, tags, authors, fingerprints, assets, skeletons, lists: lists.index }, sections);
}

const encoder = new TextEncoder();

function newestFirst(site: Site): (one: Card, other: Card) => number {
  const order = new Map(site.languages.map(({ tag }, index) => [tag, index]));
  return ({ article: one }, { article: other }) =>
    other.published - one.published ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) ||
    (order.get(one.language) ?? 0) - (order.get(other.language) ?? 0);
}

function concatenated(parts: readonly Uint8Array[]): { at: Uint8Array; bytes: Uint8Array } {
  const at = new Uint32Array(parts.length + 1);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    length += part.length;
    at[index + 1] = length;
  }
  const bytes = new Uint8Array(length);
  for (const [index, part] of parts.entries()) bytes.set(part, at[index]);
  return { at: bytesOf(at), bytes };
}

function column(values: readonly number[]): Uint8Array {
  return bytesOf(Float64Array.from(values));
}

function bytesOf(array: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function joined(facts: Omit<Header, "sections">, sections: Readonly<Record<SectionName, Uint8Array>>): Uint8Array {
  const places = {} as Record<SectionName, readonly [number, number]>;
  let end = 0;
  for (const name of sectionNames) {
    places[name] = [end, sections[name].length];
    end += aligned(sections[name].length);
  }
  const header = encoder.encode(JSON.stringify({ ...facts, sections: places } satisfies Header));
  const first = aligned(magic.length + 4 + header.length);
  const bytes = new Uint8Array(first + end);
  bytes.set(encoder.encode(magic));
  new DataView(bytes.buffer).setUint32(magic.length, header.length, true);
  bytes.set(header, magic.length + 4);
  for (const name of sectionNames) bytes.set(sections[name], first + places[name][0]);
  return bytes;
}
