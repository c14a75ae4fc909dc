import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { cleanText } from "../../src/xml/clean-text.ts";
import { contentFolder, story } from "../content/content-folder.ts";
import { readContent } from "../support/read-content.ts";

// Each run reads a whole newsroom from the disk.
vi.setConfig({ testTimeout: 60_000 });

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("a", " ", "\n", "\t", "\u0000", "\ufffe", "é", "e\u0301", '"', ":", "#", "\u200b", "😀"),
  }),
);

/** Reads the newsroom with the given `en.md`. */
async function read(folder: string, md: string | Uint8Array) {
  writeFileSync(join(folder, story, "en.md"), md);
  return readContent(folder);
}

test("any quoted title is returned cleaned, or is reported as a problem of the title", async () => {
  const folder = contentFolder();
  await fc.assert(
    fc.asyncProperty(anyText, async (title) => {
      const result = await read(folder, `---\ntitle: ${JSON.stringify(title)}\nlead: x\n---\n`);
      const cleaned = cleanText(title.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " "))
        .replace(/ +/g, " ")
        .trim();
      if ("problems" in result) {
        expect(result.problems.map(formatProblem)).toEqual([
          `content/${story}/en.md:2:8 title: has no visible text; write text`,
        ]);
        expect(cleaned).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      } else expect(result.content.stories[0]?.texts[0]?.title).toBe(cleaned);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["an unquoted title", (text: string) => `---\ntitle: ${text}\nlead: x\n---\n`],
  ["the front matter", (text: string) => `---\n${text}\n---\n`],
  ["a whole text", (text: string) => text],
])("%s may contain anything: the result is content or problems in the file, never an exception", async (_, md) => {
  const folder = contentFolder();
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const contents = md(text);
      const result = await read(folder, contents);
      if (!("problems" in result)) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { line, column, what, instead } of result.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(contents.split("\n").length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(`${what}${instead}`).not.toMatch(/[\n\r\p{Cc}]/u);
      }
    }),
    { numRuns: 100 },
  );
});

test("any bytes result in content or problems", async () => {
  const folder = contentFolder();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (bytes) => {
      const result = await read(
        folder,
        Buffer.concat([Buffer.from("---\ntitle: x\nlead: "), bytes, Buffer.from("\n---\n")]),
      );
      expect("problems" in result ? result.problems.length : result.content.stories.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
