import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type ImportOptions, importPage } from "../../../src/commands/news-page/import-page.ts";
import { reportStory } from "../../../src/commands/story/report-story.ts";
import { png } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";
import { newsroomFolder } from "../newsroom-folder.ts";

const now = instant("2026-05-06T07:08:09Z");

/** Imports a page with these lines from a folder with these files. */
async function imported(
  lines: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: Partial<ImportOptions> = {},
) {
  const beside = mkdtempSync(join(tmpdir(), "polyfeed-page-"));
  onTestFinished(() => rmSync(beside, { recursive: true, force: true }));
  const write = (name: string, contents: string | Uint8Array) => {
    writeFileSync(join(beside, name), contents);
    return join(beside, name);
  };
  for (const [name, contents] of Object.entries(files)) write(name, contents);
  const content = newsroomFolder();
  const page = write("page.txt", `${lines.join("\n")}\n`);
  const media = (options.media ?? []).map((name) => join(beside, name));
  const story = await importPage({ content, file: page, ...options, media }, now);
  const folder = join(content, story.path.slice("content/".length));
  const [, body = ""] = readFileSync(join(folder, "en.md"), "utf8").split("\n---\n\n");
  return {
    ...story,
    body,
    names: readdirSync(folder).sort(),
    read: (name: string) => readFileSync(join(folder, name)),
  };
}

const head = ["The port at night", "3 January 2026, 20:53", ""];
const checksOf = (story: Awaited<ReturnType<typeof imported>>) =>
  story.checks.map(({ place, words }) => `${place} ${words}`);

test("addresses alone on a line stay alone in a paragraph, as they are", async () => {
  const { body, page } = await imported([
    ...head,
    "The lead.",
    "https://www.youtube.com/watch?v=a_b-c_D*1",
    "The text.",
    "Video: https://vimeo.com/76979871",
    "Watch the video: The port, seen [from above] https://youtu.be/x_(y)",
  ]);
  expect(page.lead).toBe("The lead.");
  expect(body).toBe(`https://www.youtube.com/watch?v=a_b-c_D*1

The text.

https://vimeo.com/76979871

[The port, seen \\[from above\\]](<https://youtu.be/x_(y)>)
`);
});

test("what is above the lead is neither headline nor lead", async () => {
  const { page, body } = await imported([
    "https://youtu.be/abc",
    ...head,
    '<iframe src="https://player.example/1"></iframe>',
    "The lead.",
    "The text.",
    "The lead.",
  ]);
  expect([page.headline, page.lead]).toEqual(["The port at night", "The lead."]);
  expect(body).toBe(
    'https://youtu.be/abc\n\n<iframe src="https://player.example/1"></iframe>\n\nThe text.\n\nThe lead.\n',
  );
});

test.each([
  ["a frame", ['<iframe width="560"', 'src="https://www.youtube.com/embed/abc" allowfullscreen></iframe>']],
  [
    "a quotation with a script",
    [
      '<blockquote class="twitter-tweet"><p lang="en">Words<br>of it</p>&mdash; Ann <a href="https://twitter.com/a/status/1">May 1</a></blockquote>',
      '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    ],
  ],
  [
    "a script",
    ['<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="a/1"></script>'],
  ],
  [
    "a script whose tag goes on in the next line",
    ["<blockquote>Words</blockquote> <script async", 'src="https://www.tiktok.com/embed.js"></script>'],
  ],
  [
    "elements in elements",
    [
      '<div class="flourish-embed" data-src="visualisation/1"><div>',
      "<script>if (1 < 2) x();",
      "</script></div></div>",
    ],
  ],
])("a code to paste is kept: %s", async (_, code) => {
  const { body } = await imported([...head, "The lead.", "Before.", ...code, "After."]);
  expect(body).toBe(`Before.\n\n${code.join("\n")}\n\nAfter.\n`);
});

test("blank lines in a code, at which Markdown would end it, are removed, and a script below it belongs to it", async () => {
  const { body } = await imported([
    ...head,
    "The lead.",
    "<div>",
    "",
    "<p>a</p>",
    "</div>",
    "",
    "<script>b()</script>",
    "",
    "After.",
  ]);
  expect(body).toBe("<div>\n<p>a</p>\n</div>\n<script>b()</script>\n\nAfter.\n");
});

test("a code that does not end is a text", async () => {
  const { body } = await imported([...head, "The lead.", "<div> is an element.", "After."]);
  expect(body).toBe("\\<div> is an element.\n\nAfter.\n");
});

test("names of files become pictures, players and links, and the files beside the page are copied", async () => {
  const story = await imported(
    [
      ...head,
      "The lead.",
      "port.jpg",
      'Photo: The "old" port (Getty Images)',
      "Watch video",
      "clip 1.mp4",
      "decree.pdf",
      "Before the last.",
      "other.png",
    ],
    { "port.jpg": png, "clip 1.mp4": "clip" },
  );
  expect(story.body).toBe(`![](port.jpg "The \\"old\\" port")

![](<clip 1.mp4>)

[decree.pdf](decree.pdf)

Before the last.

![](other.png)
`);
  expect(story.names).toEqual(["article.yaml", "clip 1.mp4", "en.md", "port.jpg"]);
  expect(story.read("port.jpg")).toEqual(png);
  expect(story.read("article.yaml").toString()).toContain('files:\n  port.jpg:\n    credit: "Getty Images"\n');
  expect(checksOf(story)).toEqual([
    "en.md:6 write what port.jpg shows between the square brackets",
    "en.md:10 put decree.pdf into the folder",
    "en.md:14 put other.png into the folder",
    "en.md:14 write what other.png shows between the square brackets",
  ]);
});

test("the words on a player whose address is missing stay in the text, and are reported with their line", async () => {
  const story = await imported([...head, "The lead.", "The text.", "Watch video", "More text."]);
  expect(story.body).toBe("The text.\n\nWatch video\n\nMore text.\n");
  expect(reportStory(story, story)).toMatch(
    /^ {2}en\.md:8 +"Watch video" is on a player of the page; write the address/m,
  );
});

test("what else the line of a player says is the caption of the recording above it, or a text", async () => {
  const { body } = await imported([
    ...head,
    "The lead.",
    "Listen",
    "talk.mp3",
    "Audio: the speaker at the gate",
    "The text.",
    "https://youtu.be/abc",
    "Video: the port at night",
    "Listen",
  ]);
  expect(body).toBe(`![the speaker at the gate](talk.mp3)

The text.

https://youtu.be/abc

Video: the port at night

Listen
`);
});

test("addresses and codes say nothing of the language, and nothing in them is a topic", async () => {
  const story = await imported([
    ...head,
    "The lead.",
    "https://example.com/Kyiv",
    `<div>Kyiv ${"їжа ".repeat(60)}</div>`,
  ]);
  expect(story.page).toMatchObject({ language: "en", languageIsSure: true });
  expect(story.read("article.yaml").toString()).toContain("tags: [] # check");
});

test("recordings that are given belong to the whole story", async () => {
  const story = await imported([...head, "The lead."], { "spoken.mp3": "sound" }, { media: ["spoken.mp3"] });
  expect(story.names).toEqual(["article.yaml", "en.md", "spoken.mp3"]);
  expect(story.read("article.yaml").toString()).toContain(
    'media:\n  - file: "spoken.mp3"\n    title: # check: what it is, such as "Listen to the story", in each language\n',
  );
});
