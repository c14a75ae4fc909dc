import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import type { ContentSource } from "../../src/content/source/content-source.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, change, type Files, png, site, story, text, valid } from "../content/content-folder.ts";
import { document } from "../recordings/documents.ts";
import { memorySource } from "../support/memory-source.ts";
import { libraryIn, outputFolder } from "./compiled.ts";

const clip = readFileSync("tests/recordings/fixtures/clip.mp4");
const pdf = document("pdf");
const saying = (markdown: string) => change(text, "Body.", markdown);

async function run(files: Files, output = outputFolder()) {
  const result = await compile({ content: memorySource({ ...valid, ...files }), output });
  return { output, result };
}

async function problems(files: Files): Promise<readonly string[]> {
  const { result } = await run(files);
  return "problems" in result ? result.problems.map(formatProblem) : [];
}

/** Returns the body of the only article. */
async function bodyIn(output: string): Promise<string> {
  const [record] = await libraryIn(output).entries.load([0]);
  return new TextDecoder().decode(record?.body);
}

/** Lists the files below a folder of the output. */
function listed(output: string, folder: string): readonly string[] {
  const root = join(output, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name).slice(root.length) : []))
    .sort();
}

test("the size of a document stays beside its unit in a text from right to left", async () => {
  const { output } = await run({
    "site.yaml": change(site, "  en: {", '  ar: { name: "العربية", title: "أخبار", description: "أخبار" }\n  en: {'),
    [`${story}/en.md`]: null,
    [`${story}/ar.md`]: saying("[المرسوم](decree.pdf)"),
    [`${story}/decree.pdf`]: pdf,
  });
  expect(await bodyIn(output)).toMatch(/<\/a> \(\u2068PDF\u2069, \u2068\d+ [\u0600-\u06ff]+\u2069\)/);
});

test("a document that a text links to is served under its hash with its name, and a recording with its length", async () => {
  const { output, result } = await run({
    [`${story}/Наказ №7 (копія).PDF`]: pdf,
    [`${story}/talk.mp4`]: clip,
    [`${story}/unused.pdf`]: document("pdf"),
    [`${story}/en.md`]: saying("[The decree](<Наказ №7 (копія).PDF#page=2>) and [the talk](talk.mp4)."),
  });
  expect(result).toMatchObject({ summary: { files: 2 } });
  const [served = "", ...others] = listed(output, "assets/documents");
  expect(others).toEqual([]);
  expect(served).toMatch(/^\/[\da-f]{32}\/Наказ-7-копія\.pdf$/);
  expect(readFileSync(join(output, "assets/documents", served))).toEqual(pdf);
  const [recording = ""] = listed(output, "assets/recordings");
  expect(recording).toMatch(new RegExp(`^/[\\da-f]{32}-${clip.length}\\.mp4$`));
  expect(readFileSync(join(output, "assets/recordings", recording))).toEqual(clip);
  const body = await bodyIn(output);
  expect(body).toContain(`https://news.example/documents${served.split("/").map(encodeURIComponent).join("/")}#page=2`);
  expect(body).toContain(`https://news.example/recordings${recording}`);
});

test.each([
  ["[x](decre.pdf)", 'there is no file "decre.pdf"; did you mean "decree.pdf"?'],
  ["[x](../first/decree.pdf)", 'there is no file "../first/decree.pdf"'],
  ["[x](old.doc)", "DOC files are not served; save it as PDF or DOCX"],
  ["[x](data.parquet)", "PARQUET files are not served; save it as CSV, or pack it as ZIP"],
  ["[x](strange.xyz)", "XYZ files are not served; save it as one of PDF"],
  ["[x](cut.pdf)", "the PDF is truncated; save or upload it again"],
  ["[x](clip.avi)", "the recording is in a format, AVI, that browsers do not play; save it as MP4"],
  ["[x](www.kmu.example/decree.pdf)", 'a web address needs a scheme; write "https://www.kmu.example/decree.pdf"'],
])("%s is reported", async (markdown, what) => {
  const found = await problems({
    [`${story}/decree.pdf`]: pdf,
    [`${story}/cut.pdf`]: pdf.subarray(0, -10),
    [`${story}/old.doc`]: "x",
    [`${story}/data.parquet`]: "x",
    [`${story}/strange.xyz`]: "x",
    [`${story}/clip.avi`]: readFileSync("tests/recordings/fixtures/clip.avi"),
    [`${story}/en.md`]: saying(markdown),
  });
  expect(found).toEqual([expect.stringContaining(what)]);
  expect(found[0]).toContain(`content/${story}/en.md:5:1 body: link`);
});

