import type { Instant } from "../domain/article.ts";
import { compare } from "../domain/compare.ts";
import { required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import type { Author, Tag } from "../domain/vocabulary.ts";
import { formats } from "../formats/formats.ts";
import { articleLists, listColumns } from "./article-lists.ts";
import { bytesOf, concatenate, encodeMoments, encodeTexts } from "./columns.ts";
import type { IndexedArticle, IndexedStory } from "./indexed-story.ts";
import { aligned, alignment, type Header } from "./layout.ts";
import { residentArticles } from "./resident-articles.ts";
import { joinSections, layOut, type Sections, type Tiers } from "./sections.ts";
import { slugIndex } from "./slug-index.ts";
import { leastTiers, tiersOf } from "./tiers.ts";

export interface Packable extends Omit<Header, "counts" | "formats" | "sections"> {
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  /** In any order, as are their articles. */
  readonly stories: readonly IndexedStory[];
  /** Returns when a back-dated article was released; undefined for any other. A moment that is not after its `published` is ignored. */
  releasedAt?(story: IndexedStory, article: IndexedArticle): Instant | undefined;
  /** As `digestEnvelopes` returns them for this site and these tags and authors. */
  readonly envelopes: Uint8Array;
  /** Returns an article's record; called only for records that go into the bundle. */
  record(article: IndexedArticle): Uint8Array;
}

export interface Packed {
  /** The catalogue in the layout of `layout.ts`: the same bytes for the same content in any order. */
  readonly bytes: Uint8Array;
  /** Names of the shards with the other articles' records. */
  readonly shards: readonly string[];
  /** How many articles' records are in the bundle. */
  readonly resident: number;
}

/** @param limit size in bytes that the bundle should not exceed: it is filled with records up to this size */
export function pack(content: Packable, limit = Number.POSITIVE_INFINITY): Packed {
  const languageOf = languagesOf(content.site);
  const sorted = sortArticles(content.stories, languageOf);
  const articles = sorted.map(({ article }) => article);
  /** The story of each article. */
  const storyOf = sorted.map(({ story }) => story);
  /** The number of each story: stories are in the order of their newest articles. */
  const stories = new Map([...new Set(storyOf)].map((story, number) => [story, number]));
  const late = lateArticles(sorted, content);
  // Its release changed the documents that list it.
  const changed = (article: IndexedArticle, moment: Instant) => Math.max(moment, late.get(article) ?? moment);
  const lists = articleLists(articles, content);
  const listed = listColumns(lists);
  const slugs = slugIndex(
    sorted.map(({ story, article: { language, slug } }) => ({ language, slug, formerly: story.formerly })),
  );
  const slugBytes = encodeTexts(articles.map(({ slug }) => slug));
  const formerly = encodeTexts(storyOf.map((story) => story.formerly.map((slug) => `${slug}\n`).join("")));
  const pictures = encodeTexts([...stories.keys()].map(({ picture = "" }) => picture));
  const index: Omit<Sections, keyof Tiers> = {
    tags: encoded(content.tags),
    authors: encoded(content.authors),
    published: encodeMoments(articles, ({ published }) => published),
    updated: encodeMoments(articles, (article) => changed(article, article.updated)),
    modified: encodeMoments(articles, (article) => changed(article, article.modified)),
    expires: encodeMoments(articles, ({ expires }) => expires),
    withdrawn: encodeMoments(storyOf, ({ withdrawn }) => withdrawn),
    late: bytesOf(Uint32Array.from(articles.flatMap((article, number) => (late.has(article) ? [number] : [])))),
    released: bytesOf(Float64Array.from(late.values())),
    languages: Uint8Array.from(articles, languageOf),
    stories: bytesOf(Uint32Array.from(storyOf, (story) => required(stories.get(story), "number of story", story.id))),
    versions: bytesOf(nextVersions(sorted, languageOf)),
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
    digests: concatenate(articles.map(({ digests }) => bytesOfBase64(digests))),
    envelopes: content.envelopes,
  };
  const { site, tags, authors, assets } = content;
  const counts = { tags: tags.length, authors: authors.length };
  const facts = { site, counts, formats: formats.map(({ name }) => name), assets };
  const least = leastTiers(articles);
  // Measured with the longest numbers that the header may contain, so that the choice of records cannot make it longer.
  const every = articles.reduce((sum, { length }) => sum + length, 0);
  const without = layOut(facts, { ...index, ...least, records: { length: every } }).length - aligned(every);
  const room = Math.floor((limit - without) / alignment) * alignment - least.records.length;
  const lengths = articles.map(({ length, place }) => (place ? length : 0));
  const notices = storyOf.flatMap(({ withdrawn }, number) => (withdrawn === undefined ? [] : [number]));
  const chosen = residentArticles(lists, notices, lengths, site.feed.items, room);
  const { shards, sections, write } = tiersOf(articles, chosen, content.record);
  const resident = articles.filter(({ place }, number) => !place || chosen.has(number)).length;
  return { bytes: joinSections(facts, { ...index, ...sections }, write), shards, resident };
}

/** Returns when each back-dated article was released, in the order of the catalogue. */
function lateArticles(sorted: readonly StoryArticle[], { releasedAt }: Packable): ReadonlyMap<IndexedArticle, Instant> {
  const late = new Map<IndexedArticle, Instant>();
  for (const { story, article } of sorted) {
    const moment = releasedAt?.(story, article);
    if (moment !== undefined && moment > article.published) late.set(article, moment);
  }
  return late;
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Returns a function that finds the index of an article's language in the site. */
function languagesOf({ languages }: Site): (article: IndexedArticle) => number {
  const order = new Map(languages.map(({ tag }, index) => [tag, index]));
  return ({ language }) => required(order.get(language), "language", language);
}

interface StoryArticle {
  readonly story: IndexedStory;
  readonly article: IndexedArticle;
}

/** Returns the articles of all stories, the newest first; those of the same moment by story and by the site's order of languages. */
function sortArticles(
  stories: readonly IndexedStory[],
  languageOf: (article: IndexedArticle) => number,
): readonly StoryArticle[] {
  return stories
    .flatMap((story) => story.articles.map((article) => ({ story, article })))
    .sort(
      (one, other) =>
        other.article.published - one.article.published ||
        compare(one.story.id, other.story.id) ||
        languageOf(one.article) - languageOf(other.article),
    );
}

/** Returns, for each article, the number of the next language of its story in the site's order; after the last comes the first. */
function nextVersions(sorted: readonly StoryArticle[], languageOf: (article: IndexedArticle) => number): Uint32Array {
  const next = new Uint32Array(sorted.length);
  for (const versions of Map.groupBy(sorted.entries(), ([, { story }]) => story).values()) {
    const inOrder = versions
      .sort(([, one], [, other]) => languageOf(one.article) - languageOf(other.article))
      .map(([number]) => number);
    for (const [index, number] of inOrder.entries())
      next[number] = inOrder[index + 1] ?? required(inOrder[0], "first version of article", number);
  }
  return next;
}
