import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { article, type Files, png, story, text } from "../content/content-folder.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { navigation } from "../support/app.ts";
import { type ParsedFormat, parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compiledBytes, compileInto, outputFolder } from "./compiled.ts";

const lead = "The first story.";
const spoken = "https://media.example/spoken.mp3";

/** A story with a lead picture and a spoken version, whose `article.yaml` has these lines too. */
function newsroom(lines: string, body = "The whole text."): Files {
  return {
    [`${story}/article.yaml`]: `${article}media: [{ url: "${spoken}", title: { uk: "Слухати", en: "Listen" } }]\n${lines}\n`,
    [`${story}/cover.png`]: png,
    [`${story}/en.md`]: text
      .replace("---\nBody.", `image: { alt: "The hall" }\n---\n${body}`)
      .replace("---\n", '---\ncorrections: [{ date: 2026-01-05T10:00:00Z, text: "It was 12." }]\n'),
  };
}

async function shown(files: Files) {
  const app = sampleApp(await compiled(files));
  const textAt = async (path: string, init?: RequestInit) => (await app.request(path, init)).text();
  const documents = (folder: string) =>
    Promise.all(
      parsedFormatNames.map(
        async (format) => [format, await textAt(`${folder}${parsedFormats[format].file}`)] as const,
      ),
    );
  return {
    full: await documents("/en/"),
    summaries: await documents("/en/summary/"),
    page: await textAt("/en/articles/first", navigation),
  };
}

async function contentOf(documents: readonly (readonly [ParsedFormat, string])[]): Promise<readonly unknown[]> {
  return Promise.all(
    documents.map(async ([format, document]) => (await feedsmith.read(document, format)).entries[0]?.content),
  );
}

const picture = /<img [^>]*alt='The hall'[^>]*>/;
const pathOfPicture = /\/media\/[0-9a-f]+\.png/;
const withoutMedia = (files: Files): Files => ({
  ...files,
  [`${story}/article.yaml`]: String(files[`${story}/article.yaml`]).replace(/media:.*\n/, ""),
});

describe("a story that may be published anywhere", () => {
  test("has its lead, its picture, its recordings and its text in full text", async () => {
    const { full } = await shown(newsroom("image: { file: cover.png }"));
    const [one, ...others] = await contentOf(full);
    expect(one).toMatch(
      /^<p>The first story\.<\/p> <figure><img [^>]*><\/figure> <figure><audio controls='' preload='none' src='https:\/\/media\.example\/spoken\.mp3'><a href='https:\/\/media\.example\/spoken\.mp3'>Audio \(MP3\)<\/a><\/audio> <figcaption>Listen<\/figcaption><\/figure> <p><strong>Correction, .*<p>The whole text\.<\/p>$/,
    );
    expect(others).toEqual([one, one]);
  });

  test("shows its picture in a feed of summaries", async () => {
    const { summaries } = await shown(newsroom("image: { file: cover.png }"));
    const [rss = "", atom = "", json = ""] = summaries.map(([, document]) => document);
    expect(rss).toMatch(/<enclosure [^>]*\/media\/[0-9a-f]+\.png/);
    for (const xml of [rss, atom]) {
      expect(xml).toMatch(/<media:content url="[^"]*\/media\/[0-9a-f]+\.png" medium="image"/);
      expect(xml).toContain(`<media:content url="${spoken}" medium="audio" type="audio/mpeg">`);
    }
    const { items } = JSON.parse(json);
    expect(items[0].content_html).toMatch(new RegExp(`^<p>${lead}</p> <figure>${picture.source}</figure>$`));
    expect(items[0].attachments[0]).toEqual({ url: spoken, mime_type: "audio/mpeg", title: "Listen" });
  });
});

describe("a story whose text feeds may not have", () => {
  const files = newsroom("image: { file: cover.png }\nsyndicate: false");

  test("has its lead and its picture in every feed", async () => {
    const { full, summaries } = await shown(files);
    for (const content of await contentOf(full)) {
      expect(content).toMatch(new RegExp(`^<p>${lead}</p> <figure>${picture.source}</figure>$`));
    }
    for (const [, document] of [...full, ...summaries]) {
      expect(document).toContain(lead);
      expect(document).toMatch(pathOfPicture);
      expect(document).not.toContain("The whole text");
      expect(document).not.toContain("spoken.mp3");
    }
  });

  test("has its text on its page", async () => {
    const { page } = await shown(files);
    expect(htmlTree(page).one("div", { class: "body" }).text).toBe(
      "Correction, 5 January 2026: It was 12. The whole text.",
    );
  });

  test("has its lead once on its page if the text begins with it, and once in feeds", async () => {
    const { page, full } = await shown(newsroom("image: { file: cover.png }\nsyndicate: false", `${lead} More.`));
    const shownStory = htmlTree(page).one("article", { class: "story" }).text;
    expect(shownStory.split(lead)).toHaveLength(2);
    for (const content of await contentOf(full)) expect(String(content).split(lead)).toHaveLength(2);
  });
});

test("a lead picture that feeds may not have is on the page and in no feed", async () => {
  const { full, summaries, page } = await shown(newsroom("image: { file: cover.png, syndicate: false }"));
  for (const [, document] of [...full, ...summaries]) expect(document).not.toMatch(pathOfPicture);
  for (const content of await contentOf(full)) expect(content).toContain("<p>The whole text.</p>");
  expect(htmlTree(page).all("img", { alt: "The hall" })).toHaveLength(1);
});

