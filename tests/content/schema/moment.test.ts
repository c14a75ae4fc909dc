import { expect, test } from "vitest";
import { readMoment } from "../../../src/content/schema/moment.ts";

const kyiv = "Europe/Kyiv";

test.each([
  ["2026-01-03T20:53:00+02:00", "2026-01-03T18:53:00Z"],
  ["2026-01-03T20:53:00-05:30", "2026-01-04T02:23:00Z"],
  ["2026-01-03T20:53Z", "2026-01-03T20:53:00Z"],
  ["2026-01-03T20:53:07Z", "2026-01-03T20:53:07Z"],
  ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
])("%s is %s", (text, moment) => {
  expect(readMoment(text, kyiv)).toBe(Date.parse(moment));
});

test("fractions of a second are dropped, since RSS has none", () => {
  expect(readMoment("2026-01-03T20:53:07.999Z", kyiv)).toBe(Date.parse("2026-01-03T20:53:07Z"));
});

test.each([
  ["in winter", kyiv, "2026-01-03T20:53", "2026-01-03T18:53:00Z"],
  ["in summer", kyiv, "2026-07-03T20:53", "2026-07-03T17:53:00Z"],
  ["in the last hour of winter time", kyiv, "2026-03-29T02:59", "2026-03-29T00:59:00Z"],
  ["in the first hour of summer time", kyiv, "2026-03-29T04:00", "2026-03-29T01:00:00Z"],
  ["west of Greenwich", "America/St_Johns", "2026-01-03T20:53", "2026-01-04T00:23:00Z"],
  ["a quarter of an hour off", "Asia/Kathmandu", "2026-01-03T20:53", "2026-01-03T15:08:00Z"],
  ["in UTC", "UTC", "2026-01-03T20:53", "2026-01-03T20:53:00Z"],
  ["by local mean time", kyiv, "1900-01-01T00:00", "1899-12-31T21:57:56Z"],
])("without an offset a time is local time in the zone: %s", (_, zone, text, moment) => {
  expect(readMoment(text, zone)).toBe(Date.parse(moment));
});

test("a time that the clocks skip is a problem", () => {
  expect(readMoment("2026-03-29T03:30", kyiv)).toEqual({
    what: 'clocks in Europe/Kyiv skip "2026-03-29T03:30"',
    instead: "write a time that exists, or an offset",
  });
});

test("a time that the clocks show twice is a problem that names both", () => {
  expect(readMoment("2026-10-25T03:30", kyiv)).toEqual({
    what: 'clocks in Europe/Kyiv show "2026-10-25T03:30" twice',
    instead: 'write "2026-10-25T03:30+03:00" or "2026-10-25T03:30+02:00"',
  });
});

test("a date without a time is a problem that shows how to add one", () => {
  expect(readMoment("2026-01-03", kyiv)).toEqual({
    what: '"2026-01-03" is a date without a time',
    instead: 'add the time, such as "2026-01-03T09:00" (read in Europe/Kyiv)',
  });
});

test.each([
  "2026-02-30T10:00Z",
  "2025-02-29T10:00Z",
  "2026-13-01T10:00",
  "2026-01-01T24:00Z",
  "2026-01-01T10:60Z",
  "2026-01-01T10:00:60Z",
  "2026-00-10T10:00Z",
])("%s does not exist in the calendar", (text) => {
  expect(readMoment(text, kyiv)).toEqual({
    what: `"${text}" does not exist in the calendar`,
    instead: "write a day and a time that exist",
  });
});

test.each([
  "yesterday",
  "",
  "2026-01-03 20:53",
  "3 January 2026",
  "2026-1-3T20:53",
  "2026-01-03T20:53 +02:00",
  "2026-01-03T20:53+02",
])("%j is not a date and time", (text) => {
  expect(readMoment(text, kyiv)).toEqual({
    what: `${JSON.stringify(text)} is not a date and time`,
    instead: 'write it like "2026-01-03T20:53:00+02:00"',
  });
});

test.each(["2026-01-03T20:53+14:01", "2026-01-03T20:53-20:00", "2026-01-03T20:53+02:60"])(
  "%s has an offset that no place has",
  (text) => {
    expect(readMoment(text, kyiv)).toMatchObject({ instead: "write an offset such as +02:00" });
  },
);

test.each([
  "0206-02-01T10:00Z",
  "1026-02-01T10:00",
  "1599-12-31T23:59Z",
  "0000-01-01T00:00Z",
  "0206-02-01",
  "0226-02-30T10:00",
])("the year of %s is reported as a mistake", (text) => {
  expect(readMoment(text, kyiv)).toEqual({
    what: `"${text}" is before 1600`,
    instead: "write the correct year, such as 2026",
  });
});

test.each(["20226-02-01T10:00Z", "+020226-02-01T10:00Z", "20226-02-01"])(
  "the year of %s is reported as a mistake",
  (text) => {
    const digits = text.startsWith("+") ? 6 : 5;
    expect(readMoment(text, kyiv)).toEqual({
      what: `"${text}" has a year of ${digits} digits`,
      instead: "write the correct year, such as 2026",
    });
  },
);

test.each(["1600-01-01T00:00Z", "9999-12-31T23:59Z"])("%s is a valid date and time", (text) => {
  expect(readMoment(text, kyiv)).toBe(Date.parse(text));
});
