import { describe, expect, test } from "vitest";
import { archiveSize } from "../../src/domain/archives.ts";
import { appOf, navigation } from "../support/app.ts";
import { olderStories } from "../support/older-stories.ts";
import { site } from "../support/site.ts";

const app = appOf();

describe("what does not exist", () => {
  test.each([
    ["an unknown language", "/xx/rss.xml", "https://news.example/en/"],
    ["a language that is a member of every object", "/constructor/rss.xml", "https://news.example/en/"],
    ["a folder that is a member of every object", "/uk/__proto__/rss.xml", "https://news.example/uk/"],
    [
      "a topic that is a member of every object",
      "/uk/tags/constructor/rss.xml",
      "https://news.example/uk/tags/ukraine/",
    ],
    ["an unknown author", "/uk/authors/nobody/atom.xml", "https://news.example/uk/authors/newsroom/"],
    [
      "an author that is a member of every object",
      "/uk/authors/__proto__/",
      "https://news.example/uk/authors/newsroom/",
    ],
    ["an unknown article", "/uk/articles/nope", "https://news.example/uk/"],
    ["an article in a language that it lacks", "/ru/articles/feeds", "https://news.example/ru/"],
    ["an unknown document", "/uk/rdf.xml", "https://news.example/uk/"],
    ["an unknown file", "/wp-login.php", "https://news.example/uk/"],
  ])("%s: the response names what exists", async (_, path, exists) => {
    const response = await app.request(path);

    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toContain(exists);
  });

  test("a misspelt topic: the response names only the one that was meant", async () => {
    const text = await (await app.request("/en/tags/peace-talk/rss.xml")).text();

    expect(text).toContain("https://news.example/en/tags/peace-talks/");
    expect(text).not.toContain("/tags/ukraine/");
  });

  test.each([
    ["percent-encoding that is cut off", "/uk/articles/%E0%A4%A"],
    ["percent-encoding of nothing", "/uk/articles/%"],
    ["percent-encoding that is not UTF-8, for a topic", "/uk/tags/%FF/rss.xml"],
    ["percent-encoding that is not UTF-8, for a language", "/%FF/rss.xml"],
    ["two slashes", "//"],
    ["two slashes before a language", "//uk/rss.xml"],
    ["two slashes after a language", "/uk//rss.xml"],
    ["a NUL", "/uk/articles/%00"],
    ["a NUL for a language", "/%00/"],
    ["an encoded line break", "/uk/articles/a%0D%0ASet-Cookie:%20a=b"],
    ["an encoded slash", "/uk%2Frss.xml"],
    ["parent segments", "/uk/articles/..%2F..%2Fetc%2Fpasswd"],
    ["markup", "/uk/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E"],
    ["a very long slug", `/uk/articles/${"a".repeat(15_000)}`],
    ["a very long topic", `/uk/tags/${"a".repeat(15_000)}/rss.xml`],
    ["a very deep path", `/uk${"/a".repeat(5000)}`],
    ["half a surrogate pair", `/uk/articles/${encodeURIComponent("😀").slice(0, 9)}`],
  ])("%s: 404, short, for programs and for people", async (_, path) => {
    const forPrograms = await app.request(path);
    const forPeople = await app.request(path, navigation);

    expect([forPrograms.status, forPeople.status]).toEqual([404, 404]);
    expect((await forPrograms.text()).length).toBeLessThan(1000);
    expect(forPeople.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await forPeople.text()).not.toContain("<script>alert");
  });

  test.each([
    ["tags", "topic"],
    ["authors", "author"],
  ])("among %s: the response names twelve that exist if none is near", async (folder, kind) => {
    const names = Array.from({ length: 20 }, (_, index) => ({
      slug: `known-${index}`,
      name: { uk: `Назва ${index}`, en: `Name ${index}`, ru: `Имя ${index}` },
      aliases: [],
      retired: false,
    }));
    const many = appOf([], { tags: names.map((each) => ({ ...each, kind: "topic" as const })), authors: names });
    const [said, ...suggested] = (await (await many.request(`/en/${folder}/zzz/rss.xml`)).text()).trimEnd().split("\n");

    expect(said).toBe(`404 There is no ${kind} "zzz" here.`);
    expect(suggested).toEqual(
      names.slice(0, 12).map(({ slug, name }) => `https://news.example/en/${folder}/${slug}/  ${name.en}`),
    );
  });

  test.each([
    ["a language", `/${"a".repeat(2000)}/`],
    ["an author", `/uk/authors/${"a".repeat(2000)}/`],
    ["a combination of topics", `/uk/tags/${"a+".repeat(1000)}/`],
  ])("repeats no more than the beginning of a very long name of %s", async (_, path) => {
    expect((await (await app.request(path)).text()).length).toBeLessThan(600);
  });

  test("for people varies with the client, and shows what was requested", async () => {
    const response = await app.request("/ru/nope/%D0%BD%D1%96", navigation);

    expect(response.headers.get("Vary")).toBe("Sec-Fetch-Dest");
    expect(response.headers.get("Content-Security-Policy")).not.toBeNull();
    const html = await response.text();
    expect(html).toContain("/ru/nope/ні");
    expect(html).toContain('<html lang="ru"');
  });

  test("of an archive: the response says how many documents there are, and links to the newest", async () => {
    const text = async (stories: number) => {
      const archived = appOf(olderStories(stories), { site: { ...site, feed: { items: 1, maxAge: 300 } } });
      return (await archived.request("/uk/archive/9/rss.xml")).text();
    };

    expect(await text(archiveSize + 2)).toBe(
      "404 This feed has 2 archive documents.\nhttps://news.example/uk/archive/2/  /uk/archive/2/\n",
    );
    expect(await text(2)).toBe(
      "404 This feed has 1 archive document.\nhttps://news.example/uk/archive/1/  /uk/archive/1/\n",
    );
    expect(await text(1)).toBe("404 This feed has no archive: it holds everything.\nhttps://news.example/uk/  /uk/\n");
  });

  test("is cached only briefly, for every client", async () => {
    const { headers } = await app.request("/xx/rss.xml");

    expect(headers.get("Cache-Control")).toBe("public, max-age=60");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=60");
    expect(headers.get("Vary")).toBe("Sec-Fetch-Dest");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

test.each(["/en/tags/%0AVisit%20me%0A/rss.xml", "/%1b%5b31mred/rss.xml", "/en/articles/%E2%80%AEgnp"])(
  "characters of %s that would affect a terminal or break a line are removed from the response",
  async (path) => {
    const text = await (await app.request(path)).text();
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.split("\n")[0]).toContain("\ufffd");
  },
);

test("a story that does not exist in the language: the response links to it in the languages that have it", async () => {
  const lines = (await (await app.request("/ru/articles/feeds")).text()).trimEnd().split("\n");
  expect(lines).toEqual([
    '404 There is no article "feeds" here.',
    "https://news.example/uk/articles/feeds  Story feeds (uk)",
    "https://news.example/en/articles/feeds  Story feeds (en)",
    "https://news.example/ru/  Новости",
  ]);
});
