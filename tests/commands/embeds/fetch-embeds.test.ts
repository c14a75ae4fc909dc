import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fetchStoryEmbeds } from "../../../src/commands/embeds/fetch-story-embeds.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import { article, contentFolder, contentOf, type Files, png, site, story, text } from "../../content/content-folder.ts";
import { description, type ProviderAnswer, type ProviderServer, providerServer } from "./provider-server.ts";

const video = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
const post = "https://x.com/Interior/status/463440424141459456";

const youtube = description({
  title: "Big Buck Bunny",
  author_name: "Blender",
  html: '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
  thumbnail_url: "https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg",
});

const x = description({
  author_name: "US Department of the Interior",
  html: '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Sunsets &amp; fireworks<br>in one <a href="https://twitter.com/hashtag/sunset">#sunset</a> <a href="http://t.co/Yu">pic.twitter.com/YuKy2rcjyU</a></p>&mdash; Interior (@Interior) <a href="https://twitter.com/Interior/status/463440424141459456">May 5, 2014</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>',
});

const answers: Readonly<Record<string, ProviderAnswer>> = {
  "https://www.youtube.com/oembed?": youtube,
  "https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg": { body: png },
  "https://publish.x.com/oembed?": x,
};

function newsroom(body: string, files: Files = {}): string {
  return contentFolder({ [`${story}/en.md`]: `${text}\n${body}\n`, ...files });
}

function fetchIn(folder: string, server: ProviderServer, stories: readonly string[] = [], timeout = 5000) {
  return fetchStoryEmbeds(folderSource(folder), folder, stories, { route: server.route, timeout });
}

function fileIn(folder: string, name = "embeds.yaml"): string {
  return readFileSync(join(folder, story, name), "utf8");
}

/** Fetches the embeds of a text from these answers. */
async function fetched(body: string, of: Readonly<Record<string, ProviderAnswer>>, files: Files = {}) {
  const server = await providerServer(of);
  const folder = newsroom(body, files);
  const { report, failed } = await fetchIn(folder, server);
  return { server, folder, failed, report: report.split("\n") };
}

test("title, author, words and picture of each embed are written into the story's folder, and compile reads them", async () => {
  const { folder, failed, report, server } = await fetched(`${video}\n\n[A post](${post})`, answers);
  expect(report).toEqual([
    `content/${story}/`,
    `  ${video}`,
    "    title, author, poster",
    `  ${post}`,
    "    author, words",
    "",
    "2 written",
  ]);
  expect(failed).toBe(false);
  expect(parse(fileIn(folder))).toEqual({
    [video]: { title: "Big Buck Bunny", author: "Blender", poster: "youtube-aqz-KE-bpKQ.png" },
    [post]: { author: "US Department of the Interior", words: "Sunsets & fireworks\nin one #sunset" },
  });
  expect(readFileSync(join(folder, story, "youtube-aqz-KE-bpKQ.png"))).toEqual(png);
  expect(server.asked.toSorted()).toEqual([
    "https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg",
    `https://publish.x.com/oembed?url=${encodeURIComponent(post)}&format=json`,
    `https://www.youtube.com/oembed?url=${encodeURIComponent(video)}&format=json`,
  ]);
  const files = {
    [`${story}/en.md`]: `${text}\n${video}\n\n${post}\n`,
    [`${story}/embeds.yaml`]: fileIn(folder),
    [`${story}/youtube-aqz-KE-bpKQ.png`]: png,
  };
  const { stories } = await contentOf(files);
  expect(stories.map(({ embeds }) => [...embeds.keys()])).toEqual([[video, post]]);
});

test("what an editor wrote stays, with its comments and order, and is not asked for", async () => {
  const written = `# Checked by Marta\nhttps://youtu.be/aqz-KE-bpKQ?si=1: # ours\n  words: 'Mine' # kept\n`;
  const { folder, server } = await fetched(`${post}\n\n${video}`, answers, { [`${story}/embeds.yaml`]: written });
  expect(fileIn(folder)).toBe(`# Checked by Marta
https://youtu.be/aqz-KE-bpKQ?si=1:
  # ours
  words: 'Mine' # kept
${post}:
  author: US Department of the Interior
  words: |-
    Sunsets & fireworks
    in one #sunset
`);
  expect(server.asked).toHaveLength(1);
});

test("a second run asks nobody and changes nothing", async () => {
  const { folder, server } = await fetched(video, answers);
  const before = fileIn(folder);
  const { report, failed } = await fetchIn(folder, server);
  expect([report, failed, fileIn(folder)]).toEqual(["Every embed has an entry in embeds.yaml.", false, before]);
  expect(server.asked).toHaveLength(2);
});

