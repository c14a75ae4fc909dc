import type { Article } from "./article.ts";
import type { LanguageTag, Localised } from "./site.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What decides in which lists an article stands. */
export type Listed = Pick<Article, "tags" | "authors">;

/** A kind of list of a language's articles. Each list has feeds in every format, archives and a page. */
export interface ListKind {
  /** Below the language's folder, without slashes; empty for that folder itself. */
  readonly folder: string;
  /** The slugs of the terms under which the article stands; `[""]` or nothing where the kind has no terms. */
  of(article: Listed): readonly string[];
  /** The member of `Cache-Tag` by which a purge finds what concerns the list: ASCII without spaces or commas. */
  cacheTag(language: LanguageTag, slug: string): string;
  /** Where there is a list for each term of a vocabulary; without it there is one list a language. */
  readonly terms?: {
    readonly in: keyof Vocabulary;
    /** In messages to people and programs, in English: "topic". */
    readonly noun: string;
    /** Whether names combine, as `a+b` does. */
    readonly combine: boolean;
    about(vocabulary: Vocabulary, slug: string): Localised | undefined;
  };
  /** What a list without a term is called; absent for the language's own, which has the site's title. */
  name?(language: LanguageTag): string;
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
      about: ({ tags }, slug) => tags.get(slug)?.description,
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
      about: ({ authors }, slug) => authors.get(slug)?.about,
    },
  },
} satisfies Record<string, ListKind>;

export type ListName = keyof typeof table;

/** The slugs under which an article stands, by kind of list. */
export type Memberships = Readonly<Record<ListName, readonly string[]>>;

export const listKinds: Readonly<Record<ListName, ListKind>> = table;
export const listNames = Object.keys(table) as readonly ListName[];

export function membershipsOf(article: Listed): Memberships {
  return Object.fromEntries(listNames.map((kind) => [kind, listKinds[kind].of(article)])) as Memberships;
}
