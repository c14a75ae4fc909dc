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
   * The slugs of the terms under which an article is listed, or `[""]` if the kind has no terms; nothing if it is in none of the lists.
   * @param article as it was written: a withdrawn article stays in its lists, whose readers are to be told
   */
  of(article: Article): readonly string[];
  /** The member of `Cache-Tag` by which a purge finds what concerns the list: ASCII without spaces or commas. */
  cacheTag(language: LanguageTag, slug: string): string;
  /** Where there is a list for each term of a vocabulary; without it there is one list a language. */
  readonly terms?: ListTerms;
  /**
   * What a list without a term is called, in English and as many other languages as have a name for it; absent for the language's own,
   * which has the site's title.
   */
  readonly name?: Localised & { readonly en: string };
}

export interface ListTerms {
  readonly in: keyof Vocabulary;
  /** In messages to people and programs, in English: "topic". */
  readonly noun: string;
  /** Whether names combine, as `a+b` does. */
  readonly combine: boolean;
  /** Whether the terms are the categories of entries, and of the feed of one term. */
  readonly categories: boolean;
  about(vocabulary: Vocabulary, slug: string): Localised | undefined;
  /** What sort of term it is, or of terms a combination, above its name. */
  sort(vocabulary: Vocabulary, messages: Messages, slug: string): string;
  /** What all the terms are together. */
  heading(messages: Messages): string;
  /** All terms in the order of the vocabulary, by what they are. */
  groups(vocabulary: Vocabulary, messages: Messages): readonly TermGroup[];
}

export interface TermGroup {
  /** Absent where the terms are all of one sort, which `heading` names. */
  readonly heading?: string;
  readonly slugs: readonly string[];
}

/**
 * Every kind of list. What is in the table has its place in the catalogue, its feeds, pages, cache tags and entries in OPML, sitemaps
 * and `/feeds.json`, in this order.
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
  /** Of a term, or a combination of terms as `printTopicQuery` writes it; empty where the kind has no terms. */
  readonly slug: string;
}

export const everything: Selection = { kind: "all", slug: "" };

/** All lists that there are without combining: those of each kind in turn, by the order of the vocabulary. */
export function everySelection(vocabulary: Vocabulary): readonly Selection[] {
  return listNames.flatMap((kind) => selectionsOf(kind, vocabulary));
}

/** Whether it is none of these lists but one put together from them: nobody announces it, and nothing counts on it. */
export function isCombination({ kind, slug }: Selection, vocabulary: Vocabulary): boolean {
  const { terms } = listKinds[kind];
  return terms?.combine === true && !vocabulary[terms.in].has(slug);
}

export function selectionsOf(kind: ListName, vocabulary: Vocabulary): readonly Selection[] {
  const { terms } = listKinds[kind];
  return Array.from(terms ? vocabulary[terms.in].keys() : [""], (slug) => ({ kind, slug }));
}
