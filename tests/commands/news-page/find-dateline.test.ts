import { expect, test } from "vitest";
import { datelineFinder } from "../../../src/commands/news-page/find-dateline.ts";
import { listLanguagesWithWords, readWords } from "../../../src/content/read/read-words.ts";

const languages = listLanguagesWithWords();
const words = await Promise.all(languages.map(async (language) => (await readWords(language)).articles));
const findDateline = datelineFinder(languages, words);

test.each([
  ["Украина, Суббота 03 января 2026 20:53", "Украина", "2026-01-03", "20:53"],
  ["Україна, субота, 3 січня 2026 р., 20:53", "Україна", "2026-01-03", "20:53"],
  ["Неділя, 7 червня 2026 року, о 18:30", undefined, "2026-06-07", "18:30"],
  ["7 липня 2026", undefined, "2026-07-07", undefined],
  ["Сб, 3 янв. 2026, 20:53", undefined, "2026-01-03", "20:53"],
  ["Kyiv | Saturday, January 3, 2026 at 8:53 p.m.", "Kyiv", "2026-01-03", "20:53"],
  ["Ukraine — Sat 3 Jan 2026 • 20:53 EET", "Ukraine", "2026-01-03", "20:53"],
  ["12:05 am, 1 May 2026", undefined, "2026-05-01", "00:05"],
  ["20:53, 03.01.2026", undefined, "2026-01-03", "20:53"],
  ["2026-01-03 20:53", undefined, "2026-01-03", "20:53"],
  ["3rd of January 2026", undefined, "2026-01-03", undefined],
])("%j is a dateline", (line, before, day, time) => {
  expect(findDateline(line)).toEqual({
    ...(before && { before }),
    day,
    ...(time && { time }),
    wrongWeekday: false,
  });
});

test("a weekday that does not match the date is reported", () => {
  expect(findDateline("Sunday, 3 January 2026")?.wrongWeekday).toBe(true);
});

test.each([
  "Во время встречи 3 января в Киеве стороны обсудили вопросы",
  "The bridge was opened on 3 January 2026, and since then nobody has asked for a ferry across the river.",
  "30 February 2026",
  "Meeting of the year 2026",
  "03/01/2026",
  "",
])("%j is not a dateline", (line) => {
  expect(findDateline(line)).toBeUndefined();
});
