import { body, type Fields, inNoFeed } from "./field.ts";

/** When a feed and an entry were last changed. */
const changed = {
  rss: ["channel/lastBuildDate", "item/atom:updated"],
  atom: ["feed/updated", "entry/updated"],
  json: ["_polyfeed.updated", "items[].date_modified"],
} as const;

const category = {
  rss: ["item/category"],
  atom: ["entry/category@label"],
  json: ["items[].tags[]", "items[]._polyfeed.tags[].label"],
} as const;

/** `article.yaml`. */
export const articleFields: Fields = {
  id: {
    does: "What readers' programs know the story by, for good: with another id they show it again. Slug, title, section and address may change.",
    example: "2026-01-03-advisers",
    shown: {
      rss: ["item/guid"],
      atom: ["entry/id", "at:deleted-entry@ref"],
      json: ["items[].id"],
      pages: "A story's id in what search engines read.",
    },
  },
  published: {
    does: "When the story appears, to the second and without a deploy; a time to come means: not yet. It also stands for `updated` where there is none.",
    example: "2026-01-03T20:53:00+02:00",
    shown: {
      rss: ["item/pubDate", ...changed.rss],
      atom: ["entry/published", ...changed.atom],
      json: ["items[].date_published", ...changed.json],
      pages: "The dateline, and lists of stories.",
    },
  },
  updated: {
    does: "When the story last changed in a way that readers should hear of, in all its languages: many programs show it as new again. Not before `published`.",
    example: "2026-01-05T09:00:00+02:00",
    shown: { ...changed, pages: "The dateline." },
  },
  revised: {
    does: "When a slip was mended of which nobody need be told: feeds are fetched anew, and no program shows the story again.",
    example: "2026-01-05T09:00:00+02:00",
    shown: { ...inNoFeed, pages: "" },
  },
  expires: {
    does: "When the story disappears from feeds and pages, to the second and without a deploy. After `published`.",
    example: "2026-02-01T00:00:00+02:00",
    shown: { ...inNoFeed, pages: "" },
  },
  draft: {
    does: "`true` keeps the story from readers, and what is wrong in it stops nothing.",
    example: true,
    shown: { ...inNoFeed, pages: "" },
  },
  withdrawn: {
    does: "The newsroom no longer stands by the story. Its text goes. In its place stands a notice, whose title says so and whose text is the reason: for 14 days from `date` in every feed that listed the story.",
    example: { date: "2026-01-09T09:00:00+02:00", reason: "The source was not who he said he was." },
  },
  "withdrawn.date": {
    does: "When it was withdrawn.",
    example: "2026-01-09T09:00:00+02:00",
    shown: {
      rss: changed.rss,
      atom: [...changed.atom, "at:deleted-entry@when"],
      json: [...changed.json, "items[]._polyfeed.withdrawn.date"],
      pages: "The notice at the story's address.",
    },
  },
  "withdrawn.reason": {
    does: "What readers are told.",
    example: { uk: "Джерело видавало себе за іншого.", en: "The source was not who he said he was." },
    shown: {
      rss: ["item/description", body.rss],
      atom: ["entry/summary", body.atom, "at:deleted-entry/at:comment"],
      json: ["items[].summary", body.json, "items[]._polyfeed.withdrawn.reason"],
      pages: "The notice at the story's address.",
    },
  },
  section: {
    does: "The section in which the story stands. It is the first of its topics.",
    example: "ukraine",
    shown: { ...category, pages: "Above the headline, and among the topics." },
  },
  place: {
    does: "From where the story is told. It is the second of its topics.",
    example: "kyiv",
    shown: { ...category, pages: "Above the headline, and among the topics." },
  },
  tags: {
    does: "What else the story is about, in the order in which it is shown. The section and the place need not be named again.",
    example: ["peace-talks", "rss"],
    shown: { ...category, pages: "Topics below the text." },
  },
  authors: {
    does: "Who wrote it, in the order of the byline.",
    example: ["newsroom"],
    shown: {
      rss: ["item/dc:creator"],
      atom: ["entry/author/name"],
      json: ["items[].authors[].name"],
      pages: "The byline.",
    },
  },
  image: {
    does: "The lead picture: `file` or `url`, not both. Each text says in words what it shows.",
    example: { file: "cover.png" },
  },
  "image.file": {
    does: "A picture in the story's folder.",
    example: "cover.png",
    shown: {
      rss: ["item/enclosure@url", "item/media:content@url", body.rss],
      atom: ["entry/link[rel=enclosure]@href", "entry/media:content@url", body.atom],
      json: ["items[].image", "items[].attachments[].url", body.json],
      pages: "Above the text, and in lists of stories.",
    },
  },
  "image.url": {
    does: "A picture that stays where it is. Its size and type are not known, so that no format has it as an attachment.",
    example: "https://pictures.example/cover.png",
    shown: {
      rss: ["item/media:content@url", body.rss],
      atom: ["entry/media:content@url", body.atom],
      json: ["items[].image", body.json],
      pages: "Above the text, and in lists of stories.",
    },
  },
  source: {
    does: "Where the story was first published.",
    example: { name: "Estuary Radio", url: "https://radio.example/ferry" },
  },
  "source.name": {
    does: "Who published it.",
    example: { uk: "Радіо", en: "Estuary Radio" },
    shown: {
      rss: ["item/dc:source", "item/atom:link[rel=via]@title"],
      atom: ["entry/dc:source", "entry/link[rel=via]@title"],
      json: ["items[]._polyfeed.via.title"],
      pages: "Below the text.",
    },
  },
  "source.url": {
    does: "Its address there; leave it out where it is not online.",
    example: "https://radio.example/ferry",
    shown: {
      rss: ["item/atom:link[rel=via]@href"],
      atom: ["entry/link[rel=via]@href"],
      json: ["items[].external_url", "items[]._polyfeed.via.url"],
      pages: "Below the text.",
    },
  },
  formerly: {
    does: "Slugs that the story had before, in any language: their addresses lead to it.",
    example: ["advisers-meet"],
    shown: { ...inNoFeed, pages: "" },
  },
};

