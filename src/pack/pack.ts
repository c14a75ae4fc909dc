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
  const stories = sortStories(content.stories, languageOf);
  const articles = stories.flatMap((story) => story.articles);
  /** The story of each article. */
  const storyOf = stories.flatMap((story) => story.articles.map(() => story));
  const lists = articleLists(stories, content);
  const listed = listColumns(lists);
  const slugs = slugIndex(
    stories.flatMap((story) =>
      story.articles.map(({ language, slug }) => ({ language, slug, formerly: story.formerly })),
    ),
  );
  const slugBytes = encodeTexts(articles.map(({ slug }) => slug));
  const formerly = encodeTexts(storyOf.map((story) => story.formerly.map((slug) => `${slug}\n`).join("")));
  const pictures = encodeTexts(stories.map(({ picture = "" }) => picture));
  const index: Omit<Sections, keyof Tiers> = {
    tags: encoded(content.tags),
    authors: encoded(content.authors),
    published: encodeMoments(storyOf, ({ published }) => published),
    updated: encodeMoments(articles, ({ updated }) => updated),
    modified: encodeMoments(articles, ({ modified }) => modified),
    expires: encodeMoments(storyOf, ({ expires }) => expires),
    withdrawn: encodeMoments(storyOf, ({ withdrawn }) => withdrawn),
    languages: Uint8Array.from(articles, languageOf),
    stories: bytesOf(Uint32Array.from(stories.flatMap(({ articles }, number) => articles.map(() => number)))),
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

/** Returns the stories that have articles, the newest first, with the articles of each in the order of the site's languages. */
function sortStories(
  stories: readonly IndexedStory[],
  languageOf: (article: IndexedArticle) => number,
): readonly IndexedStory[] {
  return stories
    .filter(({ articles }) => articles.length > 0)
    .sort((one, other) => other.published - one.published || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    .map((story) => ({
      ...story,
      articles: [...story.articles].sort((one, other) => languageOf(one) - languageOf(other)),
    }));
}
