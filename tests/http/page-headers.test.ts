import { expect, test } from "vitest";
import { appOf, navigation } from "../support/app.ts";

const app = appOf();

/** Sources by directive. */
function policyOf(response: Response): ReadonlyMap<string, string> {
  const directives = response.headers.get("Content-Security-Policy")?.split("; ") ?? [];
  return new Map(
    directives.map((directive): [string, string] => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

const pages = ["/", "/uk/", "/uk/articles/feeds", "/en/build", "/json-feed-extension", "/uk/rss.xml", "/nowhere"];

/** The headers of pages that differ from `expected`, by path. */
async function otherwise(said: (response: Response) => unknown, expected: unknown) {
  const answers = await Promise.all(
    pages.map(async (path) => ({ path, said: said(await app.request(path, navigation)) })),
  );
  return answers.filter((answer) => JSON.stringify(answer.said) !== JSON.stringify(expected));
}

const sources = (names: readonly string[]) => (response: Response) => names.map((name) => policyOf(response).get(name));

test("pages may load their own files and pictures from anywhere, and nothing else", async () => {
  const names = ["default-src", "style-src", "script-src", "img-src"];
  expect(await otherwise(sources(names), ["'none'", "'self'", "'self'", "'self' https:"])).toEqual([]);
});

test("pages cannot be framed, and forms and base URLs stay on the site", async () => {
  // None of these falls back to `default-src` (CSP level 3, section 6).
  const names = ["frame-ancestors", "form-action", "base-uri"];
  expect(await otherwise(sources(names), ["'none'", "'self'", "'none'"])).toEqual([]);
});

test("pages send other sites their origin as the referrer, but not their path", async () => {
  const policy = (response: Response) => response.headers.get("Referrer-Policy");
  expect(await otherwise(policy, "strict-origin-when-cross-origin")).toEqual([]);
});

test.each([
  ["/uk/", "lang:uk,latest:uk"],
  ["/en/tags/peace-talks/", "lang:en,topic:peace-talks"],
  ["/ru/authors/newsroom/", "lang:ru,author:newsroom"],
  ["/uk/articles/feeds", "lang:uk,story:feeds"],
  ["/uk/tags/peace-talks/rss.xml", "lang:uk,topic:peace-talks"],
  ["/opml.xml", "lang:uk,latest:uk,lang:en,latest:en,lang:ru,latest:ru"],
  ["/en/opml.xml", "lang:en,latest:en"],
  ["/feeds.json", "lang:uk,latest:uk,lang:en,latest:en,lang:ru,latest:ru"],
  ["/sitemap.xml", "lang:uk,latest:uk,lang:en,latest:en,lang:ru,latest:ru"],
  ["/sitemap-1.xml", "lang:uk,latest:uk,lang:en,latest:en,lang:ru,latest:ru"],
  ["/news-sitemap.xml", "lang:uk,latest:uk,lang:en,latest:en,lang:ru,latest:ru"],
])("the page at %s is purged with %s", async (path, tags) => {
  expect((await app.request(path, navigation)).headers.get("Cache-Tag")).toBe(tags);
});
