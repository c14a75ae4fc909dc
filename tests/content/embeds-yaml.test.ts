import { expect, test } from "vitest";
import { checkContent } from "../../src/build/check-content.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../src/content/read/read-vocabulary.ts";
import { change, contentFolder, contentOf, lines, png, site, story, text } from "./content-folder.ts";

const file = `${story}/embeds.yaml`;
const url = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
const withVideo = { [`${story}/en.md`]: `${text}\nhttps://youtu.be/aqz-KE-bpKQ?si=abc\n` };

async function embedsOf(files: Parameters<typeof contentOf>[0]) {
  const { stories } = await contentOf(files);
  return stories.map(({ embeds }) => Object.fromEntries(embeds));
}

async function noticesOf(files: Parameters<typeof contentFolder>[0]) {
  const vocabulary = await readVocabulary(folderSource(contentFolder(files)));
  const { problems, notices } = await checkContent(vocabulary);
  return lines([...problems, ...notices]);
}

test("a story need not have the file, and an empty one says nothing", async () => {
  expect(await embedsOf({})).toEqual([{}]);
  expect(await embedsOf({ [file]: "" })).toEqual([{}]);
  expect(await embedsOf({ [file]: "# Nothing yet.\n" })).toEqual([{}]);
});

test("everything that it says is kept, by the canonical URL of the embed", async () => {
  const yaml = `https://m.youtube.com/watch?v=aqz-KE-bpKQ&feature=share:
  title: "Big  Buck\\nBunny"
  author: Blender
  words: |
    The film is out.  


    #opensource
  poster: poster.png
`;
  expect(await embedsOf({ ...withVideo, [file]: yaml, [`${story}/poster.png`]: png })).toEqual([
    {
      [url]: {
        title: "Big Buck Bunny",
        author: "Blender",
        words: "The film is out.\n\n#opensource",
        poster: "poster.png",
      },
    },
  ]);
});

test("a post of Mastodon has its entry once the site names the instance", async () => {
  const post = "https://chaos.social/@a/110254678717223631";
  const files = {
    "site.yaml": `${site}embeds: { mastodon: [chaos.social] }\n`,
    [`${story}/en.md`]: `${text}\n[A post](${post})\n`,
    [file]: `${post}: { words: Hello }\n`,
  };
  expect(await embedsOf(files)).toEqual([{ [post]: { words: "Hello" } }]);
  expect(await noticesOf(files)).toEqual([]);
});

test("an embed that no text has is a notice", async () => {
  const yaml = `${url}: { title: A }\nhttps://t.me/durov/68: { title: B }\n`;
  expect(await noticesOf({ ...withVideo, [file]: yaml })).toEqual([
    `content/${file}:2:1 "https://t.me/durov/68": notice: no text of the story has this embed; correct the address, or remove it`,
  ]);
});

test.each([
  ["a link with its own text", `[The film](${url})`],
  ["an address in angle brackets", `<${url}>`],
  ["a frame", `<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>`],
  ["an element of a script", '<lite-youtube videoid="aqz-KE-bpKQ"></lite-youtube>'],
])("%s in any language is an embed of the story", async (_, markup) => {
  const files = {
    [`${story}/uk.md`]: `${change(text, "Body.", "Текст.")}\n${markup}\n`,
    [file]: `${url}: { title: A }\n`,
  };
  expect((await noticesOf(files)).filter((notice) => notice.includes("embeds.yaml"))).toEqual([]);
});

test.each([
  ["in a sentence", `See ${url} for more.`],
  ["in a list", `- ${url}`],
  ["as code", `    ${url}`],
])("an address %s is none", async (_, markup) => {
  const files = { [`${story}/en.md`]: `${text}\n${markup}\n`, [file]: `${url}: { title: A }\n` };
  expect((await noticesOf(files)).join()).toContain("no text of the story has this embed");
});
