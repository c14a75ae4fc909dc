import { describe, expect, test } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import type { PlacedFigure } from "../../src/domain/figure.ts";
import type { OwnPicture, Picture } from "../../src/domain/picture.ts";
import type { Clip, OwnRecording } from "../../src/domain/recording.ts";
import type { Site } from "../../src/domain/site.ts";
import { entryOf } from "../../src/feed/entry.ts";
import { fill } from "../../src/messages/fill.ts";
import { instant } from "../support/instant.ts";
import { messagesFor, site, vocabulary } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";

function article(facts: StoryFacts = {}, language = "uk"): Article {
  const draft = story("advisers", facts).find((each) => each.article.language === language);
  if (!draft) throw new Error(`The story has no ${language}`);
  return draft.article;
}

function ownPicture(alt: string): Picture & { readonly media: OwnPicture } {
  return { alt, media: { path: `/media/${alt}.png`, type: "image/png", length: 1, width: 2, height: 3, smaller: [] } };
}

function audio(name: string): OwnRecording {
  return { path: `/media/${name}.mp3`, hosted: "site", medium: "audio", type: "audio/mpeg", length: 5, duration: 61.5 };
}

describe("entryOf", () => {
  test("contains a whole article in its own language, with absolute URLs", () => {
    const entry = entryOf(
      site,
      vocabulary,
      article({
        published: "2026-01-03T10:00:00Z",
        updated: "2026-01-03T12:30:00Z",
        tags: ["ukraine", "peace-talks"],
        authors: ["newsroom", "anton-korzh"],
        languages: ["uk", "en"],
        title: "Радники",
        lead: "Про зустріч.",
        source: { name: { uk: "Агенція", en: "Agency", ru: "Агентство" }, url: "https://agency.example/1" },
        image: {
          media: { path: "/media/cover.png", type: "image/png", length: 1234, width: 640, height: 360, smaller: [] },
          alt: "Зал",
          caption: "Зал засідань",
          credit: "Фото: Агенція",
        },
      }),
    );

    expect(entry).toEqual({
      id: "tag:news.example,2026:uk/advisers",
      atomId: "tag:news.example,2026:uk/advisers",
      url: "https://news.example/uk/articles/advisers",
      language: "uk",
      title: "Радники (uk)",
      summary: "Про зустріч.",
      published: instant("2026-01-03T10:00:00Z"),
      updated: instant("2026-01-03T12:30:00Z"),
      authors: [
        { name: "Редакція", url: "https://people.example/newsroom" },
        { name: "Антон Корж", url: "https://news.example/uk/authors/anton-korzh/" },
      ],
      categories: [
        {
          term: "ukraine",
          scheme: "tag:news.example,2026:tags",
          label: "Україна",
          url: "https://news.example/uk/tags/ukraine/",
        },
        {
          term: "peace-talks",
          scheme: "tag:news.example,2026:tags",
          label: "Перемовини",
          url: "https://news.example/uk/tags/peace-talks/",
        },
      ],
      image: {
        url: "https://news.example/media/cover.png",
        measured: { type: "image/png", length: 1234, width: 640, height: 360 },
        alt: "Зал",
        caption: "Зал засідань",
        credit: "Фото: Агенція",
      },
      clips: [],
      translations: [{ language: "en", url: "https://news.example/en/articles/advisers", title: "Радники (en)" }],
      source: { url: "https://agency.example/1", name: "Агенція" },
      corrections: [],
      rights: "© 2026 Редакція",
    });
  });

  test("leaves out properties that the article does not have", () => {
    const { copyright: _, ...plain } = site;
    const entry = entryOf(plain, vocabulary, article({ languages: ["uk"] }));

    expect(entry).not.toHaveProperty("image");
    expect(entry).not.toHaveProperty("source");
    expect(entry).not.toHaveProperty("rights");
    expect(entry.translations).toEqual([]);
  });

  test("turns a withdrawn article into a notice with its date and reason", () => {
    const withdrawn = { date: "2026-01-05T00:00:00Z", reason: "Its source was wrong." };
    const entry = entryOf(site, vocabulary, article({ withdrawn, title: "Радники" }));

    expect(entry).toMatchObject({
      title: fill(messagesFor("uk").withdrawn, { title: "Радники (uk)" }),
      summary: "Its source was wrong.",
      updated: instant("2026-01-05T00:00:00Z"),
      withdrawn: { date: instant("2026-01-05T00:00:00Z"), reason: "Its source was wrong." },
    });
    expect(entry.title).not.toBe("Радники (uk)");
  });

  test("names a place of first publication without an address", () => {
    const source = { name: { uk: "Газета", en: "Paper", ru: "Газета" } };

    expect(entryOf(site, vocabulary, article({ source })).source).toEqual({ name: "Газета" });
  });

  test("claims no size for a picture on another host", () => {
    const image = { media: { url: "https://pictures.example/1.jpg" }, alt: "Зал" };

    expect(entryOf(site, vocabulary, article({ image })).image).toEqual({
      url: "https://pictures.example/1.jpg",
      alt: "Зал",
    });
  });

  describe("the picture and the recordings", () => {
    const cover = ownPicture("cover");
    const agency = { ...ownPicture("agency"), syndicate: false } as const;
    const spoken: Clip = { recording: audio("spoken"), title: "Listen", tracks: [] };
    const inText = (...pictures: readonly Picture[]): PlacedFigure => ({
      start: 0,
      end: 0,
      figure: { kind: "pictures", pictures },
    });
    const clipInText = (clip: Clip): PlacedFigure => ({ start: 0, end: 0, figure: { kind: "clip", ...clip } });
    const entryWith = (facts: Partial<Article>) =>
      entryOf({ ...site, mediaBase: "https://big.example/x" }, vocabulary, { ...article(), ...facts });
    const imageOf = (facts: Partial<Article>) => entryWith(facts).image?.alt;

    test("are the copy of a wide picture, with its own size", () => {
      const copy = { path: "/media/wide-1600.jpg", type: "image/jpeg", length: 9, width: 1600, height: 900 };
      const wide: Picture = { alt: "Wide", media: { ...cover.media, width: 16_000, height: 9000, copy } };
      expect(entryWith({ image: wide }).image).toEqual({
        url: "https://news.example/media/wide-1600.jpg",
        measured: { type: "image/jpeg", length: 9, width: 1600, height: 900 },
        alt: "Wide",
      });
    });

    test.each<[string, Partial<Article>, string | undefined]>([
      ["the lead picture", { image: cover, figures: [inText(ownPicture("other"))] }, "cover"],
      ["none of the text if there is no lead picture", { figures: [inText(ownPicture("other"))] }, undefined],
      [
        "the first of the text that feeds may have",
        { image: agency, figures: [inText(agency), inText(agency, cover)] },
        "cover",
      ],
      ["none if feeds may have none", { image: agency, figures: [inText(agency)] }, undefined],
      ["the lead picture of a text that feeds may not have", { syndicate: false, image: cover }, "cover"],
      ["one of a text that feeds may not have", { syndicate: false, figures: [inText(agency, cover)] }, "cover"],
    ])("are %s", (_, facts, alt) => {
      expect(imageOf(facts)).toBe(alt);
    });

    test("are those of the story, then those of the text, each once", () => {
      const poster = {
        ...cover.media,
        copy: { path: "/media/small.png", type: "image/png", length: 1, width: 9, height: 8 },
      };
      const video: Clip = {
        recording: { ...audio("boat"), hosted: "mediaBase", medium: "video", type: "video/mp4", width: 20, height: 10 },
        title: "",
        poster,
        tracks: [{ path: "/media/boat.vtt", language: "en" }],
      };
      const remote: Clip = {
        recording: { url: "https://x.example/a.mp3", medium: "audio", type: "audio/mpeg" },
        title: "A",
        tracks: [],
      };
      const figures = [clipInText({ ...spoken, title: "Again" }), clipInText(video), clipInText(remote)];
      expect(entryWith({ clips: [spoken], figures }).clips).toEqual([
        {
          url: "https://news.example/media/spoken.mp3",
          medium: "audio",
          type: "audio/mpeg",
          title: "Listen",
          measured: { length: 5, duration: 61.5 },
          tracks: [],
        },
        {
          url: "https://big.example/x/media/boat.mp3",
          medium: "video",
          type: "video/mp4",
          title: "",
          measured: { length: 5, duration: 61.5, width: 20, height: 10 },
          poster: { url: "https://news.example/media/small.png", width: 9, height: 8 },
          tracks: [{ url: "https://news.example/media/boat.vtt", language: "en" }],
        },
        { url: "https://x.example/a.mp3", medium: "audio", type: "audio/mpeg", title: "A", tracks: [] },
      ]);
    });

    test("leave out what feeds may not have", () => {
      const forbidden = { ...spoken, syndicate: false } as const;
      expect(entryWith({ clips: [forbidden], figures: [clipInText(forbidden)] }).clips).toEqual([]);
      expect(entryWith({ clips: [spoken], syndicate: false }).clips).toEqual([]);
      const hidden: Clip = { ...spoken, poster: cover.media, syndicatePoster: false };
      expect(entryWith({ clips: [hidden] }).clips[0]).not.toHaveProperty("poster");
    });
  });

  test("percent-encodes a slug in any script", () => {
    const { url } = entryOf(site, vocabulary, article({ slug: "їжак-і-50%?" }));

    expect(url).toBe("https://news.example/uk/articles/%D1%97%D0%B6%D0%B0%D0%BA-%D1%96-50%25%3F");
  });

  const moved: Site = { ...site, origin: "https://elsewhere.example" };
  test.each<[string, Site, StoryFacts]>([
    ["slug", site, { slug: "other" }],
    ["title", site, { title: "Other" }],
    ["section", site, { section: "service" }],
    ["authors", site, { authors: ["newsroom"] }],
    ["date of change", site, { updated: "2026-02-01T00:00:00Z" }],
    ["origin", moved, {}],
  ])("keeps its id after a change of %s", (_, changed, facts) => {
    expect(entryOf(changed, vocabulary, article(facts)).id).toBe("tag:news.example,2026:uk/advisers");
  });

  test("has a different id in each language", () => {
    const ids = ["uk", "en", "ru"].map((language) => entryOf(site, vocabulary, article({}, language)).id);

    expect(ids).toEqual([
      "tag:news.example,2026:uk/advisers",
      "tag:news.example,2026:en/advisers",
      "tag:news.example,2026:ru/advisers",
    ]);
  });

  test.each<[string, StoryFacts]>([
    ["nobody", { authors: ["nobody"] }],
    ["nothing", { tags: ["ukraine", "nothing"] }],
    ["constructor", { tags: ["constructor"] }],
  ])("refuses an article that names %s, which is not in the vocabulary", (slug, facts) => {
    expect(() => entryOf(site, vocabulary, article(facts))).toThrow(`"${slug}" is not in the vocabulary`);
  });
});
