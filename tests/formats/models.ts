import type { Entry } from "../../src/feed/entry.ts";
import type { EntryWithBody, FeedModel } from "../support/document.ts";
import { instant } from "../support/instant.ts";

const scheme = "tag:news.example,2026:tags";

/** A topic's feed with every optional field. */
export const fullEnvelope: FeedModel = {
  id: "tag:news.example,2026:feed/uk/tags/peace-talks/",
  language: "uk",
  title: "Перемовини & мир <2026> — Новини",
  subtitle: "Усе про перемовини & мир.",
  page: "https://news.example/uk/tags/peace-talks/",
  translations: [
    {
      language: "en",
      title: "Peace talks — News",
      page: "https://news.example/en/tags/peace-talks/",
    },
    {
      language: "ru",
      title: "Переговоры — Новости",
      page: "https://news.example/ru/tags/peace-talks/",
    },
  ],
  updated: instant("2026-01-03T12:30:00Z"),
  publisher: { name: "Редакція & Ко", url: "https://news.example/?a=1&b=2" },
  images: {
    wideLogo: "https://news.example/media/wide-logo.png",
    smallLogo: { url: "https://news.example/media/small-logo.png", width: 144, height: 36 },
    icon: "https://news.example/media/icon.png",
    smallIcon: "https://news.example/media/small-icon.png",
  },
  history: {
    kind: "current",
    previous: "https://news.example/uk/tags/peace-talks/archive/3/",
  },
  category: {
    term: "peace-talks",
    scheme,
    label: "Перемовини & мир",
    url: "https://news.example/uk/tags/peace-talks/",
  },
  hubs: ["https://hub.example/", "https://second.example/hub?a=1&b=2"],
  ttl: 5,
  rights: "© 2026 Редакція & Ко",
  extension: "https://news.example/json-feed-extension",
};

/** An entry with every optional field. */
export const fullEntry: EntryWithBody = {
  entry: {
    id: "tag:news.example,2026:uk/advisers",
    atomId: "tag:news.example,2026:uk/advisers",
    url: "https://news.example/uk/articles/%D1%80%D0%B0%D0%B4%D0%BD%D0%B8%D0%BA%D0%B8",
    language: "uk",
    title: 'Радники & "план" <20 пунктів>',
    summary: "П’ять слів & <одне>.",
    published: instant("2026-01-03T10:00:00Z"),
    updated: instant("2026-01-03T12:30:00Z"),
    authors: [
      { name: "Редакція & Ко", url: "https://people.example/newsroom?a=1&b=2" },
      { name: "Антон Корж", url: "https://news.example/uk/authors/anton-korzh/" },
    ],
    categories: [
      { term: "ukraine", scheme, label: "Україна", url: "https://news.example/uk/tags/ukraine/" },
      {
        term: "peace-talks",
        scheme,
        label: "Перемовини & мир",
        url: "https://news.example/uk/tags/peace-talks/",
      },
    ],
    image: {
      url: "https://news.example/media/cover.0a1b.png",
      measured: { type: "image/png", length: 123_456, width: 1280, height: 720 },
      alt: 'Зал "А" & <сцена>',
      caption: "Зал засідань < опівдні",
      credit: "Фото: Агенція & Ко",
    },
    clips: [],
    translations: [
      { language: "en", url: "https://news.example/en/articles/advisers", title: 'Advisers & the "plan"' },
      { language: "ru", url: "https://news.example/ru/articles/advisers", title: "Советники" },
    ],
    source: { url: "https://agency.example/1?a=1&b=2", name: 'Агенція "Новини"' },
    corrections: [{ date: instant("2026-01-03T12:30:00Z"), text: 'Пунктів 20 & не "28".' }],
    rights: "© 2026 Редакція & Ко",
  },
  body: "<p>П’ять слів &amp; <a href='https://news.example/uk/?a=1&amp;b=2'>одне</a></p>",
};

