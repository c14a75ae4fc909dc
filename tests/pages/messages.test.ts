import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/messages/format-day.ts";
import { formatMinute } from "../../src/messages/format-minute.ts";
import { hasMessages, messagesFor } from "../../src/messages/messages.ts";
import { instant } from "../support/instant.ts";
import { site } from "../support/site.ts";

const languages = ["uk", "en", "ru"];

describe("the messages", () => {
  it.each(languages)("are all there in %s, and none is empty", (language) => {
    expect(pathsOf(messagesFor(language))).toEqual(pathsOf(messagesFor("en")));
    expect(textsOf(messagesFor(language)).filter((text) => text.trim() === "")).toEqual([]);
  });

  it("are in Cyrillic letters where the language is", () => {
    // Names and abbreviations are the same everywhere; what is untranslated has no Cyrillic at all.
    for (const language of ["uk", "ru"]) {
      expect(textsOf(messagesFor(language)).filter((text) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    }
  });

  it("have no letter of the neighbouring language", () => {
    expect(textsOf(messagesFor("uk")).filter((text) => /[ёъыэ]/i.test(text))).toEqual([]);
    expect(textsOf(messagesFor("ru")).filter((text) => /[іїєґ’]/i.test(text))).toEqual([]);
  });

  it.each([
    ["uk", ["1 матеріал", "3 матеріали", "5 матеріалів", "11 матеріалів", "21 матеріал", "0 матеріалів"]],
    ["ru", ["1 материал", "3 материала", "5 материалов", "11 материалов", "21 материал", "0 материалов"]],
    ["en", ["1 story", "3 stories", "5 stories", "11 stories", "21 stories", "0 stories"]],
  ])("count by the plural rules of %s", (language, counted) => {
    expect([1, 3, 5, 11, 21, 0].map(messagesFor(language).articles)).toEqual(counted);
  });

  it.each([
    ["en-GB", "en"],
    ["uk-UA", "uk"],
    ["ru-Cyrl-BY", "ru"],
    ["en-GB-oed", "en"],
  ])("of %s are those of %s", (tag, language) => {
    expect(messagesFor(tag)).toBe(messagesFor(language));
    expect(hasMessages(tag)).toBe(true);
  });

  it.each(["de", "de-AT", "i-klingon", "qaa"])("of %s there are none", (tag) => {
    expect(messagesFor(tag)).toBe(messagesFor("en"));
    expect(hasMessages(tag)).toBe(false);
  });

  it("are English for a language that has none, and for a name that every object has", () => {
    expect(messagesFor("de")).toBe(messagesFor("en"));
    expect(messagesFor("constructor")).toBe(messagesFor("en"));
  });
});

describe("dates", () => {
  it.each([
    ["uk", "6 січня 2026 р.", "6 січня 2026 р. о 00:30"],
    ["en", "6 January 2026", "6 January 2026 at 00:30"],
    ["ru", "6 января 2026 г.", "6 января 2026 г. в 00:30"],
  ])("are those of the newsroom's time zone, in the words of %s", (language, day, minute) => {
    const time = instant("2026-01-05T22:30:00Z");
    expect(formatDay(site, language, time)).toBe(day);
    expect(formatMinute(site, language, time)).toBe(minute);
    expect(formatDay({ ...site, timeZone: "UTC" }, language, time)).not.toBe(day);
  });
});

function pathsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, member]) => pathsOf(member, `${path}.${key}`))
    .sort();
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value(["x", "y"]))];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
