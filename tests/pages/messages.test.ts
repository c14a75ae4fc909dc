import { describe, expect, it } from "vitest";
import { listLanguagesWithWords, readWords } from "../../src/content/read/read-words.ts";
import type { Messages, PluralForms } from "../../src/domain/messages.ts";
import { fill, formatCount } from "../../src/messages/fill.ts";
import { formatDay, formatMinute } from "../../src/messages/format-date.ts";
import { instant } from "../support/instant.ts";
import { site } from "../support/site.ts";

const languages = listLanguagesWithWords();
const messagesOf = async (language: string) => (await readWords(language)).messages;

describe("the messages", () => {
  it.each(languages)("are complete in %s, and none is empty", async (language) => {
    const messages = await messagesOf(language);
    expect(pathsOf(messages)).toEqual(pathsOf(await messagesOf("en")));
    expect(textsOf(messages).filter((text) => text.trim() === "")).toEqual([]);
    expect(messages.locale.toLowerCase()).toBe(language);
  });

  it.each(languages)("have exactly the expected placeholders in %s", async (language) => {
    const messages = await messagesOf(language);
    const english = new Map(leavesOf(await messagesOf("en")).map(([path, text]) => [path, text]));
    for (const [path, text, category] of leavesOf(messages)) {
      const places: readonly string[] = (english.get(path) ?? "").match(place) ?? [];
      // "One story" needs no number, if no other number has that form.
      const needed = places.filter((each) => each !== "#" || !category || countedAs(category, messages).length !== 1);
      const found: readonly string[] = text.match(place) ?? [];
      expect([path, found.filter((each) => !places.includes(each))]).toEqual([path, []]);
      expect([path, needed.filter((each) => !found.includes(each))]).toEqual([path, []]);
    }
  });

  it.each(languages)("have exactly the plural forms of %s", async (language) => {
    const { locale, ...messages } = await messagesOf(language);
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const counted = pluralsOf(messages);
    expect(counted.length).toBeGreaterThan(1);
    for (const forms of counted) expect(Object.keys(forms).sort()).toEqual([...categories].sort());
  });

  it.each(languages)("are written in the script of %s", async (language) => {
    const { locale, ...messages } = await messagesOf(language);
    const { script } = new Intl.Locale(locale).maximize();
    const letters = new RegExp(`\\p{Script=${script}}`, "u");
    const words = textsOf(messages).filter((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, "")));
    expect(words.filter((text) => !letters.test(text))).toEqual([]);
  });

  it.each(languages)("have no letter in %s that only another language has", async (language) => {
    const own = await readWords(language);
    for (const other of languages.filter((each) => each !== language)) {
      const { letters } = (await readWords(other)).articles;
      const foreign = [...letters].filter((letter) => !own.articles.letters.includes(letter)).join("");
      if (foreign === "") continue;
      expect(textsOf(own.messages).filter((text) => new RegExp(`[${foreign}]`, "iu").test(text))).toEqual([]);
    }
  });

  it.each([
    ["uk", ["1 матеріал", "3 матеріали", "5 матеріалів", "11 матеріалів", "21 матеріал", "0 матеріалів"]],
    ["ru", ["1 материал", "3 материала", "5 материалов", "11 материалов", "21 материал", "0 материалов"]],
    ["en", ["1 story", "3 stories", "5 stories", "11 stories", "21 stories", "0 stories"]],
  ])("count by the plural rules of %s", async (language, counted) => {
    const messages = await messagesOf(language);
    expect([1, 3, 5, 11, 21, 0].map((count) => formatCount(messages, messages.articles, count))).toEqual(counted);
  });

  it.each([
    ["en-GB", "en"],
    ["uk-UA", "uk"],
    ["ru-Cyrl-BY", "ru"],
    ["en-GB-oed", "en"],
  ])("for %s are those of %s", async (tag, language) => {
    expect(await readWords(tag)).toEqual(await readWords(language));
  });

  it.each(["i-klingon", "qaa", "constructor", "../words"])(
    "for %s are English, since it has none",
    async (language) => {
      expect(await readWords(language)).toEqual({ ...(await readWords("en")), substitute: true });
    },
  );
});

describe("a text with placeholders", () => {
  it("contains each value unchanged, even a placeholder in a value", () => {
    expect(fill("“{title}”: {title}", { title: "$& {title}" })).toBe("“$& {title}”: $& {title}");
  });
});

describe("dates", () => {
  it.each([
    ["uk", "6 січня 2026 р.", "6 січня 2026 р. о 00:30"],
    ["en", "6 January 2026", "6 January 2026 at 00:30"],
    ["ru", "6 января 2026 г.", "6 января 2026 г. в 00:30"],
  ])("are in the newsroom's time zone and in the words of %s", (language, day, minute) => {
    const time = instant("2026-01-05T22:30:00Z");
    expect(formatDay(site, language, time)).toBe(day);
    expect(formatMinute(site, language, time)).toBe(minute);
    expect(formatDay({ ...site, timeZone: "UTC" }, language, time)).not.toBe(day);
  });
});

const place = /\{\w+\}|[{}#]/g;

/** Returns whole numbers that take a plural form. */
function countedAs(category: string, { locale }: Messages): readonly number[] {
  const rules = new Intl.PluralRules(locale);
  return Array.from({ length: 200 }, (_, number) => number).filter((number) => rules.select(number) === category);
}

/** Returns every text with its path, and the plural category of a plural form. */
function leavesOf(value: unknown, path = ""): readonly (readonly [path: string, text: string, category?: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (isPlural(value)) return Object.entries(value).map(([category, form]) => [path, form, category] as const);
  return isGroup(value) ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`)) : [];
}

function pathsOf(value: unknown): readonly string[] {
  return [...new Set(leavesOf(value).map(([path]) => path))].sort();
}

function textsOf(value: unknown): readonly string[] {
  return leavesOf(value).map(([, text]) => text);
}

function pluralsOf(value: unknown): readonly PluralForms<string>[] {
  if (isPlural(value)) return [value];
  return isGroup(value) ? Object.values(value).flatMap(pluralsOf) : [];
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlural(value: unknown): value is PluralForms<string> {
  return isGroup(value) && "other" in value;
}
