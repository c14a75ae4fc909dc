import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { change, story, text } from "../content/content-folder.ts";
import { navigation } from "../support/app.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compileInto, outputFolder } from "./compiled.ts";

const file = `${story}/en.md`;

const withBody = (body: string) => ({ [file]: change(text, "Body.", body) });

async function reportsFor(body: string): Promise<readonly string[]> {
  const result = await compileInto(outputFolder(), withBody(body));
  return [...("problems" in result ? result.problems : []), ...result.notices].map(formatProblem);
}

describe("Markdown has the same result in every format and on the page", () => {
  test.each([
    [
      "footnotes",
      "A claim.[^1]\n\n[^1]: Its source: https://x.example/a.",
      "<p>A claim.<sup>[1]</sup></p> <hr><ol><li><p>Its source: <a href='https://x.example/a'>https://x.example/a</a>.</p></li></ol>",
    ],
    ["tasks", "- [x] done\n- [ ] to do", "<ul><li>☑ done</li> <li>☐ to do</li></ul>"],
    [
      "emphasis and lines of wide characters",
      "**重要：**他说。\n**「次」**です",
      "<p><strong>重要：</strong>他说。<strong>「次」</strong>です</p>",
    ],
  ])("%s", async (_, body, html) => {
    const app = sampleApp(await compiled(withBody(body)));
    for (const format of parsedFormatNames) {
      const response = await app.request(`/en/${parsedFormats[format].file}`);
      const [entry] = (await feedsmith.read(await response.text(), format)).entries;
      expect(entry?.content).toBe(`<p>The first story.</p> ${html}`);
    }
    const page = await app.request("/en/articles/first", navigation);
    expect(await page.text()).toContain(html);
  });
});

describe("leftover markup is reported at its place in the file", () => {
  test.each([
    ["a problem", "Text.\n\n> Said ![A](IMG 1.JPG)", "7:8 body: the address of a link or a picture contains a space"],
    ["a notice", "a **b", "5:3 body: notice: ** is published"],
    ["a conflict", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c", "5:1 body: a merge conflict is not resolved"],
  ])("%s", async (_, body, problem) => {
    expect(await reportsFor(body)).toEqual([expect.stringContaining(`content/${file}:${problem}; `)]);
  });
});
