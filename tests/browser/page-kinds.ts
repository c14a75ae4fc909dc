/** One page of each kind, of the newsroom in `tests/fixtures/newsroom`. */
export const pages = {
  home: "/",
  language: "/en/",
  "right-to-left": "/ar/",
  topic: "/en/tags/ferries/",
  "empty-topic": "/uk/tags/sport/",
  author: "/pt-BR/authors/lena-ford/",
  builder: "/en/build?all=port&any=ferries&any=fishing&not=market-square",
  article: `/uk/articles/${encodeURIComponent("новий-розклад-поромів")}`,
  "corrected-article": "/en/articles/market-roof",
  "right-to-left-article": `/ar/articles/${encodeURIComponent("سقف-السوق")}`,
  "withdrawn-article": "/en/articles/council-vote",
  feed: "/en/rss.xml",
  "topic-feed": "/ar/tags/fishing/feed.json",
  "not-found": "/en/no-such-page",
  extension: "/json-feed-extension",
} as const;

export type PageKind = keyof typeof pages;

export const pageKinds = Object.keys(pages) as PageKind[];

/** The statuses of pages that do not answer 200. */
export const statuses: Partial<Record<PageKind, number>> = { "not-found": 404, "withdrawn-article": 410 };
