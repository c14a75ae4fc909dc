import { everything } from "../../../domain/lists.ts";
import { refPath, subscription } from "../../../urls/feed-ref.ts";
import { body, type Fields, inNoFeed } from "./field.ts";

/** The folder of a feed in examples. */
export const exampleFolder = refPath(subscription("uk", everything));

/** `site.yaml`. */
export const siteFields: Fields = {
  origin: {
    description:
      "The address of the newsroom; it may have a path. The newsroom's own addresses in feeds begin with it. It may change: ids are built from `authority`, so no feed reader shows a story again.",
    example: "https://news.example",
    output: {
      rss: [
        "channel/link",
        "channel/image/url",
        "channel/image/link",
        "channel/atom:link[rel=self]@href",
        "channel/atom:link[rel=alternate]@href",
        "item/link",
        "item/atom:link[rel=alternate]@href",
        "item/enclosure@url",
        body.rss,
        "item/media:content@url",
        "item/media:content/media:thumbnail@url",
        "item/media:thumbnail@url",
      ],
      atom: [
        "feed/logo",
        "feed/icon",
        "feed/link[rel=alternate]@href",
        "feed/link[rel=self]@href",
        "entry/link[rel=alternate]@href",
        "entry/author/uri",
        "entry/link[rel=enclosure]@href",
        body.atom,
        "entry/media:content@url",
        "entry/media:content/media:thumbnail@url",
        "entry/media:thumbnail@url",
      ],
      json: [
        "home_page_url",
        "feed_url",
        "icon",
        "favicon",
        "_polyfeed.about",
        "_polyfeed.formats.rss",
        "_polyfeed.formats.atom",
        "_polyfeed.tag.url",
        "_polyfeed.translations[].home_page_url",
        "_polyfeed.translations[].feed_url",
        "items[].url",
        "items[].authors[].url",
        "items[].image",
        "items[].attachments[].url",
        "items[]._polyfeed.tags[].url",
        "items[]._polyfeed.translations[].url",
        "items[]._polyfeed.clips[].url",
        "items[]._polyfeed.clips[].poster",
        body.json,
      ],
      pages: "The absolute addresses in a page: its own, and those of its feeds.",
    },
  },
  authority: {
    description:
      "The beginning of every permanent id. Choose it once and never change it, even if `origin` changes: otherwise feed readers show every story again.",
    example: "news.example,2026",
    output: {
      rss: ["item/guid", "item/category@domain"],
      atom: ["feed/id", "feed/category@scheme", "entry/id", "entry/category@scheme", "at:deleted-entry@ref"],
      json: ["_polyfeed.id", "items[].id"],
      pages: "The story's id, in the metadata for search engines.",
    },
  },
  timeZone: {
    description: "The time zone in which dates are shown, and in which times without an offset from UTC are read.",
    example: "Europe/Kyiv",
    output: { rss: [body.rss], atom: [body.atom], json: [body.json], pages: "Dates and times." },
  },
  defaultLanguage: {
    description:
      "One of `languages`. If a name or another text is missing in a language, the text in this one is shown instead, so this language needs all of them.",
    example: "uk",
    output: { ...inNoFeed, pages: "The version for readers of any other language (`x-default`)." },
  },
  languages: {
    description: "The languages of the newsroom, in the order in which they are shown.",
    example: { uk: { name: "Українська", title: "Новини", description: "Новини з України." } },
  },
  "languages.{language-tag}": {
    description:
      "A language. Its tag is part of the address and the id of everything in that language, so choose it once. If it has to change, write the former tag as `idTag`, and in lower case among `aliases`, and rename the texts.",
    example: { name: "Українська", title: "Новини", description: "Новини з України." },
    output: {
      rss: [
        "channel/language",
        "channel/atom:link[rel=alternate]@hreflang",
        "item/dc:language",
        "item/atom:link[rel=alternate]@hreflang",
      ],
      atom: [
        "feed@xml:lang",
        "feed/link[rel=alternate]@hreflang",
        "feed/link[rel=self]@hreflang",
        "entry@xml:lang",
        "entry/link[rel=alternate]@hreflang",
        "at:deleted-entry/at:comment@xml:lang",
      ],
      json: [
        "language",
        "_polyfeed.translations[].language",
        "items[].language",
        "items[]._polyfeed.translations[].language",
      ],
      pages: "The language of the page, and of each link to another language.",
    },
  },
  "languages.{language-tag}.name": {
    description: "The name of the language in the language itself.",
    example: "Українська",
    output: { ...inNoFeed, pages: "The links between languages." },
  },
  "languages.{language-tag}.title": {
    description:
      "The name of the newspaper in the language. In the title of a topic's or an author's feed, the name of the topic or author comes first.",
    example: "Новини",
    output: {
      rss: ["channel/title", "channel/image/title", "channel/atom:link[rel=alternate]@title"],
      atom: ["feed/title", "feed/link[rel=alternate]@title"],
      json: ["title", "_polyfeed.translations[].title"],
      pages: "The headline of the language's page, and the end of every page's title.",
    },
  },
  "languages.{language-tag}.description": {
    description: "What the newspaper is about, in a sentence.",
    example: "Новини з України.",
    output: {
      rss: ["channel/description"],
      atom: ["feed/subtitle"],
      json: ["description"],
      pages: "Below the headline of the language's page, and at the foot of every page.",
    },
  },
  "languages.{language-tag}.aliases": {
    description: "Other names of the language in addresses: `/ua/` redirects to `/uk/`.",
    example: ["ua"],
    output: { ...inNoFeed, pages: "" },
  },
  "languages.{language-tag}.direction": {
    description:
      "The direction in which the language is written: `ltr` for left to right, `rtl` for right to left. If absent, the direction of the language's usual script is used.",
    example: "ltr",
    output: { rss: [body.rss], atom: [body.atom], json: [body.json], pages: "The direction of the whole page." },
  },
  "languages.{language-tag}.idTag": {
    description:
      "The tag that the language had before, which stays in its permanent ids: otherwise feed readers show every story again. Without it, the language's tag is used.",
    example: "uk-Cyrl",
    output: {
      rss: ["item/guid"],
      atom: ["feed/id", "entry/id", "at:deleted-entry@ref"],
      json: ["_polyfeed.id", "items[].id"],
      pages: "The story's id, in the metadata for search engines.",
    },
  },
  "languages.{language-tag}.retired": {
    description:
      "`true` if the newsroom has given up the language: its feeds and pages return 410 Gone and name the nearest ones in another language, and its texts are not published. They may stay where they are, and so may its names in other files. Set this instead of removing the entry.",
    example: true,
    output: { ...inNoFeed, pages: "" },
  },
  publisher: {
    description: "The publisher of the newsroom.",
    example: { name: "The newsroom", url: "https://news.example/" },
  },
  "publisher.name": {
    description: "The publisher's name.",
    example: { uk: "Редакція", en: "The newsroom" },
    output: {
      rss: ["channel/dc:publisher"],
      atom: ["feed/author/name"],
      json: ["authors[].name"],
      pages: "The head of every page, and the metadata for search engines.",
    },
  },
  "publisher.url": {
    description: "The publisher's own website.",
    example: "https://news.example/",
    output: {
      rss: [],
      atom: ["feed/author/uri"],
      json: ["authors[].url"],
      pages: "The metadata of a story for search engines.",
    },
  },
  "publisher.logo": {
    description:
      "The publisher's logo, a picture of any shape beside `site.yaml`. The picture that each format shows beside a feed's name is made from it, in the shape that the format requires. It is used as `icon` if there is none; square icons then show all of it on a plain background. Without either, feed readers and browsers show a picture of their own.",
    example: "logo.png",
    output: {
      rss: ["channel/image/url"],
      atom: ["feed/logo"],
      json: [],
      pages: "The head of every page, and the metadata for search engines.",
    },
  },
  "publisher.icon": {
    description:
      "A square picture beside `site.yaml`, of 512 pixels or more; it may be transparent. It is used as `logo` if there is none.",
    example: "icon.png",
    output: {
      rss: [],
      atom: ["feed/icon"],
      json: ["icon", "favicon"],
      pages: "The browser's tab, and the home screen of a phone.",
    },
  },
  feed: { description: "The length of feeds, and how long they may be cached.", example: { items: 50, maxAge: 300 } },
  "feed.items": {
    description:
      "The number of stories in a feed. Older stories are in its archive documents, which hold 50 each whatever this number is.",
    example: 50,
    output: { ...inNoFeed, pages: "" },
  },
  "feed.maxAge": {
    description: "How long a feed reader may cache a feed before it asks again, in seconds.",
    example: 300,
    output: { rss: ["channel/ttl", "channel/sy:updateFrequency"], atom: [], json: [], pages: "" },
  },
  hubs: {
    description: "WebSub hubs that are notified of changes, for feed readers that want to receive them immediately.",
    example: ["https://pubsubhubbub.appspot.com/"],
    output: {
      rss: ["channel/atom:link[rel=hub]@href"],
      atom: ["feed/link[rel=hub]@href"],
      json: ["hubs[].url"],
      pages: "",
    },
  },
  feedIds: {
    description:
      "Ids that feeds had elsewhere, if their subscribers follow them to this site: the `id` of a former Atom feed, by the folder of the feed here. Any other feed has an id that is built from `authority`.",
    example: { [exampleFolder]: "https://news.example/?feed=atom" },
  },
  "feedIds.{folder-of-a-feed}": {
    description:
      "The former id of the feed whose documents are in this folder, character for character. Archive documents have it too. No two feeds have the same id.",
    example: "https://news.example/?feed=atom",
    output: { rss: [], atom: ["feed/id"], json: ["_polyfeed.id"], pages: "" },
  },
  media: {
    description:
      "Where audio and video files are served that are too large for the site itself, which serves at most 25 MiB a file.",
    example: { base: "https://media.news.example" },
  },
  "media.base": {
    description: "The address of a folder, such as that of an R2 bucket; `npm run deploy` says what to upload there.",
    example: "https://media.news.example",
    output: {
      rss: ["item/enclosure@url", "item/media:content@url", body.rss],
      atom: ["entry/link[rel=enclosure]@href", "entry/media:content@url", body.atom],
      json: ["items[].attachments[].url", "items[]._polyfeed.clips[].url", body.json],
      pages: "In addresses of these files.",
    },
  },
  embeds: {
    description: "What is shown as an embed, besides the services that Polyfeed knows.",
    example: { mastodon: ["mastodon.social"] },
  },
  "embeds.mastodon": {
    description: "Hosts of Mastodon instances: the address of a post on them, alone in a paragraph, is an embed.",
    example: ["mastodon.social"],
    output: { rss: [], atom: [], json: [], pages: "" },
  },
  copyright: {
    description: "The copyright notice for everything the newsroom publishes.",
    example: { uk: "© 2026 Редакція", en: "© 2026 The newsroom" },
    output: {
      rss: ["channel/copyright", "item/dc:rights"],
      atom: ["feed/rights", "entry/rights"],
      json: ["_polyfeed.rights", "items[]._polyfeed.rights"],
      pages: "The foot of every page, and the metadata for search engines.",
    },
  },
};
