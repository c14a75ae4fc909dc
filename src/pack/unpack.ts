import type { Article } from "../domain/article.ts";
import { type Address, type ArticleNumber, type Catalogue, noticesOf } from "../domain/catalogue.ts";
import type { Hash } from "../domain/hash.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import { at, required } from "../domain/required.ts";
import { digestEnvelope } from "../formats/document-envelope.ts";
import type { Format } from "../formats/format.ts";
import type { FeedRef, Variant } from "../urls/feed-ref.ts";
import { decodeText } from "./columns.ts";
import { digestTable, entryColumn, entryDigestsLength, envelopeColumn, envelopeDigestsLength } from "./digests.ts";
import { type Entries, entriesOf, type ShardSource } from "./entries.ts";
import { listNumbers, type PageAssets, type SectionName } from "./layout.ts";
import { lazyVocabulary } from "./lazy-vocabulary.ts";
import { readSections } from "./read-sections.ts";
import type { ArticleRecord } from "./record.ts";
import { findBySlug, type Slugs } from "./slug-index.ts";

/** The output of compile: the catalogue, and the bytes of its entries. */
export interface Library {
  readonly catalogue: Catalogue;
  readonly entries: Entries;
  /**
   * Hashes digests of everything that feeds of this variant show of these articles, in this order.
   * @throws RangeError for a number that is not an article's
   */
  hashEntries(numbers: readonly ArticleNumber[], variant: Variant): Hash;
  /** Returns what `digestEnvelope` returns. It was made at build, unless no list contains the feed. */
  envelopeDigest(feed: FeedRef, format: Format): Hash;
  readonly assets: PageAssets;
}

/**
 * Reads a catalogue from its bytes.
 * @param shards source of the records that are not in the bundle
 * @throws Error for bytes that another version has packed, or that are incomplete
 */
export function unpack(buffer: ArrayBuffer, shards: ShardSource = noShards): Library {
  const { header, section } = readSections(buffer);
  const numbers = (name: SectionName) => {
    const { byteOffset, byteLength } = section(name);
    return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  };
  const times = (name: SectionName) => {
    const { byteOffset, byteLength } = section(name);
    return new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);
  };
  const texts = (offsets: SectionName, content: SectionName) => {
    const starts = numbers(offsets);
    const all = section(content);
    return (index: number) => decodeText(all.subarray(at(starts, index, "text"), at(starts, index + 1, "end of text")));
  };

  const { site } = header;
  const languages = section("languages");
  const stories = numbers("stories");
  const nextVersions = numbers("versions");
  const vocabulary = lazyVocabulary((name) => JSON.parse(decodeText(section(name))));
  const listsAt = numbers("listsAt");
  const lists = numbers("lists");
  const index = { hashes: numbers("slugHashes"), articles: numbers("slugArticles") };
  const slug = texts("slugsAt", "slugs");
  const formerly = texts("formerlyAt", "formerly");
  const picture = texts("picturesAt", "pictures");
  const withdrawn = times("withdrawn");
  const entries = entriesOf(
    { shards: numbers("shards"), at: numbers("recordsAt"), names: section("shardNames"), own: section("records") },
    site,
    shards,
  );

  const numberOf = listNumbers(header.counts);
  const languageIndices = new Map(site.languages.map(({ tag }, index) => [tag, index]));
  /** Undefined for a combination, and for a term or language that is not in use. */
  const listNumber = (language: LanguageTag, selection: Selection): number | undefined => {
    const inLanguage = languageIndices.get(language);
    const index = vocabulary.index(selection);
    return inLanguage === undefined || index === undefined ? undefined : numberOf(inLanguage, selection.kind, index);
  };
  const languageOf = (number: ArticleNumber): LanguageTag => {
    const language = at(languages, number);
    return required(site.languages[language], "language", language).tag;
  };
  const address = (number: ArticleNumber) => ({ language: languageOf(number), slug: slug(number) });
  const slugsOf = (number: ArticleNumber): Slugs => ({
    ...address(number),
    formerly: formerly(number).split("\n").slice(0, -1),
  });
  const envelopes = digestTable(section("envelopes"), envelopeDigestsLength);
  const digests = digestTable(section("digests"), entryDigestsLength);
  const catalogue: Catalogue = {
    site,
    tags: vocabulary.tags,
    authors: vocabulary.authors,
    former: vocabulary.former,
    times: {
      published: times("published"),
      updated: times("updated"),
      modified: times("modified"),
      expires: times("expires"),
      withdrawn,
      notices: noticesOf(withdrawn),
      late: { numbers: numbers("late"), released: times("released") },
    },
    articles: async (wanted) =>
      (await entries.load(wanted)).map((record, index) =>
        readArticle(record, required(wanted[index], "number of record", index), address),
      ),
    address,
    versions: (number) =>
      at(withdrawn, number) === Number.POSITIVE_INFINITY ? versionsOf(nextVersions, languages, number) : [number],
    picture: (number) => picture(at(stories, number)) || undefined,
    find: (language, name) => findBySlug(index, slugsOf, language, name),
    list: (language: LanguageTag, selection = everything) => {
      const list = listNumber(language, selection);
      if (list === undefined) return lists.subarray(0, 0);
      return lists.subarray(at(listsAt, list, "list"), at(listsAt, list + 1, "end of list"));
    },
  };
  return {
    catalogue,
    entries,
    hashEntries: (numbers, variant) => digests.combine(numbers, entryColumn(variant)),
    envelopeDigest(feed, format) {
      const list = feed.archive === undefined ? listNumber(feed.language, feed.selection) : undefined;
      return list === undefined
        ? digestEnvelope(catalogue, feed, format)
        : envelopes.get(list, envelopeColumn(feed.variant, format));
    },
    assets: header.assets,
  };
}

/** @throws Error if the record belongs to another article, since the index and the records are not from the same compile */
function readArticle(
  record: ArticleRecord,
  number: ArticleNumber,
  address: (number: ArticleNumber) => Address,
): Article {
  const article = JSON.parse(decodeText(record.metadata)) as Article;
  const { language, slug } = address(number);
  if (article.language === language && article.slug === slug) return article;
  throw new Error(
    `The record of article ${number}, ${slug} in ${language}, belongs to ${article.slug} in ${article.language}; run \`npm run compile\``,
  );
}

/** For a catalogue that contains all its records. */
const noShards: ShardSource = (name) => Promise.reject(new Error(`Shard ${name} does not exist`));

/**
 * Returns all languages of an article's story, in the site's order.
 * @throws Error if they do not lead back to the article: a damaged catalogue must not keep a request busy
 */
function versionsOf(nextVersions: Uint32Array, languages: Uint8Array, number: ArticleNumber): readonly ArticleNumber[] {
  const found = [number];
  for (let each = at(nextVersions, number); each !== number; each = at(nextVersions, each)) {
    if (at(languages, each) === at(languages, number) || found.includes(each)) {
      throw new Error(`The languages of article ${number} do not lead back to it; run \`npm run compile\``);
    }
    found.push(each);
  }
  return found.sort((one, other) => at(languages, one) - at(languages, other));
}