test("an embed in several texts and stories is asked for once and described in each story", async () => {
  const second = "articles/2026-02-02-second";
  const { folder, server } = await fetched(video, answers, {
    [`${story}/uk.md`]: `${text}\nhttps://youtu.be/aqz-KE-bpKQ\n`,
    [`${second}/article.yaml`]: `${article.replace("id: first", "id: second")}draft: true\n`,
    [`${second}/en.md`]: `${text}\n<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>\n`,
  });
  expect(readdirSync(join(folder, second))).toContain("youtube-aqz-KE-bpKQ.png");
  expect(parse(readFileSync(join(folder, second, "embeds.yaml"), "utf8"))).toEqual(parse(fileIn(folder)));
  expect(server.asked).toHaveLength(2);
});

test("a picture with the name of a poster is not overwritten", async () => {
  const { folder } = await fetched(video, answers, { [`${story}/YouTube-aqz-KE-bpKQ.png`]: "mine" });
  expect(fileIn(folder, "YouTube-aqz-KE-bpKQ.png")).toBe("mine");
  expect(parse(fileIn(folder))).toMatchObject({ [video]: { poster: "youtube-aqz-KE-bpKQ-2.png" } });
});

test("only the stories that are named are described", async () => {
  const server = await providerServer(answers);
  const second = "articles/2026-02-02-second";
  const folder = newsroom(video, {
    [`${second}/article.yaml`]: article.replace("id: first", "id: second"),
    [`${second}/en.md`]: `${text}\n${post}\n`,
  });
  const { report } = await fetchIn(folder, server, [`content/${second}/`]);
  expect(report).toContain("1 written");
  expect(readdirSync(join(folder, story))).not.toContain("embeds.yaml");
  await expect(fetchIn(folder, server, ["2026-02-02-secon"])).rejects.toThrow(
    'There is no story "2026-02-02-secon"; did you mean "2026-02-02-second"?',
  );
});

test("a newsroom without embeds is told so", async () => {
  expect((await fetched("Nothing.", {})).report).toEqual(["There are no embeds."]);
});

test("a post of Mastodon is asked for at its own instance", async () => {
  const toot = "https://chaos.social/@a/110254678717223631";
  const of = {
    "https://chaos.social/api/oembed?": description({
      author_name: "A",
      html: "<blockquote><div>Post by @a</div></blockquote>",
    }),
  };
  const files = { "site.yaml": `${site}embeds: { mastodon: [chaos.social] }\n` };
  const { folder } = await fetched(toot, of, files);
  expect(parse(fileIn(folder))).toEqual({ [toot]: { author: "A" } });
});

test("a provider that offers nothing to keep is not asked, which is no failure", async () => {
  const { server, failed, report } = await fetched("https://www.instagram.com/p/CuZ5CQbvAKu/", answers);
  expect(report.slice(2)).toEqual([
    "    Instagram offers no description that may be kept; write one in embeds.yaml",
    "",
    "1 without a description",
  ]);
  expect([server.asked, failed]).toEqual([[], false]);
});

const endpoint = "https://www.youtube.com/oembed?";

