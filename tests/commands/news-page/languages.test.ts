import { describe, expect, test } from "vitest";
import { datelineFinder } from "../../../src/commands/news-page/find-dateline.ts";
import { readNewsPage } from "../../../src/commands/news-page/read-news-page.ts";
import { detectLanguage } from "../../../src/commands/story/detect-language.ts";
import { readArticleWords } from "../../../src/commands/story/newsroom-content.ts";
import { listLanguagesWithWords, readWords } from "../../../src/content/read/read-words.ts";
import { localeOf } from "../../../src/domain/language.ts";
import { site } from "../../support/site.ts";

const languages = listLanguagesWithWords();
const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 3 + month, 8 + month, 53));

/** A newsroom that publishes in these languages. */
const newsroomIn = (tags: readonly string[]) => ({
  ...site,
  languages: site.languages.flatMap((language, index) =>
    index === 0 ? tags.map((tag) => ({ ...language, tag })) : [],
  ),
});

describe("dates as CLDR writes them", () => {
  // Left to right and right to left, day first and year first, by name and by number, in their own digits.
  const others = ["de", "es", "pt-BR", "ar", "ar-EG", "he", "hu", "ja", "ko", "zh", "lv"];
  test.each([...new Set([...languages, ...others])])("are datelines in %s", async (language) => {
    const { articles } = await readWords(language);
    const find = datelineFinder([language], [articles]);
    const locale = localeOf(language);
    for (const dateStyle of ["long", "full"] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        dateStyle,
        timeStyle: "short",
        calendar: "gregory",
        timeZone: "UTC",
      });
      for (const moment of days) {
        const iso = new Date(moment).toISOString();
        expect(find(format.format(moment)), format.format(moment)).toEqual({
          day: iso.slice(0, 10),
          time: iso.slice(11, 16),
          wrongWeekday: false,
        });
      }
    }
  });
});

describe.each(languages)("an article in %s", async (language) => {
  const { articles, messages } = await readWords(language);
  const newsroom = newsroomIn([language]);
  const words = await readArticleWords(newsroom);
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(days[0]);
  /** Reads the article with these lines between headline and text. */
  const read = (...lines: readonly string[]) =>
    readNewsPage(
      [messages.chooseLanguage, ...lines, messages.whatIsFeed, messages.noArticles].join("\n\n"),
      newsroom,
      words,
    );

  test("has its headline, lead and text in the language", () => {
    expect(read(date)).toMatchObject({
      language,
      headline: messages.chooseLanguage,
      lead: messages.whatIsFeed,
      paragraphs: [messages.noArticles],
      dateline: { day: "2026-01-03" },
    });
  });

  test("has the authors after each word for them, and both of two", () => {
    for (const label of articles.authors)
      expect([label, read(`${label}: Ann Lee`)?.authors]).toEqual([label, ["Ann Lee"]]);
    for (const and of articles.and) {
      expect(read(`${articles.authors[0]}: Ann Lee ${and} Bo Ray`)?.authors).toEqual(["Ann Lee", "Bo Ray"]);
    }
  });

  test("has the caption of its picture after each word for that", () => {
    for (const label of articles.picture) {
      const picture = read(`${label}: Ann at the bridge (Bo Ray)`)?.picture;
      expect([label, picture]).toEqual([label, { caption: "Ann at the bridge", credit: "Bo Ray", sure: true }]);
    }
  });

  test("has the languages of its page", () => {
    for (const label of articles.languages)
      expect([label, read(`${label}: en fr`)?.languages?.names]).toEqual([label, ["en", "fr"]]);
  });

  test("has the time after each word that precedes it, and the day before each word that follows it", () => {
    const day = (text: string) => read(text)?.dateline;
    for (const at of articles.date.at) expect(day(`03.01.2026 ${at} 20:53`)).toMatchObject({ time: "20:53" });
    for (const year of articles.date.year) expect(day(`03.01.2026 ${year}, 20:53`)).toMatchObject({ time: "20:53" });
  });

  test("has its source after each word for it", () => {
    for (const label of articles.source.labels)
      expect([label, read(`${label}: Bo Ray`)?.source?.name]).toEqual([label, "Bo Ray"]);
  });

  test("is distinguished from one in another language by its own letters", async () => {
    if (articles.letters === "") return;
    const all = await readArticleWords(newsroomIn(languages));
    expect(detectLanguage(articles.letters, languages, all)).toEqual({ language, sure: true });
  });
});

test("a newsroom reads pages with the words of its own languages and of English", async () => {
  const words = await readArticleWords(
    newsroomIn(["qaa", ...languages.filter((language) => language !== "en").slice(0, 1)]),
  );
  expect([...words.keys()].sort()).toEqual(
    ["en", ...languages.filter((language) => language !== "en").slice(0, 1)].sort(),
  );
});
