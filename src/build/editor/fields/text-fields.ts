import { body, changed, type Fields, inNoFeed } from "./field.ts";

/** The front matter of a text. */
export const textFields: Fields = {
  title: {
    description: "The headline.",
    example: "Kyiv talks end with a date",
    output: {
      rss: ["item/title", "item/atom:link[rel=alternate]@title"],
      atom: ["entry/title", "entry/link[rel=alternate]@title"],
      json: ["items[].title", "items[]._polyfeed.translations[].title"],
      pages: "The headline, the page's title, and lists of stories.",
    },
  },
  lead: {
    description: "A summary of the story in a sentence or two. If the text begins with it, it is not shown twice.",
    example: "Advisers from nine countries spent the day in Kyiv.",
    output: {
      rss: ["item/description", body.rss],
      atom: ["entry/summary", body.atom],
      json: ["items[].summary", body.json],
      pages: "Below the headline, and in lists of stories.",
    },
  },
  slug: {
    description:
      "The end of the story's address in this language. Without it, the folder's name without its date is used. If it changes, add the old one to `formerly` in `article.yaml`.",
    example: "advisers-in-kyiv",
    output: {
      rss: ["item/link", "item/atom:link[rel=alternate]@href"],
      atom: ["entry/link[rel=alternate]@href"],
      json: ["items[].url", "items[]._polyfeed.translations[].url"],
      pages: "The page's own address.",
    },
  },
  published: {
    description:
      "When the story appears in this language, if that is not when `article.yaml` says: a translation that is finished later is then new to the readers of its feeds. It may be before or after the story's own, and never changes.",
    example: "2026-03-01T09:00:00+02:00",
    output: {
      rss: ["item/pubDate", ...changed.rss],
      atom: ["entry/published", ...changed.atom],
      json: ["items[].date_published", ...changed.json],
      pages: "The dateline, and lists of stories.",
    },
  },
  expires: {
    description:
      "When the story disappears in this language, if that is not when `article.yaml` says. After `published`.",
    example: "2026-04-01T00:00:00+03:00",
    output: { ...inNoFeed, pages: "" },
  },
  draft: {
    description:
      "`true` hides this language from readers, and problems in it stop nothing; `false` publishes it although `article.yaml` has `draft: true`. Without it, `article.yaml` applies.",
    example: true,
    output: { ...inNoFeed, pages: "" },
  },
  guid: {
    description:
      "The id that this text had in the RSS or JSON feed of an earlier site: feed readers know the story by it, and do not show it again. Copy it exactly, in quotes if it looks like a number or contains `#` or `: `. Atom, whose ids are IRIs, uses it only if it is one. Like `id`, it never changes; a new story has none.",
    example: "https://old.example/?p=123",
    output: {
      rss: ["item/guid"],
      atom: ["entry/id", "at:deleted-entry@ref"],
      json: ["items[].id"],
      pages: "The story's id, in the metadata for search engines.",
    },
  },
  atomId: {
    description:
      "The id that this text had in the Atom feed of an earlier site, if that feed had ids of its own. Copy it exactly. Like `id`, it never changes.",
    example: "tag:old.example,2019:post-123",
    output: {
      rss: [],
      atom: ["entry/id", "at:deleted-entry@ref"],
      json: [],
      pages: "The story's id, in the metadata for search engines.",
    },
  },
  image: {
    description: "The description of the lead picture; required if `article.yaml` has one.",
    example: { alt: "A round table with nine chairs" },
  },
  "image.alt": {
    description: "What the picture shows, for readers who do not see it.",
    example: "A round table with nine chairs",
    output: {
      rss: ["item/media:content/media:title", body.rss],
      atom: ["entry/link[rel=enclosure]@title", "entry/media:content/media:title", body.atom],
      json: ["items[].attachments[].title", "items[]._polyfeed.image.alt", body.json],
      pages: "The alternative text of the picture.",
    },
  },
  "image.caption": {
    description: "The caption below the picture.",
    example: "The room before the talks",
    output: {
      rss: ["item/media:content/media:description", body.rss],
      atom: ["entry/media:content/media:description", body.atom],
      json: ["items[]._polyfeed.image.caption", body.json],
      pages: "Below the picture.",
    },
  },
  "image.credit": {
    description: "Who made the picture. It is written into the served picture too.",
    example: "Photo: Ivo Marin",
    output: {
      rss: ["item/media:content/media:credit", body.rss],
      atom: ["entry/media:content/media:credit", body.atom],
      json: ["items[]._polyfeed.image.credit", body.json],
      pages: "Below the picture, after the caption.",
    },
  },
  updated: {
    description:
      "When this language last changed in a way that readers should know of. The later of this and of `updated` in `article.yaml` applies.",
    example: "2026-01-05T09:00:00+02:00",
    output: { ...changed, pages: "The dateline." },
  },
  corrections: {
    description:
      "What was wrong in the text and has been corrected. Write `updated` too, so that readers see the change.",
    example: [{ date: "2026-01-05T09:00:00+02:00", text: "Nine countries took part, not eight." }],
  },
  "corrections[].date": {
    description: "When the mistake was corrected.",
    example: "2026-01-05T09:00:00+02:00",
    output: {
      rss: [body.rss],
      atom: [body.atom],
      json: ["items[]._polyfeed.corrections[].date", body.json],
      pages: "Before the text, with the correction.",
    },
  },
  "corrections[].text": {
    description: "What was wrong, and what is correct.",
    example: "Nine countries took part, not eight.",
    output: {
      rss: [body.rss],
      atom: [body.atom],
      json: ["items[]._polyfeed.corrections[].text", body.json],
      pages: "Before the text.",
    },
  },
};
