import { expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import { foldRepeated } from "../../src/problems/fold-repeated.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { outputFolder } from "../build/compiled.ts";
import { article, contentFolder, type Files, text } from "../content/content-folder.ts";

/** Returns the problems of a number of stories, each with these tags and one more file, and what is printed of them. */
async function checkStories(stories: number, field: string, file: string) {
  const files: Files = Object.fromEntries(
    Array.from({ length: stories }, (_, index) => index + 10).flatMap((number) => [
      [`articles/2026-02-${number}/article.yaml`, `${article.replace("first", `s${number}`)}${field}`],
      [`articles/2026-02-${number}/${file}`, text.replace('"First"', `"First"\nslug: s${number}`)],
    ]),
  );
  const result = await compile({ content: contentFolder(files), output: outputFolder() });
  const problems = "problems" in result ? result.problems : [];
  return { found: problems.length, printed: foldRepeated(problems).map(formatProblem) };
}

test("a topic that was removed is reported three times, and then the number of other stories that name it", async () => {
  const { found, printed } = await checkStories(10, "tags: [gone]\n", "en.md");
  expect(found).toBe(10);
  expect(printed).toHaveLength(4);
  expect(printed[2]).toMatch(/^content\/articles\/2026-02-12\/article\.yaml:5:8 tags\[0\]: there is no tag "gone"/);
  expect(printed[3]).toBe(
    'content/articles/2026-02-13/article.yaml:5:8 tags[0]: … and in 7 more stories: there is no tag "gone" in tags.yaml; remove it from each, or restore it in tags.yaml',
  );
});

test("a language that was removed is reported in the same way", async () => {
  const { printed } = await checkStories(6, "", "he.md");
  const ofLanguage = printed.filter((line) => line.includes("not a language of the site"));
  expect(ofLanguage).toHaveLength(4);
  expect(ofLanguage[3]).toMatch(
    /2026-02-13\/he\.md:1:1: … and in 3 more stories: .*restore the language in site\.yaml$/,
  );
});

test("four problems are reported separately, and so are problems with separate causes", async () => {
  expect((await checkStories(4, "tags: [gone]\n", "en.md")).printed.join("\n")).not.toContain("more stor");
  expect((await checkStories(10, "tags: [7]\n", "en.md")).printed).toHaveLength(10);
});