test("a recording that feeds may not have is a link to the page in full text, and in nothing else", async () => {
  const files = newsroom("image: { file: cover.png }");
  const yaml = String(files[`${story}/article.yaml`]).replace(" } }]", " }, syndicate: false }]");
  const { full, page } = await shown({ ...files, [`${story}/article.yaml`]: yaml });
  for (const [, document] of full) expect(document).not.toContain("spoken.mp3");
  for (const content of await contentOf(full)) {
    expect(content).toContain("<p><a href='https://news.example/en/articles/first'>Audio: Listen</a></p>");
  }
  expect(page).toContain(spoken);
});

test("if feeds may not have the lead picture, the first one of the text that they may have stands for the story", async () => {
  const body = "Words.\n\n![Agency](agency.png)\n\n![Port](port.png)\n\n![Sea](sea.png)";
  const lines = "image: { file: cover.png, syndicate: false }\nfiles: { agency.png: { syndicate: false } }";
  const colour = (red: number) =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const pictures = { "agency.png": await colour(1), "port.png": await colour(99), "sea.png": await colour(200) };
  const files = Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`${story}/${name}`, bytes]));
  const { full, page } = await shown({ ...newsroom(lines, body), ...files });
  const [content, ...others] = await contentOf(full);
  expect(others).toEqual([content, content]);
  const shownIn = (html: string) =>
    htmlTree(html)
      .all("img")
      .map(({ attributes: { alt } }) => alt);
  expect(shownIn(String(content))).toEqual(["Port", "Sea"]);
  expect(shownIn(page)).toEqual(["The hall", "Agency", "Port", "Sea"]);
  const [, json = ""] = full.find(([format]) => format === "json") ?? [];
  const [item] = JSON.parse(json).items;
  expect(item._polyfeed.image.alt).toBe("Port");
  expect(item.attachments.map(({ title }: { title: string }) => title)).toEqual(["Listen", "Port"]);
  expect(content).toContain(item.image);
});

test("a picture that feeds may not have is refused among the words of a text", async () => {
  const files = newsroom(
    "image: { file: cover.png }\nfiles: { cover.png: { syndicate: false } }",
    "See ![x](cover.png) it.",
  );
  await expect(compiled(files)).rejects.toThrow(
    /en\.md:7:5 body: image "cover\.png" cannot be shown: feeds may not have it, and they have the text around it; give it a paragraph of its own/,
  );
  await expect(
    compiled({ ...files, [`${story}/article.yaml`]: `${files[`${story}/article.yaml`]}syndicate: false\n` }),
  ).resolves.toBeDefined();
});

test("a credit that has no place under a picture is a notice, unless the text has it", async () => {
  const noticesWith = async (body: string) => {
    const files = newsroom(
      "image: { file: cover.png }\nfiles: { sea.png: { credit: { uk: Фото, en: Sea Photos } } }",
      body,
    );
    const result = await compileInto(outputFolder(), { ...files, [`${story}/sea.png`]: png });
    return result.notices.filter(({ field }) => field === "body").map(formatProblem);
  };
  expect(await noticesWith("See ![x](sea.png) it.")).toEqual([
    expect.stringMatching(
      /en\.md:7:5 body: notice: image "sea\.png": its credit, "Sea Photos", is not shown; give it a paragraph of its own, or write the credit in its caption/,
    ),
  ]);
  const figure = (caption: string) =>
    `<figure><img src="sea.png" alt="x"><figcaption>The <i>sea</i>${caption}</figcaption></figure>`;
  expect(await noticesWith(figure(""))).toHaveLength(1);
  expect(await noticesWith(figure(" (Sea Photos)"))).toEqual([]);
  expect(await noticesWith("![x](sea.png)")).toEqual([]);
});

describe("a story for subscribers", () => {
  const files = newsroom("image: { file: cover.png }\naccess: subscribers", `${lead} The whole text. ![x](other.png)`);

  test("has no more than its lead and its picture in any feed", async () => {
    const { full, summaries } = await shown({ ...files, [`${story}/other.png`]: png });
    for (const content of await contentOf(full)) {
      expect(content).toMatch(new RegExp(`^<p>${lead}</p> <figure>${picture.source}</figure>$`));
    }
    for (const [, document] of [...full, ...summaries]) expect(document).not.toMatch(/whole text|spoken\.mp3/);
    const [, json = ""] = full.find(([format]) => format === "json") ?? [];
    expect(JSON.parse(json).items[0]._polyfeed.access).toBe("subscribers");
  });

  test("has its lead and not its text on its page", async () => {
    const { page } = await shown({ ...files, [`${story}/other.png`]: png });
    const shownStory = htmlTree(page).one("article", { class: "story" }).text;
    expect(shownStory.split(lead)).toHaveLength(2);
    expect(page).not.toMatch(/whole text|spoken\.mp3/);
  });

  test("has nothing of its text in what is deployed", async () => {
    const bytes = Buffer.from(await compiledBytes({ ...files, [`${story}/other.png`]: png }));
    expect(bytes.includes(lead)).toBe(true);
    expect(bytes.includes("whole text")).toBe(false);
    expect(bytes.includes("spoken.mp3")).toBe(false);
  });

  test("reports what is wrong in its text", async () => {
    await expect(compiled(files)).rejects.toThrow(/there is no file "other\.png"/);
  });
});

test("a story without any of this has the same documents as without the fields", async () => {
  const plain = withoutMedia(newsroom(""));
  const bare: Files = { ...plain, [`${story}/en.md`]: text };
  const stated = {
    ...bare,
    [`${story}/article.yaml`]: `${article}syndicate: true\naccess: everyone\nmedia: []\nfiles: {}\n`,
  };
  const [one, other] = [await shown({ ...bare, [`${story}/article.yaml`]: article }), await shown(stated)];
  expect(other).toEqual(one);
  for (const [, document] of one.full)
    expect(document).not.toMatch(/enclosure|media:(?:content|thumbnail)|attachments|clips|access"/);
});