test("the files of drafts and of withdrawn stories are not served", async () => {
  const files = { [`${story}/decree.pdf`]: pdf, [`${story}/en.md`]: saying("[x](decree.pdf)") };
  const withdrawn = `${article}withdrawn: { date: 2026-01-04T09:00, reason: { uk: "Помилка", en: "Wrong" } }\n`;
  for (const yaml of [`${article}draft: true\n`, withdrawn]) {
    const { output, result } = await run({ ...files, [`${story}/article.yaml`]: yaml });
    expect(result).toMatchObject({ summary: { files: 0 } });
    expect(listed(output, "assets/documents")).toEqual([]);
  }
});

test("a file that no story links to any more is no longer served", async () => {
  const content = memorySource({
    ...valid,
    [`${story}/decree.pdf`]: pdf,
    [`${story}/en.md`]: saying("[x](decree.pdf)"),
  });
  const output = outputFolder();
  await compile({ content, output });
  expect(listed(output, "assets/documents")).toHaveLength(1);
  content.write({ [`${story}/en.md`]: text });
  await compile({ content, output });
  expect(listed(output, "assets/documents")).toEqual([]);
});

const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(25 * 1024 * 1024), Buffer.from("%%EOF\n")]);
const linking = { [`${story}/report.pdf`]: large, [`${story}/en.md`]: saying("[x](report.pdf)") };

test("a file of more than 25 MiB needs media.base", async () => {
  expect(await problems(linking)).toEqual([
    expect.stringMatching(
      /"report.pdf" has 25\.0 MiB, and the site can serve at most 25 MiB; compress it, or write "media: { base: … }" in site.yaml/,
    ),
  ]);
});

test("with media.base, a large file is to be uploaded and has its address there", async () => {
  const base = "media: { base: https://media.example/news/ }\n";
  const { output, result } = await run({ ...linking, "site.yaml": `${site}${base}` });
  expect(result).toMatchObject({ summary: { files: 1 } });
  expect(listed(output, "assets/documents")).toEqual([]);
  const [upload = ""] = listed(output, "uploads");
  expect(upload).toMatch(/^\/[\da-f]{32}\/report\.pdf$/);
  expect(readFileSync(join(output, "uploads", upload)).equals(large)).toBe(true);
  expect(await bodyIn(output)).toContain(`https://media.example/news${upload}`);
  await run({}, output);
  expect(listed(output, "uploads")).toEqual([]);
});

test.each([
  ["another file", document("docx")],
  ["nothing", null],
])("a document that is replaced by %s before it is copied is not served under the hash of the first", async (_, by) => {
  const content = memorySource({
    ...valid,
    [`${story}/decree.pdf`]: pdf,
    [`${story}/en.md`]: saying("[x](decree.pdf)"),
  });
  const output = outputFolder();
  const result = await compile({ content, output, progress: () => content.write({ [`${story}/decree.pdf`]: by }) });
  expect("problems" in result && result.problems.map(formatProblem)).toEqual([
    `content/${story}/decree.pdf:1:1: the file has changed during the compile; compile again`,
  ]);
  expect(listed(output, "assets/documents")).toEqual([]);
});

/** Counts how often files of content are read. */
function countReads(content: ContentSource): ContentSource & { reads(): number } {
  let reads = 0;
  return {
    ...content,
    async file(path) {
      const file = await content.file(path);
      if ("missing" in file) return file;
      return {
        ...file,
        read(start, end) {
          reads++;
          return file.read(start, end);
        },
      };
    },
    reads: () => reads,
  };
}

test("the second compile reads no recording, and reads one again that has changed", async () => {
  const stories = [1, 2, 3].flatMap((number) => [
    [`articles/2026-02-0${number}-story${number}/article.yaml`, change(article, "id: first", `id: s${number}`)],
    [`articles/2026-02-0${number}-story${number}/en.md`, saying("[Watch](clip.mp4)")],
    [
      `articles/2026-02-0${number}-story${number}/clip.mp4`,
      Buffer.concat([clip, Buffer.from([0, 0, 0, 8 + number]), Buffer.from("free"), Buffer.alloc(number)]),
    ],
  ]);
  const memory = memorySource({ ...valid, ...Object.fromEntries(stories) });
  const output = outputFolder();
  const first = countReads(memory);
  expect(await compile({ content: first, output })).toMatchObject({ summary: { compiled: 4, files: 3 } });
  expect(first.reads()).toBeGreaterThan(0);
  const second = countReads(memory);
  expect(await compile({ content: second, output })).toMatchObject({ summary: { compiled: 0, files: 3 } });
  expect(second.reads()).toBe(0);
  memory.write({ "articles/2026-02-02-story2/clip.mp4": clip });
  const third = countReads(memory);
  expect(await compile({ content: third, output })).toMatchObject({ summary: { compiled: 1, files: 3 } });
  expect(third.reads()).toBeGreaterThan(0);
});

