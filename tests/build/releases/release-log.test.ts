import { expect, test } from "vitest";
import { parseReleaseLog, printReleaseLog } from "../../../src/build/releases/release-log.ts";
import { checkEach } from "../../support/check-each.ts";
import { prepareRelease } from "./releases.ts";

const site =
  '{"authority":"news.example,2026","languages":["en","uk"],"timeZone":"Europe/Kyiv","feedIds":{"/en/":"urn:x"}}';
const one = '{"id":"a","folder":"2026-a","texts":{"en":{"published":"2026-01-03T18:53:00.000Z"}}}';
const other =
  '{"id":"b","folder":"2026-b","texts":{"uk":{"published":"1926-01-03T18:53:00.000Z","released":"2026-02-01T00:00:00.000Z","guid":"x","atomId":"tag:y"}}}';

test("what is printed is read again, in any order of its lines", () => {
  for (const lines of [
    [site, one, other],
    [other, site, one],
  ]) {
    const log = parseReleaseLog("content/released.jsonl", `${lines.join("\n")}\n`);
    if ("what" in log) throw new Error(log.what);
    expect(printReleaseLog({ authority: "", timeZone: "", ...log })).toBe(`${[site, one, other].join("\n")}\n`);
  }
});

test("the lines of two branches are joined", () => {
  const translated = '{"id":"a","folder":"2026-a","texts":{"uk":{"published":"2026-02-03T18:53:00.000Z"}}}';
  const more = '{"authority":"news.example,2026","languages":["en","pl"],"timeZone":"Europe/Kyiv","feedIds":{}}';
  const log = parseReleaseLog("content/released.jsonl", [site, more, one, translated].join("\n"));
  if ("what" in log) throw new Error(log.what);
  expect(log.languages).toEqual(["en", "uk", "pl"]);
  expect([...(log.stories.get("a")?.texts.keys() ?? [])]).toEqual(["en", "uk"]);
});

test("a line that no release has written is a problem at its place, and nothing is compiled", async () => {
  const broken: readonly (readonly [name: string, line: string, told: string])[] = [
    ["not JSON", "{", "is not a line that a release has written"],
    ["another object", '{"id":"a"}', "is not a line that a release has written"],
    ["a date that is none", one.replace("2026-01-03", "2026-13-03"), "is not a line that a release has written"],
    ["a merge conflict", "<<<<<<< HEAD", "a merge conflict is not resolved; keep the lines of both versions"],
  ];
  await checkEach(
    broken,
    ([name]) => name,
    async ([, line, told]) => {
      const { problems } = await prepareRelease({ log: `${site}\n${line}\n` });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`content/released.jsonl:2:1: ${told}`);
    },
  );
});
