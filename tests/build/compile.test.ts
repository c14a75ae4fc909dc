import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { article, authors, type Files, png, story, tags, text } from "../content/content-folder.ts";
import { pictures } from "../pictures/pictures.ts";
import { everyDocument } from "../support/every-feed.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compiledBytes, compileInto, outputFolder } from "./compiled.ts";

const second = "articles/2026-01-04-second";
const twoStories: Files = {
  "tags.yaml": `${tags}paris:\n  kind: place\n  name: { uk: "Париж", en: "Paris" }\n`,
  "authors.yaml": `${authors}desk:\n  name: { uk: "Відділ", en: "Desk" }\n`,
  [`${story}/article.yaml`]: `${article}tags: [rss]\n`,
  [`${second}/article.yaml`]: article
    .replace("id: first", "id: second")
    .replace("01-03", "01-04")
    .replace("[newsroom]", "[desk]")
    .concat("tags: [paris]\n"),
  [`${second}/en.md`]: text.replaceAll("First", "Second"),
};

test("compiling twice gives identical bytes", async () => {
  expect(await compiledBytes(twoStories)).toEqual(await compiledBytes(twoStories));
});

test("the order in which a disk lists folders does not matter", async () => {
  const turned = Object.fromEntries(Object.entries(twoStories).reverse());
  expect(await compiledBytes(turned)).toEqual(await compiledBytes(twoStories));
});

test("entry ids stay the same when folder, slug, title, section and origin change", async () => {
  const before = await ids(twoStories);
  const renamed: Files = {
    ...twoStories,
    [`${story}/article.yaml`]: null,
    [`${story}/en.md`]: null,
    "tags.yaml": `${String(twoStories["tags.yaml"])}world:\n  kind: section\n  name: { uk: "Світ", en: "World" }\n`,
    "articles/2026-02-02-moved/article.yaml": `${article.replace("section: ukraine", "section: world")}tags: [rss]\n`,
    "articles/2026-02-02-moved/en.md": text.replace('"First"', '"Another headline"\nslug: інший-шлях'),
  };
  const after = await ids(renamed, "https://another.example");
  expect(before["/en/"]).toEqual(["tag:news.example,2026:en/second", "tag:news.example,2026:en/first"]);
  expect(after["/en/"]).toEqual(before["/en/"]);
});

test("a change of one story changes the ETags of the feeds that list it and no others", async () => {
  const before = await etags(twoStories);
  const after = await etags({ ...twoStories, [`${second}/en.md`]: `${text.replaceAll("First", "Second")}More.\n` });
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  const folders = ["/en/", "/en/tags/ukraine/", "/en/tags/paris/", "/en/authors/desk/"];
  expect(changed.sort()).toEqual(folders.flatMap((folder) => formats.map(({ file }) => folder + file)).sort());
});

test("if there is a problem, nothing that is deployed is written, and the previous output stays", async () => {
  const output = outputFolder();
  await compileInto(output, { ...twoStories, [`${story}/picture.png`]: png });
  const before = snapshot(output);
  const result = await compileInto(output, {
    ...twoStories,
    [`${story}/en.md`]: text.replace("Body.", "[x](nowhere)"),
  });
  expect(result).toMatchObject({ problems: [{ path: `content/${story}/en.md`, line: 5, column: 1, field: "body" }] });
  expect(snapshot(output)).toEqual(before);
});

test("pictures that are no longer used are no longer served", async () => {
  const output = outputFolder();
  const withPicture = { ...twoStories, [`${story}/p.png`]: png, [`${story}/en.md`]: `${text}![A dot](p.png)\n` };
  await compileInto(output, withPicture);
  expect(Object.keys(snapshot(output)).filter((path) => path.includes("media/"))).toHaveLength(1);
  await compileInto(output, twoStories);
  expect(Object.keys(snapshot(output)).filter((path) => path.includes("media/"))).toHaveLength(0);
});

test("identical pictures are served once, and pictures that no text names are not served", async () => {
  const output = outputFolder();
  await compileInto(output, {
    ...twoStories,
    [`${story}/p.png`]: png,
    [`${story}/en.md`]: `${text}![A dot](p.png)\n`,
    [`${second}/other.png`]: png,
    [`${second}/en.md`]: `${text.replaceAll("First", "Second")}![A dot](other.png)\n`,
    [`${second}/unused.png`]: pictures["image/png"].bytes,
  });
  expect(Object.keys(snapshot(output)).filter((path) => path.includes("media/"))).toHaveLength(1);
});

async function ids(files: Files, origin?: string): Promise<Record<string, readonly string[]>> {
  const app = sampleApp(await compiled(files, origin));
  const lists = parsedFormatNames.map(async (format) => {
    const response = await app.request(`/en/${parsedFormats[format].file}`);
    const { entries } = await feedsmith.read(await response.text(), format);
    return entries.map(({ id }) => id);
  });
  const [rss, ...others] = await Promise.all(lists);
  for (const other of others) expect(other).toEqual(rss);
  return { "/en/": rss ?? [] };
}

async function etags(files: Files): Promise<Record<string, string | null>> {
  const library = await compiled(files);
  const app = sampleApp(library);
  const documents = everyDocument(library.catalogue).map(async ({ path }) => {
    const response = await app.request(path);
    return [path, response.headers.get("ETag")] as const;
  });
  return Object.fromEntries(await Promise.all(documents));
}

/**
 * Returns all files that compile has written, except those it keeps for itself: its state, and the shards, which other
 * tests check.
 */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith("/state.jsonl") && !/^\/entries\/[0-9a-f]{32}\.bin$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path)).toString("base64")]),
  );
}
