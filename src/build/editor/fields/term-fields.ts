import { type Fields, inNoFeed } from "./field.ts";

const retired =
  "`true` if it is retired: its feeds and its page return 410 Gone, and no story may name it. Set this instead of removing the entry.";

/** Where the title of a topic's or an author's feed is, by format. */
const title = {
  rss: ["channel/title", "channel/image/title", "channel/atom:link[rel=alternate]@title"],
  atom: ["feed/title", "feed/link[rel=alternate]@title"],
  json: ["title", "_polyfeed.translations[].title"],
} as const;

const description = { rss: ["channel/description"], atom: ["feed/subtitle"], json: ["description"] } as const;

/** `tags.yaml`. */
export const tagsFields: Fields = {
  "{slug}": {
    description: "A topic, by its name in addresses: `/en/tags/{slug}/`.",
    example: { kind: "place", name: { uk: "Київ", en: "Kyiv" } },
    output: {
      rss: [],
      atom: ["feed/category@term", "entry/category@term"],
      json: ["_polyfeed.tag.term", "items[]._polyfeed.tags[].term"],
      pages: "The address of the topic's page.",
    },
  },
  "{slug}.kind": {
    description: "The kind of topic. Each story has one section, and may have one place.",
    example: "place",
    output: { ...inNoFeed, pages: "Above the headline of the topic's page." },
  },
  "{slug}.name": {
    description: "The name of the topic.",
    example: { uk: "Київ", en: "Kyiv" },
    output: {
      rss: [...title.rss, "channel/category", "item/category"],
      atom: [...title.atom, "feed/category@label", "entry/category@label"],
      json: [...title.json, "_polyfeed.tag.label", "items[].tags[]", "items[]._polyfeed.tags[].label"],
      pages: "The headline of the topic's page, and links to it.",
    },
  },
  "{slug}.description": {
    description: "The topic in one sentence. Without it, its feed has the newspaper's description.",
    example: { uk: "Столиця України.", en: "The capital of Ukraine." },
    output: { ...description, pages: "Below the headline of the topic's page." },
  },
  "{slug}.aliases": {
    description: "Slugs that the topic had before: their addresses redirect to it.",
    example: ["kyiv-city"],
    output: { ...inNoFeed, pages: "" },
  },
  "{slug}.retired": { description: retired, example: true, output: { ...inNoFeed, pages: "" } },
};

/** `authors.yaml`. */
export const authorsFields: Fields = {
  "{slug}": {
    description: "A person or a desk, by their name in addresses: `/en/authors/{slug}/`.",
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
      pages: "Bylines, and the headline of the author's page.",
    },
  },
  "{slug}.url": {
    description: "The author's own website. Without it, feeds link to the author's page on the newsroom's site.",
    example: "https://marta.example/",
    output: {
      rss: [],
      atom: ["entry/author/uri"],
      json: ["items[].authors[].url"],
      pages: "The metadata of a story for search engines.",
    },
  },
  "{slug}.about": {
    description: "The author in one sentence. Without it, their feed has the newspaper's description.",
    example: { uk: "Кореспондентка в Парижі.", en: "Correspondent in Paris." },
    output: { ...description, pages: "Below the headline of the author's page." },
  },
  "{slug}.aliases": {
    description: "Slugs that the author had before: their addresses redirect to the author's page.",
    example: ["marta-o"],
    output: { ...inNoFeed, pages: "" },
  },
  "{slug}.retired": { description: retired, example: true, output: { ...inNoFeed, pages: "" } },
};
