import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWords } from "../../src/content/read/read-words.ts";
import { readContent } from "../support/read-content.ts";
import { article, authors, change, contentFolder, contentOf, png, site, story, tags, text } from "./content-folder.ts";

const messagesOf = async (language: string) => (await readWords(language)).messages;

const pixel = {
  path: "/media/58e1f8a2a1a9ca4d5ae2b8dfcf9e7b3d.png",
  type: "image/png",
  length: png.length,
  width: 1,
  height: 1,
  smaller: [],
};

test("a site is read, and optional fields are filled in", async () => {
  const { site } = await contentOf();
  expect(site).toEqual({
    origin: "https://news.example",
    authority: "news.example,2026",
    timeZone: "Europe/Kyiv",
    defaultLanguage: "uk",
    languages: [
      {
        tag: "uk",
        idTag: "uk",
        name: "Українська",
        title: "Новини",
        description: "Про все",
        aliases: ["ua"],
        direction: "ltr",
        messages: await messagesOf("uk"),
      },
      {
        tag: "en",
        idTag: "en",
        name: "English",
        title: "News",
        description: "About everything",
        aliases: [],
        direction: "ltr",
        messages: await messagesOf("en"),
      },
    ],
    retired: [],
    publisher: { name: { uk: "Редакція", en: "The newsroom" }, url: "https://news.example/" },
    feed: { items: 50, maxAge: 300 },
    hubs: [],
    feedIds: {},
    mastodon: [],
  });
});

test("the values of a site are kept", async () => {
  const more = "feed: { items: 500, maxAge: 60 }\nhubs: [https://hub.example]\ncopyright: © 2026\n";
  const read = await contentOf({ "site.yaml": `${site}  logo: logo.png\n${more}`, "logo.png": png });
  expect(read.site).toMatchObject({
    publisher: { images: { logo: { type: "image/png", length: png.length, width: 1, height: 1 } } },
    feed: { items: 500, maxAge: 60 },
    hubs: ["https://hub.example/"],
    copyright: { uk: "© 2026", en: "© 2026" },
  });
});

test("a language is written in the direction of its script, unless the site says otherwise", async () => {
  const rest = "name: N, title: T, description: D";
  const languages = `languages:\n  ar: { ${rest} }\n  az-Arab: { ${rest} }\n  uk: { ${rest} }\n  he: { ${rest}, direction: ltr }\n`;
  const file = change(site, "defaultLanguage: uk", "defaultLanguage: ar").replace(/languages:\n.*\n.*\n/, languages);
  const plain = (yaml: string) => yaml.replace(/\{ uk: .*\}/g, "Name");
  const { site: read } = await contentOf({
    "site.yaml": plain(file),
    "tags.yaml": plain(tags),
    "authors.yaml": plain(authors),
    [`${story}/en.md`]: null,
    [`${story}/ar.md`]: text,
  });
  expect(read.languages.map(({ tag, direction }) => `${tag} ${direction}`)).toEqual([
    "ar rtl",
    "az-Arab rtl",
    "uk ltr",
    "he ltr",
  ]);
});

test("an origin that is given replaces the file's own", async () => {
  expect((await contentOf({}, { origin: "http://localhost:8787" })).site.origin).toBe("http://localhost:8787");
  expect((await contentOf({}, { origin: "http://127.0.0.1:8787" })).site.origin).toBe("http://127.0.0.1:8787");
  expect((await contentOf({}, { origin: "https://preview.example" })).site.origin).toBe("https://preview.example");
  expect((await contentOf({}, { origin: "http://localhost:8787/feeds/" })).site.origin).toBe(
    "http://localhost:8787/feeds",
  );
});

test.each([
  ["https://news.example/", "https://news.example"],
  ["https://news.example/feeds", "https://news.example/feeds"],
  ["https://news.example/a-b/c_d.e~1/", "https://news.example/a-b/c_d.e~1"],
])("the origin %s is %s", async (written, origin) => {
  const files = { "site.yaml": change(site, "https://news.example\n", `${written}\n`) };
  expect((await contentOf(files)).site.origin).toBe(origin);
});

