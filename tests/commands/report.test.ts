import { describe, expect, test } from "vitest";
import type { Summary } from "../../src/build/compile-result.ts";
import { createProgressLine, summarise } from "../../src/commands/compile/report.ts";

const small: Summary = {
  stories: 14,
  compiled: 14,
  articles: 41,
  resident: 41,
  shards: 0,
  feeds: 270,
  media: 17,
  files: 0,
  bytes: 516 * 1024,
};

describe("the summary of a compile", () => {
  test("counts the content, and compares the catalogue with the limit", () => {
    expect(summarise(small, [], 387)).toBe(
      "14 stories, 41 articles, 270 feed documents, 17 pictures; " +
        "catalogue 516 KiB of the 64 MiB that a Worker may have; 0.39 s",
    );
  });

  test("says how many stories were rebuilt if others were reused", () => {
    expect(summarise({ ...small, compiled: 1 }, [], 90)).toMatch(/^14 stories \(1 rebuilt\), 41 articles/);
  });

  test("counts the notices", () => {
    const notice = { path: "content/site.yaml", line: 1, column: 1, field: "", what: "is so", instead: "do that" };
    expect(summarise(small, [notice], 387)).toMatch(/; 0\.39 s; 1 notice$/);
    expect(summarise(small, [notice, notice], 387)).toMatch(/; 0\.39 s; 2 notices$/);
  });

  test("says where the articles outside the bundle are", () => {
    const large = { ...small, articles: 30_000, resident: 2382, shards: 3636, bytes: 32 * 1024 * 1024 };
    expect(summarise(large, [], 8000).split("\n")).toEqual([
      expect.stringContaining("catalogue 32 MiB of the 64 MiB"),
      "The catalogue contains the 2382 newest articles of its lists. The other 27618 articles are in 3636 files, fetched on request.",
    ]);
  });
});

describe("the progress of a compile", () => {
  function watched(isTTY: boolean) {
    let clock = 0;
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    const report = createProgressLine({ write, isTTY }, () => clock);
    return {
      written,
      at(milliseconds: number, done: number) {
        clock = milliseconds;
        report(done, 100);
      },
    };
  }

  test("is not printed for a short run", () => {
    const { at, written } = watched(true);
    at(200, 10);
    at(1400, 100);
    expect(written).toEqual([]);
  });

  test("is printed on a terminal in one line, which is empty in the end", () => {
    const { at, written } = watched(true);
    at(2000, 40);
    at(2100, 41);
    at(5000, 100);
    expect(written).toEqual(["\r\u001b[K40 of 100 stories", "\r\u001b[K41 of 100 stories", "\r\u001b[K"]);
  });

  test("is printed elsewhere every ten seconds, one line each", () => {
    const { at, written } = watched(false);
    for (const [milliseconds, done] of [
      [2000, 10],
      [10_000, 30],
      [11_000, 31],
      [19_000, 60],
      [20_500, 70],
    ] as const) {
      at(milliseconds, done);
    }
    expect(written).toEqual(["30 of 100 stories\n", "70 of 100 stories\n"]);
  });
});