/** The front matter of a text. */
export const textFields: Fields = {
  title: {
    does: "The headline.",
    example: "Kyiv talks end with a date",
    shown: {
      rss: ["item/title", "item/atom:link[rel=alternate]@title"],
      atom: ["entry/title", "entry/link[rel=alternate]@title"],
      json: ["items[].title", "items[]._polyfeed.translations[].title"],
      pages: "The headline, the page's title, and lists of stories.",
    },
  },
  lead: {
    does: "What the story says, in a sentence or two. Where the text begins with it, it is not shown twice.",
    example: "Advisers from nine countries spent the day in Kyiv.",
    shown: {
      rss: ["item/description", body.rss],
      atom: ["entry/summary", body.atom],
      json: ["items[].summary", body.json],
      pages: "Below the headline, and in lists of stories.",
    },
  },
  slug: {
    does: "The end of the story's address in this language. Without it, the folder's name without its date. When it changes, write the old one under `formerly` in `article.yaml`.",
    example: "advisers-in-kyiv",
    shown: {
      rss: ["item/link", "item/atom:link[rel=alternate]@href"],
      atom: ["entry/link[rel=alternate]@href"],
      json: ["items[].url", "items[]._polyfeed.translations[].url"],
      pages: "The page's own address.",
    },
  },
  image: {
    does: "The words of the lead picture; needed where `article.yaml` has one.",
    example: { alt: "A round table with nine chairs" },
  },
  "image.alt": {
    does: "What the picture shows, for those who do not see it.",
    example: "A round table with nine chairs",
    shown: {
      rss: ["item/media:content/media:title", body.rss],
      atom: ["entry/link[rel=enclosure]@title", "entry/media:content/media:title", body.atom],
      json: ["items[].attachments[].title", "items[]._polyfeed.image.alt", body.json],
      pages: "The picture's text.",
    },
  },
  "image.caption": {
    does: "What stands below the picture.",
    example: "The room before the talks",
    shown: {
      rss: ["item/media:content/media:description", body.rss],
      atom: ["entry/media:content/media:description", body.atom],
      json: ["items[]._polyfeed.image.caption", body.json],
      pages: "Below the picture.",
    },
  },
  "image.credit": {
    does: "Who made the picture.",
    example: "Photo: Ivo Marin",
    shown: {
      rss: ["item/media:content/media:credit", body.rss],
      atom: ["entry/media:content/media:credit", body.atom],
      json: ["items[]._polyfeed.image.credit", body.json],
      pages: "Below the picture, after the caption.",
    },
  },
  updated: {
    does: "When this language last changed in a way that readers should hear of. The later of this and of `updated` in `article.yaml` counts.",
    example: "2026-01-05T09:00:00+02:00",
    shown: { ...changed, pages: "The dateline." },
  },
  corrections: {
    does: "What was wrong in the text and has been put right. Write `updated` too, so that readers hear of it.",
    example: [{ date: "2026-01-05T09:00:00+02:00", text: "Nine countries took part, not eight." }],
  },
  "corrections[].date": {
    does: "When it was put right.",
    example: "2026-01-05T09:00:00+02:00",
    shown: {
      rss: [body.rss],
      atom: [body.atom],
      json: ["items[]._polyfeed.corrections[].date", body.json],
      pages: "Before the text, with the correction.",
    },
  },
  "corrections[].text": {
    does: "What was wrong, and what is right.",
    example: "Nine countries took part, not eight.",
    shown: {
      rss: [body.rss],
      atom: [body.atom],
      json: ["items[]._polyfeed.corrections[].text", body.json],
      pages: "Before the text.",
    },
  },
};
