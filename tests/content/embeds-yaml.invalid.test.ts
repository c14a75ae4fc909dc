import { expect, test } from "vitest";
import { article, type Files, png, problemsOf, site, story, text } from "./content-folder.ts";

const file = `${story}/embeds.yaml`;
const address = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

/** Problems of an `embeds.yaml`, with what follows the name of the file. */
async function problemsOfEmbeds(yaml: string, files: Files = {}): Promise<readonly string[]> {
  const problems = await problemsOf({ [`${story}/en.md`]: `${text}\n${address}\n`, [file]: yaml, ...files });
  return problems.map((problem) => problem.replace(`content/${file}:`, ""));
}

const cases: Readonly<Record<string, readonly [yaml: string, problem: string]>> = {
  "a list is not a mapping": [
    "- a\n",
    '1:1: is a list, not a mapping of "name: value"; write a mapping of "name: value"',
  ],
  "an address is that of a known provider": [
    "https://videos.example/1: { title: A }\n",
    '1:1 "https://videos.example/1": "https://videos.example/1" is not the address of an embed; write it as in the text, such as https://www.youtube.com/watch?v=…, or remove it',
  ],
  "a post of an instance of Mastodon that the site does not name": [
    "https://chaos.social/@a/110254678717223631: { title: A }\n",
    '1:1 "https://chaos.social/@a/1102546787172236…": "https://chaos.social/@a/1102546787172236…" is not the address of an embed; if it is a post on Mastodon, add chaos.social to embeds.mastodon in site.yaml',
  ],
  "a page that cannot be embedded": [
    "https://www.youtube.com/@channel: { title: A }\n",
    '1:1 "https://www.youtube.com/@channel": "https://www.youtube.com/@channel" is not the address of an embed; write it as in the text, such as https://www.youtube.com/watch?v=…, or remove it',
  ],
  "what is known is a mapping": [
    `${address}: Big Buck Bunny\n`,
    `1:46 "${address.slice(0, 40)}…": is the text "Big Buck Bunny", not a mapping of "name: value"; write it like { title: "…" }`,
  ],
  "an unknown field": [
    `${address}:\n  titel: A\n`,
    `2:3 "${address.slice(0, 40)}…".titel: is not a known field; did you mean "title"?`,
  ],
  "an empty title": [
    `${address}:\n  title: ""\n`,
    `2:10 "${address.slice(0, 40)}…".title: has no visible text; write text`,
  ],
  "words that a comment cuts": [
    `${address}:\n  words: Great news #ukraine\n`,
    `2:21 "${address.slice(0, 40)}…".words: ends before "#ukraine", which is a comment in YAML; put the whole text in quotes, or the comment on its own line`,
  ],
  "one embed in two spellings": [
    `${address}: { title: A }\nhttps://youtu.be/aqz-KE-bpKQ?si=x: { title: B }\n`,
    `2:1 "https://youtu.be/aqz-KE-bpKQ?si=x": is the same embed as "${address.slice(0, 40)}…"; keep one of the two`,
  ],
  "an address that is written twice": [
    `${address}: { title: A }\n${address}: { title: B }\n`,
    `2:1 "${address.slice(0, 40)}…": is written twice; keep one of the two`,
  ],
  "a poster that is not there": [
    `${address}: { poster: a.png }\n`,
    `1:56 "${address.slice(0, 40)}…".poster: there is no file "a.png"; add the picture, or name one that exists`,
  ],
  "a poster that is no picture": [
    `${address}: { poster: article.yaml }\n`,
    `1:56 "${address.slice(0, 40)}…".poster: the file is not in a picture format that readers show; save it as PNG, JPEG, WebP, AVIF or GIF; write a link to a video or a sound`,
  ],
  "a poster elsewhere": [
    `${address}: { poster: ../../logo.png }\n`,
    `1:56 "${address.slice(0, 40)}…".poster: "../../logo.png" is not in the story's folder; copy the picture there and write its name`,
  ],
  "a syntax error": [`${address}: { title: A\n`, "2:1: a bracket is not closed; close it, or put the text in quotes"],
};

test.each(Object.entries(cases))("%s", async (_, [yaml, problem]) => {
  expect(await problemsOfEmbeds(yaml, { "logo.png": png })).toEqual([problem]);
});

test("a file with another name is not read in silence", async () => {
  for (const name of ["embed.yaml", "embeds.yml", "Embeds.yaml"]) {
    expect(await problemsOf({ [`${story}/${name}`]: "a: b" })).toEqual([
      `content/${story}/${name}:1:1: "${name}" is not read; rename it to "embeds.yaml"`,
    ]);
  }
});

test("addresses are not checked while the site is broken, since its instances of Mastodon are not known", async () => {
  const broken = { "site.yaml": site.replace("timeZone: Europe/Kyiv\n", "") };
  const problems = await problemsOfEmbeds("https://chaos.social/@a/110254678717223631: { title: A }\n", broken);
  expect(problems.filter((problem) => !problem.startsWith("content/site.yaml"))).toEqual([]);
});

test("a problem does not stop other stories from being published if the story is a draft", async () => {
  const draft = { [`${story}/article.yaml`]: `${article}draft: true\n` };
  expect(await problemsOfEmbeds(`${address}: { title: "" }\n`, draft)).toEqual([]);
});
