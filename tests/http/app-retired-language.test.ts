import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { once } from "../../src/domain/once.ts";
import { compiled } from "../build/compiled.ts";
import { authors, type Files, problemsOf, site, story, tags, text } from "../content/content-folder.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { navigation } from "../support/app.ts";
import { crawl } from "../support/crawl.ts";
import { instant } from "../support/instant.ts";
import { withLanguage, withoutLanguage } from "./retired-newsroom.ts";

const origin = "https://news.example";

async function appOf(files: Files, at?: string): Promise<Hono> {
  return createApp({ library: await compiled(files, at), now: () => instant("2026-02-01T12:00:00Z") });
}

const living = once(() => appOf(withLanguage));
const retired = once(() => appOf(withoutLanguage));

/** Returns the URL that a response for programs names. */
async function successor(app: Hono, path: string): Promise<readonly [status: number, url: string]> {
  const response = await app.request(path);
  const [, second = ""] = (await response.text()).split("\n");
  return [response.status, second.replace(/ {2}.*/, "")];
}

test("every address of a language that is retired is gone, and names one that answers", {
  timeout: 120_000,
}, async () => {
  const before = [...(await crawl(await living())).keys()].filter((path) => path.startsWith("/ru/"));
  expect(before.length).toBeGreaterThan(200);
  for (const part of [
    "/ru/archive/1/rss.xml",
    "/ru/summary/atom.xml",
    "/ru/tags/kyiv/",
    "/ru/articles/po-russki",
    "/ru/build",
  ])
    expect(before).toContain(part);
  const wrong: unknown[] = [];
  for (const path of before) {
    const [status, url] = await successor(await retired(), path);
    const next = await (await retired()).request(url);
    if (status !== 410 || next.status !== 200 || url.includes("/ru/")) wrong.push([path, status, url, next.status]);
  }
  expect(wrong).toEqual([]);
});

test("nothing else names a language that is retired", { timeout: 120_000 }, async () => {
  const found = await crawl(await retired());
  expect(found.size).toBeGreaterThan(50);
  const naming = [...found].filter(([, { program, person }]) =>
    [program, person].some(({ headers, text }) =>
      /\/ru\/|\/rus\/|треть|"ru"|in ru|:ru|Русский/.test(`${headers}\n${text}`),
    ),
  );
  expect(naming.map(([path]) => path)).toEqual([]);
});

describe("what takes the place of", () => {
  test.each([
    ["a feed is the same in the default language", "/ru/rss.xml", "/uk/rss.xml"],
    ["a feed at an alias is the same", "/rus/atom.xml", "/uk/atom.xml"],
    ["a feed in another letter case is the same", "/RU/feed.json", "/uk/feed.json"],
    ["a feed's old name is its document", "/ru/feed", "/uk/rss.xml"],
    ["summaries are summaries", "/ru/summary/tags/kyiv/atom.xml", "/uk/summary/tags/kyiv/atom.xml"],
    ["an archive document is the current one", "/ru/archive/1/feed.json", "/uk/feed.json"],
    ["a topic's page is its page", "/ru/tags/kyiv/", "/uk/tags/kyiv/"],
    ["a page without its slash is the page", "/ru/tags/kyiv", "/uk/tags/kyiv/"],
    [
      "a combination is the combination in its usual spelling",
      "/ru/tags/rss+kyiv/rss.xml",
      "/uk/tags/kyiv+rss/rss.xml",
    ],
    ["a topic's former name is the topic", "/ru/tags/feeds/rss.xml", "/uk/tags/rss/rss.xml"],
    ["an author's feed is the author's", "/ru/authors/newsroom/atom.xml", "/uk/authors/newsroom/atom.xml"],
    ["an unknown topic is the front page", "/ru/tags/nothing/rss.xml", "/uk/"],
    ["a retired topic is the front page", "/ru/tags/gone/rss.xml", "/uk/"],
    ["the front page is the front page", "/ru/", "/uk/"],
    ["the front page without its slash is the front page", "/ru", "/uk/"],
    ["an article is the one with the same slug", "/ru/articles/story-1", "/en/articles/story-1"],
    ["an article with a slash is the one with the same slug", "/ru/articles/story-1/", "/en/articles/story-1"],
    ["an article is the one that had the slug", "/ru/articles/earlier", "/en/articles/in-english"],
    ["an article that is not found is the front page", "/ru/articles/po-russki", "/uk/"],
    ["the list of subscriptions is the other list", "/ru/opml.xml", "/uk/opml.xml"],
    ["the page that builds feeds is the other page", "/ru/build", "/uk/build"],
    ["nothing is the front page", "/ru/wp-login.php", "/uk/"],
  ])("%s", async (_, path, instead) => {
    expect(await successor(await retired(), path)).toEqual([410, new URL(instead, origin).href]);
  });

  test("a feed below a path of the host is the one below the path", async () => {
    const app = await appOf(withoutLanguage, `${origin}/below`);
    expect(await successor(app, "/below/ru/tags/kyiv/rss.xml")).toEqual([410, `${origin}/below/uk/tags/kyiv/rss.xml`]);
  });
});

