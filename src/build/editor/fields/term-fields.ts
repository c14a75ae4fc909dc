import { type Fields, inNoFeed } from "./field.ts";

const retired =
  "`true` where it is no longer kept: its feeds and its page answer that they are gone, and no story may name it. Do this instead of removing it.";

/** What the feed of a topic or of an author is called. */
const title = {
  rss: ["channel/title", "channel/image/title", "channel/atom:link[rel=alternate]@title"],
  atom: ["feed/title", "feed/link[rel=alternate]@title"],
  json: ["title", "_polyfeed.translations[].title"],
} as const;

const description = { rss: ["channel/description"], atom: ["feed/subtitle"], json: ["description"] } as const;

/** `tags.yaml`. */
export const tagsFields: Fields = {
  "{slug}": {
    description: "A topic, by the name that it has in addresses: `/en/tags/{slug}/`.",
    example: { kind: "place", name: { uk: "Київ", en: "Kyiv" } },
    output: {
      rss: [],
      atom: ["feed/category@term", "entry/category@term"],
      json: ["_polyfeed.tag.term", "items[]._polyfeed.tags[].term"],
      pages: "The address of the topic's page.",
    },
  },
  "{slug}.kind": {
    description: "What sort of topic it is. Each story has one section, and may have one place.",
    example: "place",
    output: { ...inNoFeed, pages: "Above the headline of the topic's page." },
  },
  "{slug}.name": {
    description: "What the topic is called.",
    example: { uk: "Київ", en: "Kyiv" },
    output: {
      rss: [...title.rss, "channel/category", "item/category"],
      atom: [...title.atom, "feed/category@label", "entry/category@label"],
      json: [...title.json, "_polyfeed.tag.label", "items[].tags[]", "items[]._polyfeed.tags[].label"],
      pages: "Headline of the topic's page, and links to it.",
    },
  },
  "{slug}.description": {
    description: "What the topic is about, in a sentence. Without it, its feed has the newspaper's description.",
    example: { uk: "Столиця України.", en: "The capital of Ukraine." },
    output: { ...description, pages: "Below the headline of the topic's page." },
  },
  "{slug}.aliases": {
    description: "Slugs that the topic had before: their addresses lead to it.",
    example: ["kyiv-city"],
    output: { ...inNoFeed, pages: "" },
  },
  "{slug}.retired": { description: retired, example: true, output: { ...inNoFeed, pages: "" } },
};

/** `authors.yaml`. */
export const authorsFields: Fields = {
  "{slug}": {
    description: "A person or a desk, by the name that they have in addresses: `/en/authors/{slug}/`.",
    example: { name: { uk: "Марта", en: "Marta O'Neill" } },
    output: { ...inNoFeed, pages: "The address of the author's page." },
  },
  "{slug}.name": {
    description: "The name in bylines.",
    example: { uk: "Марта", en: "Marta O'Neill" },
    output: {
      rss: [...title.rss, "item/dc:creator"],
      atom: [...title.atom, "entry/author/name"],
      json: [...title.json, "items[].authors[].name"],
      pages: "Bylines, and headline of the author's page.",
    },
  },
  "{slug}.url": {
    description: "The author's own page. Without it, feeds name the page that the newsroom has of them.",
    example: "https://marta.example/",
    output: {
      rss: [],
      atom: ["entry/author/uri"],
      json: ["items[].authors[].url"],
      pages: "What search engines read of a story.",
    },
  },
  "{slug}.about": {
    description: "Who the author is, in a sentence. Without it, their feed has the newspaper's description.",
    example: { uk: "Кореспондентка в Парижі.", en: "Correspondent in Paris." },
    output: { ...description, pages: "Below the headline of the author's page." },
  },
  "{slug}.aliases": {
    description: "Slugs that the author had before: their addresses lead to the author.",
    example: ["marta-o"],
    output: { ...inNoFeed, pages: "" },
  },
  "{slug}.retired": { description: retired, example: true, output: { ...inNoFeed, pages: "" } },
};
