import { body, type Fields, inNoFeed } from "./field.ts";

/** `site.yaml`. */
export const siteFields: Fields = {
  origin: {
    description:
      "Where the newsroom lives; it may have a path. The newsroom's own addresses in feeds begin with it. It may change: ids are made of `authority`, so that no reader's program shows a story again.",
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
        body.json,
      ],
      pages: "Addresses that a page names in full: its own, and those of its feeds.",
    },
  },
  authority: {
    description:
      "The beginning of every permanent id. Choose it once and never change it, whatever becomes of `origin`: with another, readers' programs show every story again.",
    example: "news.example,2026",
    output: {
      rss: ["item/guid", "item/category@domain"],
      atom: ["feed/id", "feed/category@scheme", "entry/id", "entry/category@scheme", "at:deleted-entry@ref"],
      json: ["_polyfeed.id", "items[].id"],
      pages: "A story's id in what search engines read.",
    },
  },
  timeZone: {
    description: "In whose time dates are shown, and times without an offset from UTC are read.",
    example: "Europe/Kyiv",
    output: { rss: [body.rss], atom: [body.atom], json: [body.json], pages: "Days and times, which people read." },
  },
  defaultLanguage: {
    description:
      "One of `languages`. Where a name or another text is missing in a language, this one's stands in; so it has to have all of them.",
    example: "uk",
    output: { ...inNoFeed, pages: "The version for readers of any other language (`x-default`)." },
  },
  languages: {
    description: "The languages of the newsroom, in the order in which they are output.",
    example: { uk: { name: "Українська", title: "Новини", description: "Новини з України." } },
  },
  "languages.{language-tag}": {
    description: "A language. The tag is in the addresses and the ids of all that is in it, so choose it once.",
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
      pages: "The language of the page, and of each link into another.",
    },
  },
  "languages.{language-tag}.name": {
    description: "What the language calls itself.",
    example: "Українська",
    output: { ...inNoFeed, pages: "The links between languages." },
  },
  "languages.{language-tag}.title": {
    description:
      "What the newspaper is called in the language. The feed of a topic or an author has its name before it.",
    example: "Новини",
    output: {
      rss: ["channel/title", "channel/image/title", "channel/atom:link[rel=alternate]@title"],
      atom: ["feed/title", "feed/link[rel=alternate]@title"],
      json: ["title", "_polyfeed.translations[].title"],
      pages: "Headline of the language's page, and the end of every page's title.",
    },
  },
  "languages.{language-tag}.description": {
    description: "What the newspaper is about, in a sentence.",
    example: "Новини з України.",
    output: {
      rss: ["channel/description"],
      atom: ["feed/subtitle"],
      json: ["description"],
      pages: "Below the headline of the language's page, and at the foot of each.",
    },
  },
  "languages.{language-tag}.aliases": {
    description: "Other names of the language in addresses: `/ua/` leads to `/uk/`.",
    example: ["ua"],
    output: { ...inNoFeed, pages: "" },
  },
  "languages.{language-tag}.direction": {
    description:
      "In which direction the language is written: `ltr` from left to right, `rtl` from right to left. Without it, that of the language's usual script.",
    example: "ltr",
    output: { rss: [body.rss], atom: [body.atom], json: [body.json], pages: "The direction of the whole page." },
  },
  publisher: {
    description: "Who stands behind the newsroom.",
    example: { name: "The newsroom", url: "https://news.example/" },
  },
  "publisher.name": {
    description: "The publisher's name.",
    example: { uk: "Редакція", en: "The newsroom" },
    output: {
      rss: ["channel/dc:publisher"],
      atom: ["feed/author/name"],
      json: ["authors[].name"],
      pages: "The head of every page, and what search engines read.",
    },
  },
  "publisher.url": {
    description: "The publisher's own page.",
    example: "https://news.example/",
    output: {
      rss: [],
      atom: ["feed/author/uri"],
      json: ["authors[].url"],
      pages: "What search engines read of a story.",
    },
  },
  "publisher.logo": {
    description:
      "The publisher's logo, a picture beside `site.yaml` of any shape. What each format shows beside a feed's name is made from it, in the shape that the format asks for. It stands in for `icon` where there is none; square icons then show the whole of it on plain ground. Without either, readers' programs and browsers show their own.",
    example: "logo.png",
    output: {
      rss: ["channel/image/url"],
      atom: ["feed/logo"],
      json: [],
      pages: "The head of every page, and what search engines read.",
    },
  },
  "publisher.icon": {
    description:
      "A square picture beside `site.yaml`, of 512 pixels or more; it may be transparent. It stands in for `logo` where there is none.",
    example: "icon.png",
    output: {
      rss: [],
      atom: ["feed/icon"],
      json: ["icon", "favicon"],
      pages: "The browser's tab, and a phone's home screen.",
    },
  },
  feed: { description: "How long feeds are, and for how long they may be kept.", example: { items: 50, maxAge: 300 } },
  "feed.items": {
    description: "How many stories a feed shows. Older ones are in its archive documents.",
    example: 50,
    output: { ...inNoFeed, pages: "" },
  },
  "feed.maxAge": {
    description: "For how many seconds a reader's program may keep a feed before it asks again.",
    example: 300,
    output: { rss: ["channel/ttl", "channel/sy:updateFrequency"], atom: [], json: [], pages: "" },
  },
  hubs: {
    description: "WebSub hubs that are told of changes, for readers that want to hear of them at once.",
    example: ["https://pubsubhubbub.appspot.com/"],
    output: {
      rss: ["channel/atom:link[rel=hub]@href"],
      atom: ["feed/link[rel=hub]@href"],
      json: ["hubs[].url"],
      pages: "",
    },
  },
  copyright: {
    description: "The rights in what the newsroom publishes.",
    example: { uk: "© 2026 Редакція", en: "© 2026 The newsroom" },
    output: {
      rss: ["channel/copyright", "item/dc:rights"],
      atom: ["feed/rights", "entry/rights"],
      json: ["_polyfeed.rights", "items[]._polyfeed.rights"],
      pages: "The foot of every page, and what search engines read.",
    },
  },
};
