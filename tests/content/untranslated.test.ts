import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { compiled, compileInto, outputFolder } from "../build/compiled.ts";
import { article, authors, type Files, site, story, tags, text } from "./content-folder.ts";

/**
 * A newsroom that has just added a language for private use, without words for the interface, and has translated
 * nothing into it.
 */
const files: Files = {
  "site.yaml": site.replace(
    "publisher:",
    '  qaa: { name: "Qaa", title: "Qaa qaa", description: "Qaa qaa qaa" }\npublisher:',
  ),
  "tags.yaml": `${tags}  description: { uk: "Формат", en: "A format" }\n`,
  "authors.yaml": authors,
  [`${story}/article.yaml`]: article,
  [`${story}/qaa.md`]: text,
  [`${story}/en.md`]: text,
};

async function noticesOf(changed: Files): Promise<readonly string[]> {
  const result = await compileInto(outputFolder(), { ...files, ...changed });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.notices.map(formatProblem);
}

describe("a language into which the vocabulary is not translated", () => {
  test("shows names in the default language", async () => {
    const { catalogue } = await compiled(files);
    expect(catalogue.tags.get("kyiv")?.name).toEqual({ uk: "Київ", en: "Kyiv", qaa: "Київ" });
    expect(catalogue.tags.get("rss")?.description).toEqual({ uk: "Формат", en: "A format", qaa: "Формат" });
    expect(catalogue.authors.get("newsroom")?.name).toMatchObject({ qaa: "Редакція" });
    expect(catalogue.site.publisher.name).toMatchObject({ qaa: "Редакція" });
  });

  test("is reported once for each file, and once for the interface", async () => {
    const shown = "the default language's text is shown instead; add qaa, or leave it as it is";
    expect(await noticesOf({})).toEqual([
      `content/authors.yaml:2:9 newsroom.name: notice: is not written in qaa; ${shown}`,
      'content/site.yaml:8:3 languages.qaa: notice: the interface has no translation into "qaa", so pages show its words in English; add "src/messages/languages/qaa.ts", or leave it as it is',
      `content/site.yaml:10:9 publisher.name: notice: is not written in qaa; ${shown}`,
      `content/tags.yaml:3:9 ukraine.name: notice: is not written in qaa, and translations of 2 more of this file's texts are missing; ${shown}`,
    ]);
  });

  test("is reported for a story only if the story is in that language", async () => {
    const source = `${article}source: { name: { uk: "Агенція", en: "Agency" } }\n`;
    const ofArticle = (notices: readonly string[]) => notices.filter((notice) => notice.includes("article.yaml"));
    expect(ofArticle(await noticesOf({ [`${story}/article.yaml`]: source }))).toHaveLength(1);
    expect(ofArticle(await noticesOf({ [`${story}/article.yaml`]: source, [`${story}/qaa.md`]: null }))).toEqual([]);
  });
});
