/** One page of each sort, of the sample newsroom in `content/`. */
export const samplePages = {
  home: "/",
  ukrainian: "/uk/",
  english: "/en/",
  russian: "/ru/",
  topic: "/en/tags/kyiv/",
  "empty-topic": "/uk/tags/webinars/",
  author: "/ru/authors/anton-korzh/",
  builder: "/en/build?all=kyiv&any=peace-talks&any=defence-cooperation&not=paris",
  article: `/uk/articles/${encodeURIComponent("як-підписатися")}`,
  feed: "/en/rss.xml",
  "topic-feed": "/ru/tags/kyiv/feed.json",
  "not-found": "/en/no-such-page",
  extension: "/json-feed-extension",
} as const;

export type SamplePage = keyof typeof samplePages;

export const samplePageNames = Object.keys(samplePages) as SamplePage[];
