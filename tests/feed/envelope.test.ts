import { describe, expect, test } from "vitest";
import { everything, type Selection } from "../../src/domain/lists.ts";
import { envelopeOf } from "../../src/feed/envelope-of.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { instant } from "../support/instant.ts";
import { site, vocabulary } from "../support/site.ts";

const peaceTalks: Selection = { kind: "tag", slug: "peace-talks" };
const newsroom: Selection = { kind: "author", slug: "newsroom" };
const updated = instant("2026-01-03T12:30:00Z");
const format = { name: "x", file: "x.txt", type: "text/x" };
const others = [
  { name: "y", file: "y.txt", type: "text/y" },
  { name: "z", file: "z.json", type: "application/z" },
];
const contents = { updated, newestArchive: 0, others };

describe("envelopeOf", () => {
  test("describes the feed of a language", () => {
    expect(envelopeOf(site, vocabulary, subscription("uk", everything), format, contents)).toEqual({
      id: "tag:news.example,2026:feed/uk/",
      language: "uk",
      title: "Новини",
      subtitle: "Новини українською.",
      page: "https://news.example/uk/",
      self: "https://news.example/uk/x.txt",
      alternates: [
        { name: "y", type: "text/y", url: "https://news.example/uk/y.txt" },
        { name: "z", type: "application/z", url: "https://news.example/uk/z.json" },
      ],
      translations: [
        {
          language: "en",
          title: "News",
          page: "https://news.example/en/",
          self: "https://news.example/en/x.txt",
        },
        {
          language: "ru",
          title: "Новости",
          page: "https://news.example/ru/",
          self: "https://news.example/ru/x.txt",
        },
      ],
      updated,
      publisher: { name: "Редакція", url: "https://news.example/" },
      images: {
        wideLogo: "https://news.example/media/wide-logo.png",
        smallLogo: { url: "https://news.example/media/small-logo.png", width: 144, height: 36 },
        icon: "https://news.example/media/icon.png",
        smallIcon: "https://news.example/media/small-icon.png",
      },
      history: { kind: "complete" },
      hubs: ["https://hub.example/"],
      ttl: 5,
      rights: "© 2026 Редакція",
      extension: "https://news.example/json-feed-extension",
    });
  });

  test("describes a topic's feed by the topic's name and description", () => {
    expect(envelopeOf(site, vocabulary, subscription("uk", peaceTalks), format, contents)).toMatchObject({
      id: "tag:news.example,2026:feed/uk/tags/peace-talks/",
      title: "Перемовини — Новини",
      subtitle: "Про перемовини.",
      page: "https://news.example/uk/tags/peace-talks/",
      self: "https://news.example/uk/tags/peace-talks/x.txt",
      translations: [
        { title: "Peace talks — News", self: "https://news.example/en/tags/peace-talks/x.txt" },
        { title: "Переговоры — Новости" },
      ],
      category: { term: "peace-talks", scheme: "tag:news.example,2026:tags", label: "Перемовини" },
    });
  });

  test("describes an author's feed by the author's description", () => {
    const envelope = envelopeOf(site, vocabulary, subscription("en", newsroom), format, contents);

    expect(envelope).toMatchObject({
      id: "tag:news.example,2026:feed/en/authors/newsroom/",
      title: "The newsroom — News",
      subtitle: "A shared byline.",
      self: "https://news.example/en/authors/newsroom/x.txt",
    });
    expect(envelope).not.toHaveProperty("category");
  });

  test("names a combination's feed after its topics, without a category", () => {
    const combination: Selection = { kind: "tag", slug: "peace-talks+ukraine" };
    const envelope = envelopeOf(site, vocabulary, subscription("en", combination), format, contents);

    expect(envelope).toMatchObject({ title: "Peace talks and Ukraine — News", subtitle: "News in English.", hubs: [] });
    expect(envelope).not.toHaveProperty("category");
  });

  test("links from summaries to the summaries in other languages", () => {
    const { self, translations } = envelopeOf(
      site,
      vocabulary,
      subscription("en", everything, "summary"),
      format,
      contents,
    );

    expect([self, ...translations.map((other) => other.self)]).toEqual([
      "https://news.example/en/summary/x.txt",
      "https://news.example/uk/summary/x.txt",
      "https://news.example/ru/summary/x.txt",
    ]);
  });

  test("links an archive document to none in another language, where its number belongs to other stories", () => {
    const archive = { ...subscription("en", everything), archive: 1 };

    expect(envelopeOf(site, vocabulary, archive, format, { updated, newestArchive: 2, others }).translations).toEqual(
      [],
    );
  });

  test("gives a topic without a description that of the language", () => {
    const { subtitle } = envelopeOf(
      site,
      vocabulary,
      subscription("en", { kind: "tag", slug: "webinars" }),
      format,
      contents,
    );

    expect(subtitle).toBe("News in English.");
  });

  test.each([
    ["news.example,2026", "2026-01-01T00:00:00Z"],
    ["news.example,2026-03", "2026-03-01T00:00:00Z"],
    ["news.example,2026-03-15", "2026-03-15T00:00:00Z"],
  ])("dates a feed that shows nothing by its authority, %s", (authority, expected) => {
    const envelope = envelopeOf({ ...site, authority }, vocabulary, subscription("uk", everything), format, {
      updated: undefined,
      newestArchive: 0,
      others,
    });

    expect(envelope.updated).toBe(instant(expected));
  });

  test.each([
    [0, 1],
    [20, 1],
    [90, 2],
    [300, 5],
    [5400, 90],
  ])("turns %i seconds of freshness into a ttl of %i minutes", (maxAge, expected) => {
    const patient = { ...site, feed: { items: 50, maxAge } };

    expect(envelopeOf(patient, vocabulary, subscription("uk", everything), format, contents).ttl).toBe(expected);
  });

  test("keeps its id when the site moves, while its addresses change", () => {
    const moved = envelopeOf(
      { ...site, origin: "https://elsewhere.example" },
      vocabulary,
      subscription("uk", peaceTalks),
      format,
      contents,
    );

    expect(moved.id).toBe("tag:news.example,2026:feed/uk/tags/peace-talks/");
    expect(moved.self).toBe("https://elsewhere.example/uk/tags/peace-talks/x.txt");
  });

  test.each([
    ["a language", "xx", everything],
    ["a topic", "uk", { kind: "tag", slug: "constructor" }],
    ["an author", "uk", { kind: "author", slug: "__proto__" }],
  ] as const)("refuses %s that the site does not have", (_, language, selection) => {
    expect(() => envelopeOf(site, vocabulary, subscription(language, selection), format, contents)).toThrow();
  });
});
