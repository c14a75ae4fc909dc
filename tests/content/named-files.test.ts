import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { compiled, libraryIn, outputFolder } from "../build/compiled.ts";
import { article, change, contentFolder, type Files, png, site, story, text } from "./content-folder.ts";

/** "й" and "ї" as one code point each, and as a Mac stores them. */
const composed = "мій-їжак.png".normalize("NFC");
const decomposed = composed.normalize("NFD");

/** Returns the number of pictures that are served, or the problems. */
async function compileOf(files: Files): Promise<number | readonly string[]> {
  const result = await compile({ content: contentFolder(files), output: outputFolder() });
  return "problems" in result ? result.problems.map(formatProblem) : result.summary.media;
}

const encoded = encodeURIComponent;

/** Names on disk, and the references that mean them. */
const named: readonly (readonly [file: string, reference: string])[] = [
  [decomposed, composed],
  [composed, decomposed],
  [decomposed, encoded(composed)],
  [composed, encoded(decomposed)],
  ["IMG 1.JPG", "IMG%201.JPG"],
  ["IMG%201.JPG", "IMG%201.JPG"],
  ["100%.png", "100%.png"],
  ["100%.png", "100%25.png"],
  ["a+b.png", "a+b.png"],
  ["a#b.png", "a%23b.png"],
  ["a#b.png", "a#b.png"],
  ["a?b.png", "a%3Fb.png"],
  ["a?b.png", "a?b.png"],
  ["a.png", "./a.png"],
  [`${decomposed}/a.png`, `${composed}/a.png`],
  ["my folder/a b.png", "my%20folder/a%20b.png"],
];

describe("a file is found by a reference that means its name", () => {
  test.each(named)("on the disk %j, named %j", async (file, reference) => {
    const picture = { [`${story}/${file}`]: png, [file]: png };
    const image = `image: { file: ${JSON.stringify(reference)} }\n`;
    const alt = change(text, "lead:", "image: { alt: x }\nlead:");

    const ofLead = { ...picture, [`${story}/article.yaml`]: article + image, [`${story}/en.md`]: alt };
    const ofBody = { ...picture, [`${story}/en.md`]: `${text}![v](<${reference}>)\n` };
    const ofLogo = {
      ...picture,
      "site.yaml": change(site, "publisher:", `publisher:\n  logo: ${JSON.stringify(reference)}`),
    };
    for (const files of [ofLead, ofBody]) expect(await compileOf(files)).toBe(1);
    expect(await compileOf(ofLogo)).toEqual(expect.any(Number));
  });

  test.each([
    ["photo.jpg", "photo.JPG", "photo.jpg"],
    ["Photo.jpg", "photo.jpg", "Photo.jpg"],
    ["img/a.png", "IMG/a.png", undefined],
    ["cover.png ", "cover.png", "cover.png "],
    ["a b.png", "a+b.png", "a b.png"],
    ["photo.jpg", "photo.jpg?v=2", "photo.jpg"],
    ["photo #2.jpg", "photo", "photo #2.jpg"],
  ])("on disk %j, named %j, it is reported with its correct name", async (file, reference, spelling) => {
    const files = { [`${story}/${file}`]: png, [`${story}/en.md`]: `${text}![v](<${reference}>)\n` };
    const instead = spelling ? `did you mean ${JSON.stringify(spelling)}?` : "add the picture, or name one that exists";
    expect(await compileOf(files)).toEqual([
      `content/${story}/en.md:6:1 body: image "${reference}" cannot be shown: there is no file "${reference}"; ${instead}`,
    ]);
  });
});

describe("a story is found by a reference that means its folder's name", () => {
  const named = "2026-01-04-мій-їжак";
  const forms = [named.normalize("NFC"), named.normalize("NFD")];
  const references = forms.flatMap((form) => [form, encoded(form)]);

  test.each(forms.flatMap((folder) => references.map((reference) => [folder, reference] as const)))(
    "on disk %j, linked to as %j",
    async (folder, reference) => {
      const catalogue = await compiled({
        [`articles/${folder}/article.yaml`]: change(article, "id: first", "id: second"),
        [`articles/${folder}/en.md`]: change(text, "Body.", `[itself](../${reference}/#a)`),
        [`${story}/en.md`]: `${text}\n[second](../${reference}/)\n`,
      });
      const bodies = await Promise.all([0, 1].map((number) => bodyOf(catalogue, number)));
      const page = `href='https://news.example/en/articles/${encoded("мій-їжак".normalize("NFC"))}`;
      expect(bodies.join()).toContain(`${page}'`);
      expect(bodies.join()).toContain(`${page}#a'`);
    },
  );

  test("a link to its own story is reported as such", async () => {
    const folder = named.normalize("NFD");
    const content = contentFolder({
      [`articles/${folder}/article.yaml`]: change(article, "id: first", "id: second"),
      [`articles/${folder}/en.md`]: `${text}\n[itself](../${named.normalize("NFC")}/)\n`,
    });
    const { notices } = await compile({ content, output: outputFolder() });
    expect(notices.map(({ what }) => what)).toEqual([expect.stringContaining("it links to its own story")]);
  });

  test("a link follows a story that moves", async () => {
    const folder = named.normalize("NFD");
    const content = contentFolder({
      [`articles/${folder}/article.yaml`]: change(article, "id: first", "id: second"),
      [`articles/${folder}/en.md`]: text,
      [`${story}/en.md`]: `${text}\n[second](../${named.normalize("NFC")}/)\n`,
    });
    const output = outputFolder();
    await compile({ content, output });
    expect(await compile({ content, output })).toMatchObject({ summary: { compiled: 0 } });
    writeFileSync(join(content, "articles", folder, "en.md"), change(text, "lead:", "slug: moved\nlead:"));
    await compile({ content, output });
    const catalogue = libraryIn(output);
    expect((await Promise.all([0, 1].map((number) => bodyOf(catalogue, number)))).join()).toContain(
      "/en/articles/moved'",
    );
  });

  test("a draft is reported as a draft", async () => {
    const folder = named.normalize("NFD");
    const files = {
      [`articles/${folder}/article.yaml`]: `${change(article, "id: first", "id: second")}draft: true\n`,
      [`articles/${folder}/en.md`]: text,
      [`${story}/en.md`]: `${text}\n[second](../${named.normalize("NFC")}/)\n`,
    };
    expect(await compileOf(files)).toEqual([expect.stringContaining("the story is a draft")]);
  });
});

async function bodyOf({ entries }: Library, number: number): Promise<string> {
  const [record] = await entries.load([number]);
  return new TextDecoder().decode(record?.body);
}