describe("what goes wrong is told by address, and nothing is written", () => {
  test.each<readonly [string, ProviderAnswer, string]>([
    ["a removed video", { status: 404 }, "YouTube does not have it (404): it was removed, or it is private"],
    ["a private one", { status: 401 }, "YouTube does not show it to everybody (401)"],
    ["too many requests", { status: 429 }, "YouTube has had too many requests (429); try again later"],
    ["a fault of the provider", { status: 500 }, "YouTube answered with status 500"],
    ["a page", { body: "<!doctype html>" }, "YouTube answered with something that is no description"],
    ["a list", { body: "[1]" }, "YouTube answered with something that is no description"],
    ["an endless answer", { body: " ".repeat(300_000) }, "YouTube answered with more than 262144 bytes"],
    ["no end", { hangs: true }, "YouTube did not answer within 0.3 seconds"],
    [
      "a redirection to another site",
      { status: 302, headers: { location: "https://evil.example/" } },
      "YouTube sends to evil.example, which is not one of its own addresses",
    ],
    [
      "a redirection to a site whose name ends like its own",
      { status: 302, headers: { location: "https://evil-youtube.com/" } },
      "YouTube sends to evil-youtube.com, which is not one of its own addresses",
    ],
    [
      "a redirection to this machine",
      { status: 302, headers: { location: "http://127.0.0.1/" } },
      "YouTube sends to 127.0.0.1, which is not one of its own addresses",
    ],
    [
      "a redirection without encryption",
      { status: 302, headers: { location: "http://www.youtube.com/oembed" } },
      "YouTube sends to www.youtube.com, which is not one of its own addresses",
    ],
    [
      "a redirection to itself",
      { status: 302, headers: { location: "/oembed?again" } },
      "YouTube redirects again and again",
    ],
  ])("%s", async (_, answer, words) => {
    const server = await providerServer({ [endpoint]: answer });
    const folder = newsroom(video);
    const { report, failed } = await fetchIn(folder, server, [], answer.hangs ? 300 : 5000);
    expect(report.split("\n").slice(1)).toEqual([`  ${video}`, `    ${words}`, "", "1 failed"]);
    expect(failed).toBe(true);
    expect(readdirSync(join(folder, story))).toEqual(["article.yaml", "en.md"]);
  });

  test("a provider that cannot be reached", async () => {
    const folder = newsroom(video);
    const route = () => new URL("http://127.0.0.1:1/");
    const { report, failed } = await fetchStoryEmbeds(folderSource(folder), folder, [], { route });
    expect(report).toMatch(/YouTube cannot be reached/);
    expect(failed).toBe(true);
  });

  test("a file that is not valid", async () => {
    const { folder, failed, report } = await fetched(video, answers, { [`${story}/embeds.yaml`]: "a: {b\n" });
    expect(report[2]).toBe("    embeds.yaml is not valid; correct it, and try again");
    expect([failed, fileIn(folder), readdirSync(join(folder, story))]).toEqual([
      true,
      "a: {b\n",
      ["article.yaml", "embeds.yaml", "en.md"],
    ]);
  });

  test("one failure does not keep the others from being written", async () => {
    const { folder, failed, report } = await fetched(`${video}\n\n${post}`, { "https://publish.x.com/oembed?": x });
    expect([failed, report.at(-1)]).toEqual([true, "1 written, 1 failed"]);
    expect(Object.keys(parse(fileIn(folder)))).toEqual([post]);
  });
});

describe("an embed is described without a picture that cannot be served", () => {
  test.each<readonly [string, string, ProviderAnswer, string]>([
    [
      "at another site",
      "https://evil.example/a.png",
      { body: png },
      "its server sends to evil.example, which is not one of its own addresses",
    ],
    [
      "on this machine",
      "http://127.0.0.1/a.png",
      { body: png },
      "its server sends to 127.0.0.1, which is not one of its own addresses",
    ],
    [
      "that is gone",
      "https://i.ytimg.com/a.png",
      { status: 404 },
      "its server does not have it (404): it was removed, or it is private",
    ],
    [
      "that is a page",
      "https://i.ytimg.com/a.png",
      { body: "<html>" },
      "the file is not in a picture format that readers show",
    ],
    [
      "that is a drawing with scripts",
      "https://i.ytimg.com/a.svg",
      { body: "<svg onload='x'/>" },
      "SVG can carry scripts and is not served",
    ],
  ])("%s", async (_, thumbnail, answer, why) => {
    const of = { [endpoint]: description({ title: "A", thumbnail_url: thumbnail }), [thumbnail]: answer };
    const { folder, failed, report } = await fetched(video, of);
    expect([report[2], failed]).toEqual([`    title; no picture: ${why}`, false]);
    expect(parse(fileIn(folder))).toEqual({ [video]: { title: "A" } });
  });
});

test.each<readonly [string, Readonly<Record<string, unknown>>, unknown]>([
  ["markup in a title", { title: "<strong>More</strong> than <i>Earth</i>" }, { title: "More than Earth" }],
  ["a title with a sign", { title: " 1 < 2 &  3\n" }, { title: "1 < 2 & 3" }],
  [
    "words that only repeat the title",
    { title: "A #b #c", html: "<blockquote><p>A #b<a>#c</a></p></blockquote>" },
    { title: "A #b #c" },
  ],
  ["members of the wrong type", { title: "A", author_name: 7, html: null }, { title: "A" }],
  [
    "paragraphs",
    { html: "<blockquote><p>One</p><p>Two<br>three</p><p>[x] <a>[image or embed]</a></p>&mdash; A</blockquote>" },
    { words: "One\n\nTwo\nthree\n\n[x]" },
  ],
])("%s", async (_, members, facts) => {
  const { folder } = await fetched(video, { [endpoint]: description(members) });
  expect(parse(fileIn(folder))).toEqual({ [video]: facts });
});

test("a description that says nothing is none", async () => {
  const { failed, report } = await fetched(video, { [endpoint]: description({ html: "<script></script>" }) });
  expect([report[2], failed]).toEqual(["    YouTube says nothing about it; write a title in embeds.yaml", false]);
});
