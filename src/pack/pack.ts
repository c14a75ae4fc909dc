import { required } from "../domain/required.ts";
import { formats } from "../formats/formats.ts";
import { articleLists, listColumns } from "./article-lists.ts";
import { bytesOf, concatenate, encodeMoments, encodeTexts } from "./columns.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { aligned, alignment } from "./layout.ts";
import type { Packable } from "./packable.ts";
import { residentArticles } from "./resident-articles.ts";
import { joinSections, layOut, type Sections, type Tiers } from "./sections.ts";
import { slugIndex } from "./slug-index.ts";
import { leastTiers, tiersOf } from "./tiers.ts";

export interface Packed {
  /** As `layout.ts` has them: the same for the same content, in whatever order it comes. */
  readonly bytes: Uint8Array;
  /** Names of the shards in which the other articles' records are. */
  readonly shards: readonly string[];
  /** How many articles' records are in the bundle. */
  readonly resident: number;
}

/** @param limit bytes that the bundle should not exceed: as far as they reach, records go into it */
export function pack(content: Packable, limit = Number.POSITIVE_INFINITY): Packed {
  const order = new Map(content.site.languages.map(({ tag }, index) => [tag, index]));
  const placeOf = ({ language }: IndexedArticle) => required(order.get(language), "language", language);
  const articles = [...content.articles].sort(newestFirst(placeOf));
  const lists = articleLists(articles, content);
  const listed = listColumns(lists);
  const slugs = slugIndex(articles);
  const { stories, first } = storiesOf(articles);
  const slugBytes = encodeTexts(articles.map(({ slug }) => slug));
  const formerly = encodeTexts(articles.map((each) => each.formerly.map((slug) => `${slug}\n`).join("")));
  const pictures = encodeTexts(first.map(({ picture = "" }) => picture));
  const index: Omit<Sections, keyof Tiers> = {
    tags: encoded(content.tags),
    authors: encoded(content.authors),
    published: encodeMoments(articles, ({ published }) => published),
    updated: encodeMoments(articles, ({ updated }) => updated),
    modified: encodeMoments(articles, ({ modified }) => modified),
    expires: encodeMoments(articles, ({ expires }) => expires),
    withdrawn: encodeMoments(articles, ({ withdrawn }) => withdrawn),
    languages: Uint8Array.from(articles, placeOf),
    stories: bytesOf(stories),
    listsAt: bytesOf(listed.at),
    lists: bytesOf(listed.numbers),
    slugHashes: bytesOf(slugs.hashes),
    slugArticles: bytesOf(slugs.articles),
    slugsAt: slugBytes.at,
    slugs: slugBytes.bytes,
    formerlyAt: formerly.at,
    formerly: formerly.bytes,
    picturesAt: pictures.at,
    pictures: pictures.bytes,
    digests: concatenate(articles.map(({ digests }) => digests)),
  };
  const { site, tags, authors, assets } = content;
  const counts = { tags: tags.length, authors: authors.length };
  const facts = { site, counts, formats: formats.map(({ name }) => name), assets };
  const least = leastTiers(articles);
  // With the longest numbers that the header may come to have, so that it does not grow by what is chosen.
  const every = articles.reduce((sum, { length }) => sum + length, 0);
  const without = layOut(facts, { ...index, ...least, records: { length: every } }).length - aligned(every);
  const room = Math.floor((limit - without) / alignment) * alignment - least.records.length;
  const lengths = articles.map(({ length, place }) => (place ? length : 0));
  const notices = articles.flatMap(({ withdrawn }, number) => (withdrawn === undefined ? [] : [number]));
  const chosen = residentArticles(lists, notices, lengths, site.feed.items, room);
  const { shards, sections, write } = tiersOf(articles, chosen);
  const resident = articles.filter(({ place }, number) => !place || chosen.has(number)).length;
  return { bytes: joinSections(facts, { ...index, ...sections }, write), shards, resident };
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** By the languages of the site where a story has several, so that these are neighbours. */
function newestFirst(place: (article: IndexedArticle) => number) {
  return (one: IndexedArticle, other: IndexedArticle) =>
    other.published - one.published ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0) ||
    place(one) - place(other);
}

/** The number of each article's story, and the first article of each. */
function storiesOf(articles: readonly IndexedArticle[]): { stories: Uint32Array; first: readonly IndexedArticle[] } {
  const first: IndexedArticle[] = [];
  const stories = Uint32Array.from(articles, (article) => {
    if (first.at(-1)?.id !== article.id) first.push(article);
    return first.length - 1;
  });
  return { stories, first };
}