test("tags and authors are read in the order of the files, and one text applies to all languages", async () => {
  const content = await contentOf({ "authors.yaml": `${authors}  url: https://x.example\n  about: Us\n` });
  expect([...content.tags.values()]).toEqual([
    { slug: "ukraine", kind: "section", name: { uk: "Україна", en: "Ukraine" }, aliases: [], retired: false },
    { slug: "kyiv", kind: "place", name: { uk: "Київ", en: "Kyiv" }, aliases: [], retired: false },
    { slug: "rss", kind: "topic", name: { uk: "RSS", en: "RSS" }, aliases: [], retired: false },
  ]);
  expect(content.authors.get("newsroom")).toEqual({
    slug: "newsroom",
    name: { uk: "Редакція", en: "The newsroom" },
    url: "https://x.example/",
    about: { uk: "Us", en: "Us" },
    aliases: [],
    retired: false,
  });
});

test("authors.yaml may be empty if there are no authors", async () => {
  const folder = contentFolder({
    "authors.yaml": "# nobody yet\n",
    [`${story}/article.yaml`]: null,
    [`${story}/en.md`]: null,
    "articles/.keep": "",
  });
  expect(await readContent(folder)).toMatchObject({ content: { authors: new Map(), stories: [] } });
});

test("a story is read", async () => {
  expect((await contentOf()).stories).toEqual([
    {
      folder: "2026-01-03-first",
      id: "first",
      published: Date.parse("2026-01-03T18:53:00Z"),
      section: "ukraine",
      tags: ["ukraine"],
      authors: ["newsroom"],
      formerly: [],
      clips: [],
      files: {},
      embeds: new Map(),
      texts: [
        {
          language: "en",
          path: "content/articles/2026-01-03-first/en.md",
          slug: "first",
          title: "First",
          lead: "The first story.",
          draft: false,
          corrections: [],
          markdown: "Body.\n",
          markdownLine: 5,
        },
      ],
      draft: false,
      gaps: [],
    },
  ]);
});

test("all fields of a story are read", async () => {
  const yaml = `${change(article, "2026-01-03T20:53:00+02:00", "2026-01-03T20:53")}updated: 2026-07-04T10:00
revised: 2026-01-05T10:00:00Z
expires: 2027-01-01T00:00:00Z
withdrawn: { date: 2026-08-01T10:00:00Z, reason: It was wrong }
place: kyiv
tags: [rss, kyiv]
image: { file: cover.png }
source: { name: Elsewhere, url: "https://x.example/a b" }
formerly: [старе]
`;
  const md = change(
    text,
    "lead:",
    `slug: перша
image: { alt: "A  map", caption: Where, credit: Us }
updated: 2026-02-01T10:00
corrections:
  - { date: 2026-02-01T10:00Z, text: "A\\nname" }
lead:`,
  );
  const content = await contentOf({
    [`${story}/article.yaml`]: yaml,
    [`${story}/en.md`]: md,
    [`${story}/cover.png`]: png,
  });
  expect(content.stories).toEqual([
    expect.objectContaining({
      published: Date.parse("2026-01-03T18:53:00Z"),
      updated: Date.parse("2026-07-04T07:00:00Z"),
      revised: Date.parse("2026-01-05T10:00:00Z"),
      expires: Date.parse("2027-01-01T00:00:00Z"),
      withdrawn: { date: Date.parse("2026-08-01T10:00:00Z"), reason: { uk: "It was wrong", en: "It was wrong" } },
      place: "kyiv",
      tags: ["ukraine", "kyiv", "rss"],
      source: { name: { uk: "Elsewhere", en: "Elsewhere" }, url: "https://x.example/a%20b" },
      formerly: ["старе"],
      texts: [
        expect.objectContaining({
          slug: "перша",
          picture: {
            // Its credit is in the file.
            media: {
              ...pixel,
              path: expect.stringMatching(/^\/media\/[0-9a-f]{32}\.png$/),
              length: expect.toSatisfy((length) => length > png.length),
            },
            alt: "A map",
            caption: "Where",
            credit: "Us",
          },
          updated: Date.parse("2026-02-01T08:00:00Z"),
          corrections: [{ date: Date.parse("2026-02-01T10:00Z"), text: "A name" }],
          markdownLine: 10,
        }),
      ],
    }),
  ]);
});

test("a picture on another server is named and not measured", async () => {
  const { stories } = await contentOf({
    [`${story}/article.yaml`]: `${article}image: { url: "https://x.example/a.png" }\n`,
    [`${story}/en.md`]: change(text, "lead:", "image: { alt: A map }\nlead:"),
  });
  expect(stories[0]?.texts[0]?.picture).toEqual({ media: { url: "https://x.example/a.png" }, alt: "A map" });
});

