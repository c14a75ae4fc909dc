import type { Article } from "../domain/article.ts";
import { type Address, type ArticleNumber, type Catalogue, noticesOf } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import { at, required } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import type { Variant } from "../urls/feed-ref.ts";
import { decodeText } from "./columns.ts";
import { type Entries, entriesOf, gatherDigests, type ShardSource } from "./entries.ts";
import { listNumber, type PageAssets, type SectionName } from "./layout.ts";
import { lazyVocabulary } from "./lazy-vocabulary.ts";
import { readSections } from "./read-sections.ts";
import type { ArticleRecord } from "./record.ts";
import { findBySlug, type Slugs } from "./slug-index.ts";

/** The output of compile: the catalogue, and the bytes of its entries. */
export interface Library {
  readonly catalogue: Catalogue;
  readonly entries: Entries;
  /** Returns a digest of everything that a feed of this variant shows of each of these entries, concatenated. */
  digests(numbers: readonly ArticleNumber[], format: Format, variant: Variant): Uint8Array;
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
  const digests = section("digests");
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

  const languageOf = (number: ArticleNumber): LanguageTag => {
    const language = at(languages, number);
    return required(site.languages[language], "language", language).tag;
  };
  const address = (number: ArticleNumber) => ({ language: languageOf(number), slug: slug(number) });
  const slugsOf = (number: ArticleNumber): Slugs => ({
    ...address(number),
    formerly: formerly(number).split("\n").slice(0, -1),
  });
  return {
    entries,
    digests: (shown, format, variant) => gatherDigests(digests, shown, variant, format),
    assets: header.assets,
    catalogue: {
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
        late: { numbers: numbers("late"), cameOut: times("cameOut") },
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
        const inLanguage = site.languages.findIndex(({ tag }) => tag === language);
        const index = vocabulary.index(selection);
        if (inLanguage < 0 || index < 0) return lists.subarray(0, 0);
        const list = listNumber(header.counts, inLanguage, selection.kind, index);
        return lists.subarray(at(listsAt, list, "list"), at(listsAt, list + 1, "end of list"));
      },
    },
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