test.each([
  ["clip.uk.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nТак\n"],
  ["clip.png", png],
])("a story is compiled again when %s is put beside its recording, or removed", async (name, bytes) => {
  for (const folder of [story, "media"]) {
    const path = folder === story ? "clip.mp4" : "../../media/clip.mp4";
    const content = memorySource({
      ...valid,
      [`${folder}/clip.mp4`]: clip,
      [`${story}/en.md`]: saying(`[Watch](${path})\n\n![Watch](${path})`),
    });
    const output = outputFolder();
    const compiled = async () => {
      const result = await compile({ content, output });
      return "summary" in result ? result.summary?.compiled : result;
    };
    const figureIn = async () => (await libraryIn(output).catalogue.articles([0]))[0]?.figures?.[0]?.figure;
    expect(await compiled()).toBe(1);
    const before = await figureIn();
    content.write({ [`${folder}/${name}`]: bytes });
    expect([folder, await compiled()]).toEqual([folder, 1]);
    expect(await figureIn()).not.toEqual(before);
    expect([folder, await compiled()]).toEqual([folder, 0]);
    content.write({ [`${folder}/${name}`]: null });
    expect([folder, await compiled()]).toEqual([folder, 1]);
    expect(await figureIn()).toEqual(before);
  }
});

test("of a story for subscribers only the lead picture is deployed: no recording, poster, subtitles, document or picture", async () => {
  const picture = (red: number) =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const media = 'media: [{ file: spoken.mp4, title: { uk: "Слухати", en: "Listen" }, poster: poster.png }]';
  const files = (access: string): Files => ({
    [`${story}/article.yaml`]: `${article}image: { file: cover.png }\n${media}\naccess: ${access}\n`,
    [`${story}/spoken.mp4`]: clip,
    [`${story}/spoken.en.vtt`]: "WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n",
    [`${story}/en.md`]: change(
      saying("[The decree](decree.pdf)\n\n![Sea](sea.png)"),
      "\n---\n",
      '\nimage: { alt: "The hall" }\n---\n',
    ),
    [`${story}/decree.pdf`]: pdf,
    ...pictures,
  });
  const pictures = {
    [`${story}/cover.png`]: await picture(1),
    [`${story}/poster.png`]: await picture(99),
    [`${story}/sea.png`]: await picture(200),
  };
  const deployed = async (access: string) => {
    const { output } = await run(files(access));
    return ["media", "recordings", "documents", "tracks"].map((folder) => listed(output, `assets/${folder}`).length);
  };
  const [everyone, subscribers] = [await deployed("everyone"), await deployed("subscribers")];
  expect(subscribers).toEqual([1, 0, 0, 0]);
  expect(everyone).toEqual([3, 1, 1, 1]);
});

test("a link to a recording that feeds may not have is a problem, unless feeds do not have the text", async () => {
  const files = {
    [`${story}/article.yaml`]: `${article}files: { clip.mp4: { syndicate: false } }\n`,
    [`${story}/en.md`]: saying("[the port](clip.mp4)"),
    [`${story}/clip.mp4`]: clip,
  };
  expect(await problems(files)).toEqual([
    'content/articles/2026-01-03-first/en.md:5:1 body: link "clip.mp4": feeds may not have it, and they have this link; show it: ![caption](clip.mp4)',
  ]);
  const kept = { ...files, [`${story}/article.yaml`]: `${files[`${story}/article.yaml`]}syndicate: false\n` };
  expect(await problems(kept)).toEqual([]);
});

test("a recording that cannot be measured is named", async () => {
  const files = {
    [`${story}/en.md`]: saying("![The port](broken.mp4)"),
    [`${story}/broken.mp4`]: clip.subarray(0, 900),
  };
  expect(await problems(files)).toEqual([
    expect.stringMatching(
      /^content\/articles\/2026-01-03-first\/en\.md:5:1 body: video "broken\.mp4" cannot be shown: /,
    ),
  ]);
});
