import { readWords } from "../../src/content/read/read-words.ts";
import { languageOf } from "../../src/domain/language.ts";
import type { Messages } from "../../src/domain/messages.ts";
import type { Site } from "../../src/domain/site.ts";
import type { Author, Tag } from "../../src/domain/vocabulary.ts";

/** A trilingual newsroom. */
export const site: Site = {
  origin: "https://news.example",
  authority: "news.example,2026",
  timeZone: "Europe/Kyiv",
  defaultLanguage: "uk",
  languages: [
    {
      tag: "uk",
      idTag: "uk",
      name: "Українська",
      title: "Новини",
      description: "Новини українською.",
      aliases: ["ua"],
      direction: "ltr",
      messages: (await readWords("uk")).messages,
    },
    {
      tag: "en",
      idTag: "en",
      name: "English",
      title: "News",
      description: "News in English.",
      aliases: [],
      direction: "ltr",
      messages: (await readWords("en")).messages,
    },
    {
      tag: "ru",
      idTag: "ru",
      name: "Русский",
      title: "Новости",
      description: "Новости на русском.",
      aliases: [],
      direction: "ltr",
      messages: (await readWords("ru")).messages,
    },
  ],
  retired: [],
  publisher: {
    name: { uk: "Редакція", en: "The Newsroom", ru: "Редакция" },
    url: "https://news.example/",
    images: {
      logo: { path: "/media/logo.png", type: "image/png", length: 2048, width: 800, height: 200, smaller: [] },
      pageLogo: { path: "/media/page-logo.png", width: 384, height: 96 },
      wideLogo: { path: "/media/wide-logo.png", width: 512, height: 256 },
      smallLogo: { path: "/media/small-logo.png", width: 144, height: 36 },
      icon: { path: "/media/icon.png", width: 512, height: 512 },
      smallIcon: { path: "/media/small-icon.png", width: 96, height: 96 },
      touchIcon: { path: "/media/touch-icon.png", width: 180, height: 180 },
    },
  },
  feed: { items: 50, maxAge: 300 },
  mastodon: [],
  hubs: ["https://hub.example/"],
  feedIds: {},
  copyright: { uk: "© 2026 Редакція", en: "© 2026 The Newsroom", ru: "© 2026 Редакция" },
};

/** Returns the words of pages in a language of the newsroom. */
export function messagesFor(tag: string): Messages {
  return languageOf(site, tag).messages;
}

const kept = { aliases: [], retired: false } as const;

export const tags: readonly Tag[] = [
  { slug: "ukraine", kind: "section", name: { uk: "Україна", en: "Ukraine", ru: "Украина" }, ...kept },
  { slug: "service", kind: "section", name: { uk: "Сервіс", en: "Service", ru: "Сервис" }, ...kept },
  {
    slug: "peace-talks",
    kind: "topic",
    name: { uk: "Перемовини", en: "Peace talks", ru: "Переговоры" },
    description: { uk: "Про перемовини.", en: "On the talks.", ru: "О переговорах." },
    ...kept,
  },
  { slug: "webinars", kind: "topic", name: { uk: "Вебінари", en: "Webinars", ru: "Вебинары" }, ...kept },
];

export const authors: readonly Author[] = [
  { slug: "anton-korzh", name: { uk: "Антон Корж", en: "Anton Korzh", ru: "Антон Корж" }, ...kept },
  {
    slug: "newsroom",
    name: { uk: "Редакція", en: "The newsroom", ru: "Редакция" },
    url: "https://people.example/newsroom",
    about: { uk: "Спільний підпис.", en: "A shared byline.", ru: "Общая подпись." },
    ...kept,
  },
];

/** The vocabulary as the Maps that the rooms above `domain` use for lookups. */
export const vocabulary = {
  tags: new Map(tags.map((tag) => [tag.slug, tag])),
  authors: new Map(authors.map((author) => [author.slug, author])),
};
