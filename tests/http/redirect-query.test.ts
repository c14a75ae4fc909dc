import { expect, test } from "vitest";
import { byOldName, findAddress } from "../../src/formats/formats.ts";
import { appOf } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { documentsIn } from "../support/every-feed.ts";
import { authors, site, tags } from "../support/site.ts";
import { story } from "../support/story.ts";

/** One entry per document, so that there are archive documents; each topic and author has a former name. */
const app = appOf(
  [
    story("talks", { slug: "переговори", formerly: ["before"], tags: ["ukraine", "peace-talks"] }),
    story("older", { published: "2026-01-02T10:00:00Z" }),
  ],
  {
    site: { ...site, feed: { items: 1, maxAge: 300 } },
    tags: tags.map((tag) => ({ ...tag, aliases: [`old-${tag.slug}`] })),
    authors: authors.map((author) => ({ ...author, aliases: [`old-${author.slug}`] })),
  },
);

const folders = ["/uk/", "/uk/summary/", "/uk/tags/ukraine/", "/uk/summary/tags/ukraine/", "/uk/authors/newsroom/"];
const spellings = [...byOldName.keys()].flatMap((name) => [name, `${name}/`]);
const documents = documentsIn("/uk/").map((path) => path.slice("/uk/".length));

/** A path of each kind that only redirects. */
const redirecting: readonly string[] = [
  ...spellings.map((name) => `/${name}`),
  ...folders.flatMap((folder) => spellings.map((name) => folder + name)).filter((path) => findAddress(path)),
  ...["/ua/", "/UK/", "/%75a/"].flatMap((language) =>
    ["", "rss.xml", "tags/ukraine/", "opml.xml", "build", "articles/x"].map((rest) => `${language}${rest}`),
  ),
  ...["/uk", "/uk/summary", "/uk/tags/ukraine", "/uk/authors/newsroom", "/uk/archive/1"],
  ...["/uk/summary/", "/uk/summary/tags/ukraine/", "/uk/summary/authors/newsroom/", "/uk/summary/archive/1/"],
  ...["/uk/articles/before", "/uk/articles/older/"],
  ...["ukraine+peace-talks", "ukraine%2Bpeace-talks", "ukraine,ukraine", "old-ukraine"].flatMap((topic) =>
    ["", ...documents].map((document) => `/uk/tags/${topic}/${document}`),
  ),
  ...documents.map((document) => `/uk/authors/old-newsroom/${document}`),
  ...documentsIn("/uk/archive/2/"),
].filter((path) => !documents.some((name) => folders.some((folder) => path === `${folder}${name}`)));

/** Queries as clients send them. */
const queries = [
  "?x=1",
  "?utm_source=telegram&utm_medium=social&utm_campaign=%D0%BF%D0%BB%D0%B0%D0%BD",
  "?raw",
  "?a=1&a=2&&=&b",
  "?a=b?c=d/e",
  "?%",
  "?a+b=%20",
  "?//evil.example",
  "?next=//evil.example/&url=https://evil.example",
  "?a=%0d%0aSet-Cookie:%20x=1",
  "?a=%00%ff",
  `?long=${"x".repeat(8192)}`,
];

/** Queries that RFC 3986 does not allow, with the result of a URL parser. */
const unsafe = [
  ["?a=\r\nSet-Cookie: x=1", "?a=Set-Cookie:%20x=1"],
  ['?<b>"ї"', "?%3Cb%3E%22%D1%97%22"],
  ["?\\\\evil.example\t\n", "?\\\\evil.example"],
] as const;

test("every redirect keeps the query unchanged", async () => {
  await checkEach(redirecting, String, async (path) => {
    const plain = await app.request(path);
    const location = plain.headers.get("Location");
    expect([302, 307, 308]).toContain(plain.status);
    expect(location).toMatch(/^\/[^/?]/);

    for (const [query, kept] of [...queries.map((each) => [each, each] as const), ...unsafe]) {
      const { status, headers } = await app.request(`${path}${query}`);
      expect([status, headers.get("Location")]).toEqual([plain.status, `${location}${kept}`]);
      expect(new URL(headers.get("Location") ?? "", site.origin).origin).toBe(new URL(site.origin).origin);
      expect(headers.get("Set-Cookie")).toBeNull();
    }
  });
});
