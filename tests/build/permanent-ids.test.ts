import type { Hono } from "hono";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, change, type Files, site, story, text } from "../content/content-folder.ts";
import { placesIn } from "../documents/places.ts";
import { directoryOf } from "../lists/directory-of.ts";
import { instant } from "../support/instant.ts";
import { compiled, compileInto, outputFolder } from "./compiled.ts";

const gone = "articles/2026-01-05-gone";
const withdrawn = 'withdrawn: { date: 2026-01-20T12:00, reason: "It was wrong" }\n';

/** A newsroom in English and in Serbian, whose entry in `site.yaml` has this key. */
const serbian = (key: string, more = ""): Files => ({
  "site.yaml": change(
    site,
    "publisher:\n",
    `  ${key}: { name: "Srpski", title: "Vesti", description: "O svemu"${more} }\npublisher:\n`,
  ),
  [`${story}/article.yaml`]: article,
  [`${story}/${key}.md`]: change(text, "First", "Prva"),
  [`${gone}/article.yaml`]: change(article, "first", "gone") + withdrawn,
  [`${gone}/${key}.md`]: text,
});

async function appOf(files: Files): Promise<Hono> {
  return createApp({ library: await compiled(files), now: () => instant("2026-02-01T12:00:00Z") });
}

/** Returns the ids in each feed document, by its URL. */
async function idsOf(app: Hono): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = new Map<string, readonly string[]>();
  for (const { url } of await directoryOf(app)) {
    const places = placesIn(await (await app.request(url)).text());
    const own = places.filter(({ place }) => /(?:guid|\bid|@ref|\.id)$/.test(place)).map(({ value }) => value);
    ids.set(url, own);
  }
  return ids;
}

test("a language whose tag changes keeps the ids of every entry and feed", async () => {
  const before = await idsOf(await appOf(serbian("sr-Latn")));
  const after = await idsOf(await appOf(serbian("sr", ", idTag: sr-Latn, aliases: [sr-latn]")));
  const moved = new Map([...before].map(([url, ids]) => [url.replace("/sr-Latn/", "/sr/"), ids]));
  expect([...before.values()].flat().filter((id) => id.includes("sr-Latn")).length).toBeGreaterThan(50);
  expect(after).toEqual(moved);
});

test("without the former tag, the ids change", async () => {
  const after = await idsOf(await appOf(serbian("sr")));
  expect([...after.values()].flat().filter((id) => id.includes("sr-Latn"))).toEqual([]);
});

test("the addresses of a language whose tag changes redirect to those of the tag", async () => {
  const app = await appOf(serbian("sr", ", idTag: sr-Latn, aliases: [sr-latn]"));
  for (const path of ["rss.xml", "tags/kyiv/atom.xml?a=1", "articles/first"]) {
    const response = await app.request(`/sr-Latn/${path}`);
    expect([response.status, response.headers.get("Location")]).toEqual([308, `/sr/${path}`]);
  }
});

test("a tag for ids that is the language's own changes no byte", async () => {
  const bodies = async (files: Files) => {
    const app = await appOf(files);
    const urls = (await directoryOf(app)).map(({ url }) => url);
    return Promise.all(urls.map(async (url) => [url, await (await app.request(url)).text()]));
  };
  expect(await bodies(serbian("sr", ", idTag: sr"))).toEqual(await bodies(serbian("sr")));
});

test("an id that a feed brings along is that of its documents, and no other feed's", async () => {
  const files = serbian("sr");
  const brought: Readonly<Record<string, string>> = {
    "/en/": "https://old.example/?feed=atom&x=%7e",
    "/en/summary/": "urn:uuid:1225C695-cfb8-4ebb-aaaa-80da344efa6a",
    "/en/tags/kyiv+rss/": "tag:old.example,2003:kyiv",
    "/sr/authors/newsroom/": "https://old.example/аутори/редакција",
  };
  const lines = Object.entries(brought).map(([folder, id]) => `  ${folder}: "${id}"\n`);
  const app = await appOf({ ...files, "site.yaml": `${files["site.yaml"]}feedIds:\n${lines.join("")}` });
  const plain = await appOf(files);
  for (const folder of [...Object.keys(brought), "/uk/", "/en/tags/kyiv/", "/en/summary/tags/kyiv+rss/"]) {
    for (const file of ["atom.xml", "feed.json"]) {
      const [own, usual] = await Promise.all([app, plain].map((each) => idOf(each, folder + file)));
      expect([folder, own]).toEqual([folder, brought[folder] ?? usual]);
    }
  }
});

/** Returns the id of the feed in a document. */
async function idOf(app: Hono, path: string): Promise<string | undefined> {
  const places = placesIn(await (await app.request(path)).text());
  return places.find(({ place }) => place === "feed/id" || place === "_polyfeed.id")?.value;
}

test("a former tag that leads nowhere, and a character reference in an id, are noticed", async () => {
  const english = (facts: string) => site.replace("  en: {", `  en: { ${facts},`);
  const notices = async (files: Files) =>
    (await compileInto(outputFolder(), files)).notices
      .map(formatProblem)
      .filter((line) => /tag of|contains/.test(line));

  expect(await notices({ "site.yaml": english("idTag: en-Latn") })).toEqual([
    'content/site.yaml:7:16 languages.en.idTag: notice: is the former tag of "en", and the addresses below it answer 404; add "en-latn" to its "aliases"',
  ]);
  expect(await notices({ "site.yaml": english("idTag: en-Latn, aliases: [en-latn]") })).toEqual([]);
  expect(await notices({ "site.yaml": english("idTag: en") })).toEqual([]);
  const guid = text.replace("lead:", 'guid: "https://old.example/?a=1&#038;p=2"\nlead:');
  expect(await notices({ [`${story}/en.md`]: guid })).toEqual([
    `content/${story}/en.md:3:7 guid: notice: contains "&#038;", which stands for one character in the source of a feed; write that character, or leave it as it is`,
  ]);
  expect(await notices({ [`${story}/en.md`]: guid.replace("#038;", "") })).toEqual([]);
});
