import type { Article } from "./article.ts";
import type { LanguageTag, Localised } from "./language.ts";
import type { Messages } from "./messages.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { tagKinds } from "./vocabulary.ts";

/** A kind of list of a language's articles. Each list has feeds in every format, archives and a page. */
export interface ListKind {
  /** Below the language's folder, without slashes; empty for that folder itself. */
  readonly folder: string;
  /**
   * Returns the slugs of the terms under which an article is listed; `[""]` if the kind has no terms; an empty array if no list
   * contains the article.
   * @param article as it was written: a withdrawn article stays in its lists, so that their readers are notified
   */
  of(article: Article): readonly string[];
  /** Returns the cache tag that purges whatever shows the list: ASCII without spaces or commas. */
  cacheTag(language: LanguageTag, slug: string): string;
  /** Present if there is a list for each term of a vocabulary; otherwise there is one list per language. */
  readonly terms?: ListTerms;
  /**
   * The name of a list without terms, in English and in other languages that have one; absent for the list of everything, which has
   * the site's title.
   */
  readonly name?: Localised & { readonly en: string };
}

export interface ListTerms {
  readonly in: keyof Vocabulary;
  /** The English noun for it in messages to people and programs, such as "topic". */
  readonly noun: string;
  /** Whether names combine, as `a+b` does. */
  readonly combine: boolean;
  /** Whether the terms are the categories of entries, and of the feed of one term. */
  readonly categories: boolean;
  about(vocabulary: Vocabulary, slug: string): Localised | undefined;
  /** Returns the sort of a term, or of the terms of a combination, shown above its name. */
  sort(vocabulary: Vocabulary, messages: Messages, slug: string): string;
  /** Returns the heading of the list of all terms. */
  heading(messages: Messages): string;
  /** Returns all terms in the order of the vocabulary, grouped by sort. */
  groups(vocabulary: Vocabulary, messages: Messages): readonly TermGroup[];
}

export interface TermGroup {
  /** Absent if all terms are of one sort, which `heading` names. */
  readonly heading?: string;
  readonly slugs: readonly string[];
}

/**
 * Every kind of list. Each kind in the table gets its place in the catalogue, its feeds, pages and cache tags, and its entries in
 * OPML, sitemaps and `/feeds.json`, in this order.
 */
const table = {
  all: {
    folder: "",
    of: () => [""],
    cacheTag: (language) => `latest:${language}`,
  },
  tag: {
    folder: "tags",
    of: ({ tags }) => tags,
    cacheTag: (_, slug) => `topic:${slug}`,
    terms: {
      in: "tags",
      noun: "topic",
      combine: true,
      categories: true,
      about: ({ tags }, slug) => tags.get(slug)?.description,
      sort({ tags }, messages, slug) {
        const tag = tags.get(slug);
        return tag ? messages.kind[tag.kind] : messages.topics;
      },
      heading: ({ topics }) => topics,
      groups: ({ tags }, { kinds }) =>
        tagKinds.map((kind) => ({
          heading: kinds[kind],
          slugs: [...tags.values()].filter((tag) => tag.kind === kind).map(({ slug }) => slug),
        })),
    },
  },
  author: {
    folder: "authors",
    of: ({ authors }) => authors,
    cacheTag: (_, slug) => `author:${slug}`,
    terms: {
      in: "authors",
      noun: "author",
      combine: false,
      categories: false,
      about: ({ authors }, slug) => authors.get(slug)?.about,
      sort: (_, { author }) => author,
      heading: ({ authors }) => authors,
      groups: ({ authors }) => [{ slugs: [...authors.keys()] }],
    },
  },
} satisfies Record<string, ListKind>;

export type ListName = keyof typeof table;

/** The slugs under which an article is listed, by kind of list. */
export type Memberships = Readonly<Record<ListName, readonly string[]>>;

export const listKinds: Readonly<Record<ListName, ListKind>> = table;
export const listNames = Object.keys(table) as readonly ListName[];

export function membershipsOf(article: Article): Memberships {
  return Object.fromEntries(listNames.map((kind) => [kind, listKinds[kind].of(article)])) as Memberships;
}

/** Which articles of a language a feed lists. */
export interface Selection {
  readonly kind: ListName;
  /** A term's, or a combination of terms as `printTopicQuery` writes it; empty if the kind has no terms. */
  readonly slug: string;
}

export const everything: Selection = { kind: "all", slug: "" };

/** Returns all lists except combinations: those of each kind in turn, in the order of the vocabulary. */
export function everySelection(vocabulary: Vocabulary): readonly Selection[] {
  return listNames.flatMap((kind) => selectionsOf(kind, vocabulary));
}

/** Whether the selection is not one of these lists but combines several. Hubs are not notified of combinations, and nothing lists them. */
export function isCombination({ kind, slug }: Selection, vocabulary: Vocabulary): boolean {
  const { terms } = listKinds[kind];
  return terms?.combine === true && !vocabulary[terms.in].has(slug);
}

export function selectionsOf(kind: ListName, vocabulary: Vocabulary): readonly Selection[] {
  const { terms } = listKinds[kind];
  return Array.from(terms ? vocabulary[terms.in].keys() : [""], (slug) => ({ kind, slug }));
}
