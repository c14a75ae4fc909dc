import { describe, expect, test } from "vitest";
import { feedFormats, formatNames } from "../../src/feed/feed-format.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { appOf, etagOf } from "../support/app.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

const facts = { site: { ...site, feed: { items: 3, maxAge: 300 } } };
const history = Array.from({ length: 11 }, (_, index) =>
  story(`s${index}`, {
    published: `2026-01-${String(index + 1).padStart(2, "0")}T10:00:00Z`,
    tags: index % 2 === 0 ? ["ukraine", "peace-talks"] : ["ukraine"],
    authors: [index % 3 === 0 ? "newsroom" : "anton-korzh"],
  }),
);
const folders = ["/en/", "/uk/tags/peace-talks/", "/ru/authors/newsroom/", "/en/tags/-peace-talks/", "/en/summary/"];

describe.each(folders.flatMap((folder) => formatNames.map((format) => ({ folder, format }))))(
  "from $folder in $format",
  ({ folder, format }) => {
    test("the way back ends after every visible article has been met once, but for the overlap", async () => {
      const app = appOf(history, facts);
      const met: string[][] = [];
      for (let path: string | undefined = `${folder}${feedFormats[format].file}`; path; ) {
        const response = await app.request(path);
        expect(response.status).toBe(200);
        const text = await response.text();
        met.push((await feedsmith.read(text, format)).entries.map(({ id }) => id));
        path = olderThan(text);
      }
      const [current = [], ...archives] = met;
      const archived = archives.flat();
      expect(archived).toHaveLength(new Set(archived).size);
      const overlap = archives[0]?.filter((id) => current.includes(id)) ?? [];
      expect(archived.filter((id) => current.includes(id))).toEqual(overlap);
      expect([...current, ...archived.filter((id) => !current.includes(id))]).toEqual(idsUnder(folder));
    });
  },
);

test("a story in front leaves the bytes and ETags of all archive documents as they are", async () => {
  for (let count = 4; count < history.length; count++) {
    const before = appOf(history.slice(0, count), facts);
    const after = appOf(history.slice(0, count + 1), facts);
    for (let number = 1; (await before.request(`/en/archive/${number}/rss.xml`)).status === 200; number++) {
      for (const format of formatNames) {
        const path = `/en/archive/${number}/${feedFormats[format].file}`;
        const [old, now] = await Promise.all([before.request(path), after.request(path)]);
        expect(etagOf(now)).toBe(etagOf(old));
        expect(await now.text()).toBe(await old.text());
      }
    }
  }
});

test("after the newest archive document comes the current one, until there is another", async () => {
  const app = appOf(history, facts);
  const next = await app.request("/en/archive/4/atom.xml?utm=1");
  expect([next.status, next.headers.get("Location")]).toEqual([307, "/en/atom.xml?utm=1"]);
  const beyond = await app.request("/en/archive/5/atom.xml");
  expect(beyond.status).toBe(404);
  expect(await beyond.text()).toContain("This feed has 3 archive documents");
});

test.each(["0", "01", "-1", "1.5", "x", "9999999"])("there is no archive document %s", async (number) => {
  expect((await appOf(history, facts).request(`/en/archive/${number}/rss.xml`)).status).toBe(404);
});

test("a feed that holds everything says so, one that does not leads back", async () => {
  expect(await (await appOf(history.slice(0, 3), facts).request("/en/rss.xml")).text()).toContain("<fh:complete/>");
  const more = await (await appOf(history.slice(0, 4), facts).request("/en/rss.xml")).text();
  expect(more).not.toContain("fh:complete");
  expect(more).toContain(
    'rel="prev-archive" type="application/rss+xml" href="https://news.example/en/archive/1/rss.xml"',
  );
});

/** The path of the document before this one, from whichever member or link says it. */
function olderThan(text: string): string | undefined {
  const address = text.startsWith("{")
    ? (JSON.parse(text) as { next_url?: string }).next_url
    : /rel="prev-archive"[^>]* href="([^"]+)"/.exec(text)?.[1];
  return address?.replace(site.origin, "");
}

function idsUnder(folder: string): readonly string[] {
  const language = folder.slice(1, 3);
  return history
    .flat()
    .map(({ article }) => article)
    .filter(({ language: own }) => own === language)
    .filter(
      ({ tags, authors }) =>
        (!folder.includes("tags/peace") || tags.includes("peace-talks")) &&
        (!folder.includes("tags/-peace") || !tags.includes("peace-talks")) &&
        (!folder.includes("authors/") || authors.includes("newsroom")),
    )
    .map(({ id }) => `tag:${site.authority}:${language}/${id}`)
    .reverse();
}