/** An entry whose picture is hosted elsewhere, so that its size is unknown. */
export const remoteEntry: EntryWithBody = {
  entry: {
    id: "tag:news.example,2026:uk/remote",
    atomId: "tag:news.example,2026:uk/remote",
    url: "https://news.example/uk/articles/remote",
    language: "uk",
    title: "Картинка деінде",
    summary: "Її не виміряно.",
    published: instant("2026-01-02T10:00:00Z"),
    updated: instant("2026-01-02T10:00:00Z"),
    authors: [{ name: "Антон Корж", url: "https://news.example/uk/authors/anton-korzh/" }],
    categories: [{ term: "ukraine", scheme, label: "Україна", url: "https://news.example/uk/tags/ukraine/" }],
    image: { url: "https://pictures.example/1.jpg?w=1&h=2", alt: "Зал" },
    clips: [],
    translations: [],
    corrections: [],
  },
  body: "<p>Текст</p>",
};

/** A feed without any optional field. */
export const minimalEnvelope: FeedModel = {
  id: "tag:news.example,2026:feed/en/",
  language: "en",
  title: "News",
  subtitle: "News in English.",
  page: "https://news.example/en/",
  translations: [],
  updated: instant("2026-01-01T00:00:00Z"),
  publisher: { name: "The Newsroom", url: "https://news.example/" },
  history: { kind: "complete" },
  hubs: [],
  ttl: 1440,
  extension: "https://news.example/json-feed-extension",
};

/** An entry without any optional field. */
export const minimalEntry: EntryWithBody = {
  entry: {
    id: "tag:news.example,2026:en/short",
    atomId: "tag:news.example,2026:en/short",
    url: "https://news.example/en/articles/short",
    language: "en",
    title: "Short",
    summary: "In short.",
    published: instant("2026-01-01T00:00:00Z"),
    updated: instant("2026-01-01T00:00:00Z"),
    authors: [{ name: "Anton Korzh", url: "https://news.example/en/authors/anton-korzh/" }],
    categories: [{ term: "ukraine", scheme, label: "Ukraine", url: "https://news.example/en/tags/ukraine/" }],
    clips: [],
    translations: [],
    corrections: [],
  } satisfies Entry,
  body: "<p>Short.</p>",
};

/** An entry with a picture, and audio and video of its own and on another host. */
export const mediaEntry: EntryWithBody = {
  entry: {
    ...minimalEntry.entry,
    id: "tag:news.example,2026:en/boat",
    atomId: "tag:news.example,2026:en/boat",
    url: "https://news.example/en/articles/boat",
    title: "Boat",
    summary: "It leaves.",
    image: {
      url: "https://news.example/media/quay.jpg",
      measured: { type: "image/jpeg", length: 2048, width: 1600, height: 900 },
      alt: "The quay",
    },
    clips: [
      { url: "https://media.example/big.webm?a=1&b=2", medium: "video", type: "video/webm", title: "", tracks: [] },
      {
        url: "https://news.example/media/spoken.mp3",
        medium: "audio",
        type: "audio/mpeg",
        title: "Listen & <learn>",
        measured: { length: 1_480_000, duration: 184.6 },
        tracks: [],
      },
      {
        url: "https://news.example/media/boat.mp4",
        medium: "video",
        type: "video/mp4",
        title: "The boat leaves",
        measured: { length: 12_000_000, duration: 0.4, width: 1280, height: 720 },
        poster: { url: "https://news.example/media/boat.jpg", width: 1280, height: 720 },
        tracks: [{ url: "https://news.example/media/boat.vtt", language: "en" }],
      },
    ],
  },
  body: "<p>Text.</p>",
};

/** An entry for subscribers whose only recording is on another host, so that neither its size nor its duration is known. */
export const remoteClipEntry: EntryWithBody = {
  entry: {
    ...minimalEntry.entry,
    id: "tag:news.example,2026:en/far",
    atomId: "tag:news.example,2026:en/far",
    url: "https://news.example/en/articles/far",
    title: "Far",
    summary: "On another host.",
    clips: [{ url: "https://media.example/far.mp3", medium: "audio", type: "audio/mpeg", title: "", tracks: [] }],
    access: "subscribers",
  },
  body: "<p>On another host.</p>",
};
