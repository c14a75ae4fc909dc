import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { compile } from "../../../src/build/compile.ts";
import type { CompileOptions } from "../../../src/build/compile-result.ts";
import { listStories } from "../../../src/commands/content/list-stories.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import type { ContentSource } from "../../../src/content/source/content-source.ts";
import { openSource } from "../../../src/content/source/content-source.ts";
import { formatProblem } from "../../../src/problems/problem.ts";
import { outputFolder } from "../../build/compiled.ts";
import { png } from "../../pictures/pictures.ts";
import { instant } from "../../support/instant.ts";
import { memorySource } from "../../support/memory-source.ts";
import { article, change, contentFolder, type Files, story, text, valid, writeFiles } from "../content-folder.ts";

/** Content, and an editor who changes it. */
interface Edited {
  readonly content: ContentSource;
  write(files: Files): void;
}

function onDisk(files: Files): Edited {
  const folder = contentFolder(files);
  return { content: folderSource(folder), write: (changed) => writeFiles(folder, changed) };
}

function inMemory(files: Files): Edited {
  const content = memorySource({ ...valid, ...files });
  return { content, write: content.write };
}

const second = "articles/2026-01-04-second";

/** A story that shows a picture of its own and one of another story, and links to that story. */
const pictured: Files = {
  [`${second}/article.yaml`]: `${change(article, "id: first", "id: second")}image: { file: cover%20one.png }\n`,
  [`${second}/en.md`]: change(text, "lead:", "image: { alt: A dot }\nlead:").replace(
    "Body.",
    "See [that](../2026-01-03-first/).\n\n![v](../2026-01-03-first/map.png)",
  ),
  [`${second}/cover one.png`]: png(1, 1),
  [`${story}/map.png`]: png(2, 1),
};

describe.each([
  ["a folder on the disk", onDisk],
  ["memory", inMemory],
])("content in %s", (_, open) => {
  let content: ContentSource;
  let write: Edited["write"];
  beforeEach(() => {
    ({ content, write } = open({ ...pictured, ".hidden": "", [`${second}/notes.txt`]: "Notes" }));
  });

  test("lists the newsroom's files and the folder of its stories by name, without hidden files", () => {
    const root = content.folder("");
    expect(root).toMatchObject({ place: "", path: "content" });
    expect(root?.entries).toEqual([
      { name: "articles", kind: "folder" },
      { name: "authors.yaml", kind: "file" },
      { name: "site.yaml", kind: "file" },
      { name: "tags.yaml", kind: "file" },
    ]);
    expect(content.folder("articles")?.entries.map(({ name }) => name)).toEqual([
      "2026-01-03-first",
      "2026-01-04-second",
    ]);
    expect([content.folder("nothing"), content.folder("site.yaml"), content.story("articles/none")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("returns a story's files, with the path that problems name", () => {
    const folder = content.story(story);
    expect(folder).toMatchObject({ place: story, path: `content/${story}` });
    expect(Buffer.from(folder?.read("en.md") ?? "").toString()).toBe(text);
  });

  /** Returns the current version of the story or picture, as it is renewed. */
  const renewed = (path: string, version: string | undefined) => content.renewVersion(path, version ?? "");

  test.each([
    ["a text", { [`${story}/en.md`]: `${text}More.` }],
    ["a text of the same length", { [`${story}/en.md`]: text.replace("Body", "Bodi") }],
    ["article.yaml", { [`${story}/article.yaml`]: `${article}tags: [rss]\n` }],
    ["embeds.yaml", { [`${story}/embeds.yaml`]: "# None yet.\n" }],
    ["one more text", { [`${story}/uk.md`]: text }],
    ["one text fewer", { [`${story}/en.md`]: null }],
  ])("has another version of a story after a change of %s, and the previous one after it is undone", (_name, files) => {
    const before = content.story(story)?.version();
    expect(renewed(story, before)).toBeDefined();
    write(files);
    expect(renewed(story, before)).toBeUndefined();
    expect(renewed(story, content.story(story)?.version())).toBeDefined();
    write({ ...valid, [`${story}/uk.md`]: null, [`${story}/embeds.yaml`]: null });
    const back = renewed(story, before);
    expect(renewed(story, back)).toBeDefined();
  });

  test("has the same version of a story whatever changes except its texts", () => {
    const before = content.story(second)?.version();
    write({ [`${second}/cover one.png`]: "another", [`${second}/notes.txt`]: null, "site.yaml": "" });
    expect(renewed(second, before)).toBeDefined();
    write({ [`${second}/article.yaml`]: null, [`${second}/en.md`]: null, [`${second}/cover one.png`]: null });
    expect(renewed(second, before)).toBeUndefined();
  });

  test("returns a file's bytes, hash and version, or why there is none", async () => {
    const path = `${story}/map.png`;
    const map = await content.file(path);
    if ("missing" in map) throw new Error(map.missing);
    const bytes = Buffer.from(png(2, 1));
    expect(map.size).toBe(bytes.length);
    expect(Buffer.from(await map.read(0, map.size))).toEqual(bytes);
    expect(Buffer.from(await map.read(3, 9))).toEqual(bytes.subarray(3, 9));
    expect(await map.sha256()).toBe(createHash("sha256").update(bytes).digest("hex"));
    const version = map.version();
    expect(renewed(path, version)).toBeDefined();
    expect(await content.file(story)).toEqual({ missing: "a folder" });
    write({ [path]: png(3, 1) });
    expect(renewed(path, version)).toBeUndefined();
    write({ [path]: null });
    expect([renewed(path, version), await content.file(path)]).toEqual([undefined, { missing: "absent" }]);
  });

  test("is opened by its description, which is plain data", async () => {
    const again = await openSource(structuredClone(content.description));
    expect([again.name, again.id]).toEqual([content.name, content.id]);
    expect(again.folder(second)?.entries).toEqual(content.folder(second)?.entries);
    expect(again.renewVersion(story, content.story(story)?.version() ?? "")).toBeDefined();
  });

  test("reports changes until it is closed", async () => {
    const onChange = vi.fn();
    const watch = content.watch(onChange);
    onTestFinished(() => watch.close());
    write({ [`${story}/en.md`]: `${text}More.` });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 5000 });
    watch.close();
    onChange.mockClear();
    const last = vi.fn();
    const other = content.watch(last);
    onTestFinished(() => other.close());
    write({ [`${story}/en.md`]: text });
    await vi.waitFor(() => expect(last).toHaveBeenCalled(), { timeout: 5000 });
    expect(onChange).not.toHaveBeenCalled();
  });

  test("compiles only changed stories again", async () => {
    const output = outputFolder();
    const run = (options: Partial<CompileOptions> = {}) => compile({ content, output, ...options });
    expect(await run()).toMatchObject({ summary: { stories: 2, compiled: 2, media: 2 } });
    expect(await run()).toMatchObject({ summary: { compiled: 0 } });
    write({ [`${story}/en.md`]: text.replace("Body.", "Other.") });
    expect(await run()).toMatchObject({ summary: { compiled: 1 } });
    write({ [`${second}/cover one.png`]: png(3, 1) });
    expect(await run()).toMatchObject({ summary: { compiled: 1, media: 2 } });
    write({ [story]: null, [`${story}/article.yaml`]: null, [`${story}/en.md`]: null, [`${story}/map.png`]: null });
    const refused = await run();
    expect("problems" in refused && refused.problems.map(formatProblem)).toEqual([
      expect.stringContaining(`content/${second}/en.md:6:5 body: link "../2026-01-03-first/": there is no story`),
      expect.stringContaining(`content/${second}/en.md:8:1 body: image "../2026-01-03-first/map.png" cannot be shown`),
    ]);
  });
});

/** Returns the output of compile, by path. */
function made(output: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(output, "assets"), { recursive: true, withFileTypes: true });
  const paths = files.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []));
  const all = [join(output, "catalogue.bin"), ...paths.sort()];
  return Object.fromEntries(all.map((path) => [path.slice(output.length), readFileSync(path).toString("base64")]));
}

