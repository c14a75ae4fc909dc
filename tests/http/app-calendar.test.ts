import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf, feedPaths, navigation, pathsListing, stories } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const scheduled = story("scheduled", {
  published: "2026-02-01T12:00:05Z",
  tags: ["ukraine", "peace-talks"],
  authors: ["newsroom"],
  formerly: ["embargoed"],
});
const secret = /scheduled|embargoed/i;
const pages = ["/", "/uk/", "/uk/tags/peace-talks/", "/uk/authors/newsroom/", "/json-feed-extension", "/nowhere"];
const hidden = ["/uk/articles/scheduled", "/uk/articles/embargoed"];

/** The parts of a response that a client sees, except its lifetime. */
async function seen(response: Response) {
  const { status, headers } = response;
  const fields = ["ETag", "Last-Modified", "Link", "Content-Type", "Cache-Tag"].map((name) => headers.get(name));
  return { status, fields, text: await response.text() };
}

describe("a scheduled article", () => {
  test("is not noticeable anywhere before its second", async () => {
    const without = appOf(stories, {}, "2026-02-01T12:00:04.999Z");
    const before = appOf([...stories, scheduled], {}, "2026-02-01T12:00:04.999Z");

    await checkEach([...feedPaths, ...pages], String, async (path) => {
      for (const asked of [{}, navigation]) {
        const answer = await seen(await before.request(path, asked));

        expect(answer).toEqual(await seen(await without.request(path, asked)));
        expect(answer.text).not.toMatch(secret);
      }
    });
  });

  test.each(hidden)("is not found at %s before its second, like an article that was never written", async (path) => {
    const before = appOf([...stories, scheduled], {}, "2026-02-01T12:00:04.999Z");
    const never = await before.request("/uk/articles/never");
    const answer = await before.request(path);

    expect(answer.status).toBe(404);
    expect((await answer.text()).replace(secret, "never")).toBe(await never.text());
  });

  test("appears on its second, without a deploy, wherever it is listed", async () => {
    const clock = fakeClock("2026-02-01T12:00:04.999Z");
    const app = createApp({ library: libraryOf([...stories, scheduled]), now: clock.now });
    const listing = ["/uk/rss.xml", "/en/tags/peace-talks/atom.xml", "/ru/authors/newsroom/feed.json", "/uk/"];
    for (const path of listing) expect(await (await app.request(path)).text()).not.toMatch(secret);

    clock.set("2026-02-01T12:00:05Z");

    for (const path of listing) expect(await (await app.request(path)).text()).toMatch(secret);
    expect((await app.request("/uk/articles/scheduled")).status).toBe(200);
    expect((await app.request("/uk/articles/embargoed")).headers.get("Location")).toBe("/uk/articles/scheduled");
  });

  test("changes only the responses that list it", async () => {
    const clock = fakeClock("2026-02-01T12:00:04Z");
    const app = createApp({ library: libraryOf([...stories, scheduled]), now: clock.now });
    const etags = () => Promise.all(feedPaths.map(async (path) => etagOf(await app.request(path))));
    const before = await etags();

    clock.set("2026-02-01T12:00:05Z");
    const after = await etags();

    expect(feedPaths.filter((_, index) => before[index] !== after[index])).toEqual(pathsListing(scheduled));
  });

  test.each(["/uk/rss.xml", "/uk/", "/uk/articles/feeds", "/nowhere"])(
    "lets no cache keep %s past its second",
    async (path) => {
      const { headers } = await appOf([...stories, scheduled], {}, "2026-02-01T12:00:02Z").request(path);

      expect(headers.get("Cache-Control")).toBe("public, max-age=3");
      expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=3");
    },
  );
});

describe("an article that expires", () => {
  test("leaves feeds and pages on its second, which is when they last changed", async () => {
    const brief = story("brief", { published: "2026-01-31T00:00:00Z", expires: "2026-02-01T12:00:05Z" });
    const clock = fakeClock("2026-02-01T12:00:04.999Z");
    const app = createApp({ library: libraryOf([...stories, brief]), now: clock.now });
    expect(await (await app.request("/uk/rss.xml")).text()).toContain("brief");
    expect((await app.request("/uk/articles/brief")).status).toBe(200);

    clock.set("2026-02-01T12:00:05Z");
    const feed = await app.request("/uk/rss.xml");

    expect(feed.headers.get("Last-Modified")).toBe("Sun, 01 Feb 2026 12:00:05 GMT");
    expect(await feed.text()).not.toContain("brief");
    expect((await app.request("/uk/articles/brief")).status).toBe(404);
  });

  test("lets no cache keep the redirect from its former URL past its second", async () => {
    const brief = story("brief", { formerly: ["old"], expires: "2026-02-01T12:00:05Z" });
    const { headers } = await appOf([brief], {}, "2026-02-01T12:00:02Z").request("/uk/articles/old");

    expect(headers.get("Location")).toBe("/uk/articles/brief");
    expect(headers.get("Cache-Control")).toBe("public, max-age=3");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=3");
  });
});
