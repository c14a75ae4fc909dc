import { body, changed, type Fields, inNoFeed } from "./field.ts";

const category = {
  rss: ["item/category"],
  atom: ["entry/category@label"],
  json: ["items[].tags[]", "items[]._polyfeed.tags[].label"],
} as const;

/** Where the lead picture is, besides the body. */
const picture = {
  rss: ["item/media:content@url", "item/media:thumbnail@url"],
  atom: ["entry/media:content@url", "entry/media:thumbnail@url"],
} as const;

/** Where audio and video are in JSON Feed, besides the body. */
const clip = { json: ["items[].attachments[].url", "items[]._polyfeed.clips[].url"] } as const;

/** `article.yaml`. */
export const articleFields: Fields = {
  id: {
    description:
      "The permanent id by which feed readers know the story: if it changes, they show the story again. Slug, title, section and address may change. A text that had another id on an earlier site has it in `guid`.",
    example: "2026-01-03-advisers",
    output: {
      rss: ["item/guid"],
      atom: ["entry/id", "at:deleted-entry@ref"],
      json: ["items[].id"],
      pages: "The story's id, in the metadata for search engines.",
    },
  },
  published: {
    description:
      "When the story appears, to the second and without a deploy; it may be in the future. It also serves as `updated` if that is absent. A text may have its own.",
    example: "2026-01-03T20:53:00+02:00",
    output: {
      rss: ["item/pubDate", ...changed.rss],
      atom: ["entry/published", ...changed.atom],
      json: ["items[].date_published", ...changed.json],
      pages: "The dateline, and lists of stories.",
    },
  },
  updated: {
    description:
      "When the story last changed, in all its languages, in a way that readers should know of: many feed readers show it as new again. Not before `published`.",
    example: "2026-01-05T09:00:00+02:00",
    output: { ...changed, pages: "The dateline." },
  },
  revised: {
    description:
      "When the story last had a correction too small to tell readers about: feeds are fetched again, but no feed reader shows the story as new.",
    example: "2026-01-05T09:00:00+02:00",
    output: { ...inNoFeed, pages: "" },
  },
  expires: {
    description:
      "When the story disappears from feeds and pages, to the second and without a deploy. After `published`. A text may have its own.",
    example: "2026-02-01T00:00:00+02:00",
    output: { ...inNoFeed, pages: "" },
  },
  draft: {
    description:
      "`true` hides the story from readers; problems in it do not stop other stories from being published. A text may have its own.",
    example: true,
    output: { ...inNoFeed, pages: "" },
  },
  withdrawn: {
    description:
      "The newsroom no longer stands by the story. Its text is removed and replaced by a notice whose title says so and whose text is the reason. Every feed that listed the story shows the notice for 14 days from `date`.",
    example: { date: "2026-01-09T09:00:00+02:00", reason: "The source was not who he said he was." },
  },
  "withdrawn.date": {
    description: "When the story was withdrawn.",
    example: "2026-01-09T09:00:00+02:00",
    output: {
      rss: changed.rss,
      atom: [...changed.atom, "at:deleted-entry@when"],
      json: [...changed.json, "items[]._polyfeed.withdrawn.date"],
      pages: "The notice at the story's address.",
    },
  },
  "withdrawn.reason": {
    description: "The reason that readers are given.",
    example: { uk: "Джерело видавало себе за іншого.", en: "The source was not who he said he was." },
    output: {
      rss: ["item/description", body.rss],
      atom: ["entry/summary", body.atom, "at:deleted-entry/at:comment"],
      json: ["items[].summary", body.json, "items[]._polyfeed.withdrawn.reason"],
      pages: "The notice at the story's address.",
    },
  },
  section: {
    description: "The section that the story belongs to. It is the first of its topics.",
    example: "ukraine",
    output: { ...category, pages: "Above the headline, and among the topics." },
  },
  place: {
    description: "The place that the story is reported from. It is the second of its topics.",
    example: "kyiv",
    output: { ...category, pages: "Above the headline, and among the topics." },
  },
  tags: {
    description:
      "Other topics of the story, in the order in which they are shown. The section and the place need not be repeated.",
    example: ["peace-talks", "rss"],
    output: { ...category, pages: "Topics below the text." },
  },
  authors: {
    description: "Who wrote the story, in the order of the byline.",
    example: ["newsroom"],
    output: {
      rss: ["item/dc:creator"],
      atom: ["entry/author/name"],
      json: ["items[].authors[].name"],
      pages: "The byline.",
    },
  },
  image: {
    description: "The lead picture: `file` or `url`, not both. Each text describes it in its own language.",
    example: { file: "cover.png" },
  },
  "image.file": {
    description: "A picture in the story's folder: JPEG, PNG, GIF, WebP or AVIF.",
    example: "cover.png",
    output: {
      rss: ["item/enclosure@url", ...picture.rss, body.rss],
      atom: ["entry/link[rel=enclosure]@href", ...picture.atom, body.atom],
      json: ["items[].image", "items[].attachments[].url", body.json],
      pages: "Above the text, and in lists of stories.",
    },
  },
  "image.url": {
    description: "A picture on another server. Its size and type are not known, so no format has it as an attachment.",
    example: "https://pictures.example/cover.png",
    output: {
      rss: [...picture.rss, body.rss],
      atom: [...picture.atom, body.atom],
      json: ["items[].image", body.json],
      pages: "Above the text, and in lists of stories.",
    },
  },
  "image.copyright": {
    description:
      "The copyright notice of the picture. It is written into the served file; without it, the notice that the file already has is kept.",
    example: { uk: "© Агенція", en: "© The Agency" },
    beside: { file: "cover.png" },
    output: { ...inNoFeed, pages: "" },
  },
  "image.licence": {
    description:
      "The address of the licence under which the picture is published. It is written into the served file, where search engines read it; without it, the address that the file already has is kept.",
    example: "https://creativecommons.org/licenses/by/4.0/",
    beside: { file: "cover.png" },
    output: { ...inNoFeed, pages: "" },
  },
  "image.provenance": {
    description:
      "`keep` serves the picture byte for byte, with all its metadata and its Content Credentials (C2PA); compile lists what they reveal.",
    example: "keep",
    beside: { file: "cover.png" },
    output: { ...inNoFeed, pages: "" },
  },
  "image.syndicate": {
    description:
      "`false` shows the file on the site's pages only, as the terms of news agencies often require. Feeds then have the first picture of the text that they may have, if there is one.",
    example: false,
    beside: { file: "cover.png" },
    output: { ...inNoFeed, pages: "" },
  },
  files: {
    description:
      "What is to be known of files that the text shows, by their names in the story's folder. A name that no text contains is reported.",
    example: { "port.jpg": { credit: "Olha Tkach / The Agency", syndicate: false } },
  },
  "files.{file-name}": {
    description: "One file.",
    example: { credit: "Olha Tkach / The Agency", syndicate: false },
  },
  "files.{file-name}.credit": {
    description: "Who made the picture. It is shown with the picture and written into the served file.",
    example: { uk: "Ольга Ткач", en: "Olha Tkach" },
    output: { rss: [body.rss], atom: [body.atom], json: [body.json], pages: "Below the picture." },
  },
  "files.{file-name}.copyright": {
    description:
      "The copyright notice of the picture. It is written into the served file; without it, the notice that the file already has is kept.",
    example: { uk: "© Агенція", en: "© The Agency" },
    output: { ...inNoFeed, pages: "" },
  },
  "files.{file-name}.licence": {
    description:
      "The address of the licence under which the picture is published. It is written into the served file, where search engines read it; without it, the address that the file already has is kept.",
    example: "https://creativecommons.org/licenses/by/4.0/",
    output: { ...inNoFeed, pages: "" },
  },
  "files.{file-name}.provenance": {
    description:
      "`keep` serves the picture byte for byte, with all its metadata and its Content Credentials (C2PA); compile lists what they reveal.",
    example: "keep",
    output: { ...inNoFeed, pages: "" },
  },
  "files.{file-name}.syndicate": {
    description:
      "`false` shows the file on the site's pages only, as the terms of news agencies often require. In place of audio and video, full text has a link to the page. Documents cannot be kept out of feeds by themselves: the text links to them.",
    example: false,
    output: { ...inNoFeed, pages: "" },
  },
  media: {
    description:
      "Audio and video that belong to the whole story, such as a spoken version. A file that belongs to a place in the text is written there: `![caption](clip.mp4)`.",
    example: [{ file: "spoken.mp3", title: { uk: "Послухати статтю", en: "Listen to the story" } }],
  },
  "media[].file": {
    description:
      "An audio or video file in the story's folder. The first one is the enclosure in RSS, in place of the lead picture.",
    example: "spoken.mp3",
    output: {
      rss: ["item/enclosure@url", "item/media:content@url", body.rss],
      atom: ["entry/link[rel=enclosure]@href", "entry/media:content@url", body.atom],
      json: [...clip.json, body.json],
      pages: "Above the text.",
    },
  },
  "media[].url": {
    description:
      "An audio or video file on another server. Its size and duration are not known, so it is not the enclosure in RSS.",
    example: "https://media.example/spoken.mp3",
    output: {
      rss: ["item/media:content@url", body.rss],
      atom: ["entry/link[rel=enclosure]@href", "entry/media:content@url", body.atom],
      json: [...clip.json, body.json],
      pages: "Above the text.",
    },
  },
  "media[].title": {
    description: "What it is, as readers are told.",
    example: { uk: "Послухати статтю", en: "Listen to the story" },
    beside: { file: "spoken.mp3" },
    output: {
      rss: ["item/media:content/media:title", body.rss],
      atom: ["entry/link[rel=enclosure]@title", "entry/media:content/media:title", body.atom],
      json: ["items[].attachments[].title", body.json],
      pages: "Above the text.",
    },
  },
  "media[].poster": {
    description:
      "A picture in the story's folder that is shown until it plays. If it is absent, a picture beside the file with the same name is used: `spoken.jpg` for `spoken.mp3`.",
    example: "spoken.jpg",
    beside: { file: "spoken.mp3" },
    output: {
      rss: ["item/media:content/media:thumbnail@url", body.rss],
      atom: ["entry/media:content/media:thumbnail@url", body.atom],
      json: ["items[]._polyfeed.clips[].poster", body.json],
      pages: "Above the text.",
    },
  },
  "media[].syndicate": {
    description: "`false` shows it on the site's pages only; full text has a link to the page in its place.",
    example: false,
    beside: { file: "spoken.mp3" },
    output: { ...inNoFeed, pages: "" },
  },
  syndicate: {
    description:
      "`false` shows the text and its media on the site's pages only, as the terms of news agencies often require: feeds have the title, the lead, the link and a picture, which is the lead picture or, if feeds may not have that one, the first in the text that they may have.",
    example: false,
    output: { ...inNoFeed, pages: "" },
  },
  access: {
    description:
      "`subscribers` publishes no more than the lead and the lead picture: entries of feeds are summaries, and the page says that the full text is for subscribers. Nothing of the text is deployed.",
    example: "subscribers",
    output: {
      rss: [],
      atom: [],
      json: ["items[]._polyfeed.access"],
      pages: "In place of the text, and in the metadata for search engines.",
    },
  },
  source: {
    description: "Where the story was first published.",
    example: { name: "Estuary Radio", url: "https://radio.example/ferry" },
  },
  "source.name": {
    description: "Who published it.",
    example: { uk: "Радіо", en: "Estuary Radio" },
    output: {
      rss: ["item/dc:source", "item/atom:link[rel=via]@title"],
      atom: ["entry/dc:source", "entry/link[rel=via]@title"],
      json: ["items[]._polyfeed.via.title"],
      pages: "Below the text.",
    },
  },
  "source.url": {
    description: "The address of that publication; leave it out if it is not online.",
    example: "https://radio.example/ferry",
    output: {
      rss: ["item/atom:link[rel=via]@href"],
      atom: ["entry/link[rel=via]@href"],
      json: ["items[].external_url", "items[]._polyfeed.via.url"],
      pages: "Below the text.",
    },
  },
  formerly: {
    description: "Slugs that the story had before, in any language: their addresses redirect to it.",
    example: ["advisers-meet"],
    output: { ...inNoFeed, pages: "" },
  },
};