test.each([1, 2])(
  "the same content from disk and from memory gives the same output, with threads: %i",
  async (threads) => {
    const outputs = [onDisk(pictured), inMemory(pictured)].map(async ({ content }) => {
      const output = outputFolder();
      expect(await compile({ content, output, threads })).toMatchObject({ summary: { stories: 2, media: 2 } });
      return made(output);
    });
    const [disk, memory] = await Promise.all(outputs);
    expect(memory).toEqual(disk);
  },
);

test("the output of one content is not reused for another", async () => {
  const output = outputFolder();
  const others = change(text, "Body.", "Another body.");
  const first = onDisk(pictured).content;
  for (const content of [
    first,
    inMemory({ ...pictured, [`${story}/en.md`]: others }).content,
    onDisk({}).content,
    first,
  ]) {
    const alone = outputFolder();
    await compile({ content, output: alone });
    await compile({ content, output });
    expect(made(output)).toEqual(made(alone));
  }
});

test("problems name the content that is compiled, even if the same was compiled under another name", async () => {
  const folder = contentFolder({
    [`${story}/article.yaml`]: `${article}withdrawn: { date: 2026-01-02T09:00, reason: x }\n`,
  });
  const output = outputFolder();
  const pathsOf = async (content: string) => (await compile({ content, output })).notices.map(({ path }) => path);
  expect(await pathsOf(folder)).toEqual([`content/${story}/article.yaml`]);
  const renamed = join(folder, "../newsroom");
  renameSync(folder, renamed);
  expect(await pathsOf(renamed)).toEqual([`newsroom/${story}/article.yaml`]);
});

test.each<[string, Files]>([
  ["nothing wrong", pictured],
  ["no site.yaml", { "site.yaml": null }],
  ["a field that is wrong", { [`${story}/article.yaml`]: change(article, "section: ukraine", "section: nowhere") }],
  ["a loose text and no story", { [`${story}/article.yaml`]: null, [`${story}/en.md`]: null, "articles/a.md": text }],
  ["a text that is not UTF-8", { [`${story}/en.md`]: Buffer.from([0x2d, 0xca, 0xe8]) }],
  ["pictures that are not there", { ...pictured, [`${second}/cover one.png`]: null, [`${story}/map.png`]: null }],
  ["a picture out of the content", { [`${story}/en.md`]: `${text}![v](../../../x.png)\n` }],
  ["two stories of one id", { ...pictured, [`${second}/article.yaml`]: article, [`${second}/uk.md`]: text }],
  ["a slug for a folder", { ...pictured, [`${story}/en.md`]: `${text}[x](../secnd/) [y](en.md)\n` }],
])("content in a folder and in memory has the same problems with %s", async (_, files) => {
  const reported = [onDisk(files), inMemory(files)].map(async ({ content }) => {
    const result = await compile({ content, output: outputFolder() });
    const { stories, problems } = await listStories(content, instant("2026-03-01T12:00:00Z"));
    return {
      problems: "problems" in result ? result.problems.map(formatProblem) : [],
      notices: result.notices.map(formatProblem),
      listed: problems.map(formatProblem),
      stories,
    };
  });
  const [disk, memory] = await Promise.all(reported);
  expect(memory).toEqual(disk);
  expect(disk?.listed).toEqual([...(disk?.problems ?? []), ...(disk?.notices ?? [])].sort());
});
