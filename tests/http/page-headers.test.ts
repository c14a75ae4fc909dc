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

test.each(pages)("the page %s may load its own files and pictures from anywhere, and nothing else", async (path) => {
  const policy = policyOf(await app.request(path, navigation));
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("style-src")).toBe("'self'");
  expect(policy.get("script-src")).toBe("'self'");
  expect(policy.get("img-src")).toBe("'self' https:");
});

// None of these falls back to `default-src` (CSP level 3, section 6).
test.each(pages)(
  "the page %s can be framed by nobody, and sends forms and resolves addresses only here",
  async (path) => {
    const policy = policyOf(await app.request(path, navigation));
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("base-uri")).toBe("'none'");
  },
);

test.each(pages)("the page %s tells other sites where its readers come from, but not from which page", async (path) => {
  expect((await app.request(path, navigation)).headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
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
])("what a person gets at %s is purged with %s", async (path, tags) => {
  expect((await app.request(path, navigation)).headers.get("Cache-Tag")).toBe(tags);
});