test("texts are in the site's order of languages, stories in the order of their folders", async () => {
  const { stories } = await contentOf({
    [`${story}/uk.md`]: text,
    "articles/2026-01-03-b/article.yaml": change(article, "first", "b"),
    "articles/2026-01-03-b/en.md": text,
    "articles/2026-01-03-B/article.yaml": change(article, "first", "bb"),
    "articles/2026-01-03-B/uk.md": change(text, "lead:", "slug: other\nlead:"),
  });
  expect(stories.map(({ folder }) => folder)).toEqual(["2026-01-03-B", "2026-01-03-b", "2026-01-03-first"]);
  expect(stories[2]?.texts.map(({ language }) => language)).toEqual(["uk", "en"]);
});

test("a draft is left out unless drafts are requested; its problems stop nothing", async () => {
  const draft = { [`${story}/article.yaml`]: `${article}draft: true\n` };
  expect((await contentOf(draft)).stories).toEqual([]);
  expect((await contentOf(draft, { drafts: true })).stories).toHaveLength(1);
  expect((await contentOf({ ...draft, [`${story}/en.md`]: "" })).stories).toEqual([]);
});

test("a former slug may be the current one in another language of the story", async () => {
  const { stories } = await contentOf({
    [`${story}/article.yaml`]: `${article}formerly: [first]\n`,
    [`${story}/uk.md`]: change(text, "lead:", "slug: перша\nlead:"),
  });
  expect(stories[0]?.formerly).toEqual(["first"]);
});

test("a slug is the folder's name without its date, in NFC", async () => {
  const { stories } = await contentOf({
    [`${story}/article.yaml`]: null,
    [`${story}/en.md`]: null,
    [`articles/2026-01-03-${"Київ".normalize("NFD")}/article.yaml`]: article,
    [`articles/2026-01-03-${"Київ".normalize("NFD")}/en.md`]: text,
  });
  expect(stories[0]?.texts[0]?.slug).toBe("Київ".normalize("NFC"));
});

test("former slugs are in NFC like the current ones", async () => {
  const yaml = `${article}formerly: [${"київ".normalize("NFD")}]\n`;
  expect((await contentOf({ [`${story}/article.yaml`]: yaml })).stories[0]?.formerly).toEqual([
    "київ".normalize("NFC"),
  ]);
});

test("line ends and a byte order mark make no difference", async () => {
  const lf = (await contentOf()).stories;
  const crlf = Object.fromEntries(
    Object.entries({
      "site.yaml": site,
      "tags.yaml": tags,
      [`${story}/article.yaml`]: article,
      [`${story}/en.md`]: text,
    }).map(([name, file]) => [name, `\ufeff${file.replaceAll("\n", "\r\n")}`]),
  );
  expect((await contentOf(crlf)).stories).toEqual(lf);
});

test("texts are cleaned: line breaks are removed from titles, but not from Markdown", async () => {
  const md = `---\ntitle: |\n  Two\n  lines\u200d и\u0306\nlead: "a\\x00b"\n---\nи\u0306\u0000\n  indented\n`;
  const { stories } = await contentOf({ [`${story}/en.md`]: md });
  expect(stories[0]?.texts[0]).toMatchObject({ title: "Two lines\u200d й", lead: "ab", markdown: "й\n  indented\n" });
});

test("a line of hyphens in the Markdown ends nothing", async () => {
  const { stories } = await contentOf({ [`${story}/en.md`]: `${text}---\nMore\n` });
  expect(stories[0]?.texts[0]?.markdown).toBe("Body.\n---\nMore\n");
});

test("other files may be beside a text, and are not part of the content", async () => {
  const others = { [`${story}/notes.txt`]: "x", [`${story}/.DS_Store`]: "x", [`${story}/map.png`]: png };
  expect(await contentOf(others)).toEqual(await contentOf({}));
});

test("the same folder read twice is the same content", async () => {
  const folder = contentFolder({ "logo.png": png, "site.yaml": `${site}  logo: logo.png\n` });
  for (let index = 0; index < 40; index++) writeFileSync(join(folder, `articles/${index}.txt`), "x");
  const [one, other] = [await readContent(folder), await readContent(folder)];
  expect("content" in one && one.content).toEqual("content" in other && other.content);
});