test.each(
  [
    "/ru/articles/%E0%A4%A",
    "/ru/tags/%FF/rss.xml",
    "/ru/tags/constructor/rss.xml",
    "/ru/authors/__proto__/",
    "/ru/tags/a+b+c+d+e+f+g/rss.xml",
    "/ru/archive/999999/rss.xml",
    "/ru/articles/a%0D%0Ab",
    "/ru//rss.xml",
    `/ru/tags/${"a".repeat(15_000)}/rss.xml`,
    `/ru/articles/${"a".repeat(15_000)}`,
    `/ru${"/a".repeat(5000)}`,
  ].map((path) => [path.slice(0, 60), path] as const),
)("%s is gone like anything else below a retired language", async (_, path) => {
  for (const init of [{}, navigation, { method: "HEAD" }]) {
    const response = await (await retired()).request(path, init);
    expect(response.status).toBe(410);
    expect((await response.text()).length).toBeLessThan(20_000);
  }
});

test("the response is a page in the default language for people, and is stored briefly under the language's tags", async () => {
  const response = await (await retired()).request("/ru/tags/kyiv/rss.xml", navigation);
  expect(response.status).toBe(410);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "cache-control": "public, max-age=60",
    "cache-tag": "lang:ru,latest:ru",
    vary: "Sec-Fetch-Dest",
  });
  const page = htmlTree(await response.text());
  expect(page.one("html").attributes.lang).toBe("uk");
  expect(page.one("h1").text).toBe("Цією мовою ми більше не публікуємо");
  expect(page.all("a", { dir: "auto" }).map(({ attributes }) => attributes.href)).toEqual([
    "/uk/tags/kyiv/rss.xml",
    "/uk/",
  ]);
});

test("a client that prefers a retired language is offered the default one", async () => {
  const response = await (await retired()).request("/feed", { headers: { "Accept-Language": "ru" } });
  expect(response.headers.get("Location")).toBe("/uk/rss.xml");
});

test("texts in a retired language are left alone, whatever is in them", async () => {
  const broken = {
    "articles/2026-01-05-alone/ru.md": "not a text",
    "articles/2026-01-05-alone/article.yaml": "id: alone\n",
  };
  expect(await problemsOf({ ...withoutLanguage, ...broken })).toEqual([]);
});

test("another variant of the language is nearer than the default one", async () => {
  const renamed = (file: string) => file.replaceAll(" en: ", " en-GB: ");
  const app = await appOf({
    "site.yaml": `${renamed(site)}`.replace(
      "  en-GB: {",
      "  en: { name: En, title: En, description: En, retired: true }\n  en-GB: {",
    ),
    "tags.yaml": renamed(tags),
    "authors.yaml": renamed(authors),
    [`${story}/en.md`]: text,
    [`${story}/en-GB.md`]: text,
  });
  expect(await successor(app, "/en/rss.xml")).toEqual([410, `${origin}/en-GB/rss.xml`]);
});
