import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf, stories } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const release = "2026-02-01T12:00:05Z";
const justBefore = "2026-02-01T12:00:04.999Z";
const scheduled = story("scheduled", {
  published: release,
  tags: ["ukraine", "webinars"],
  languages: ["uk"],
});
const expiring = story("expiring", {
  published: "2026-01-20T10:00:00Z",
  expires: release,
  tags: ["ukraine", "webinars"],
  languages: ["uk"],
});
const paths = ["/opml.xml", "/uk/opml.xml", "/feeds.json"];

/** The parts of a response that a client sees, except its lifetime. */
async function seen(response: Response) {
  const { status, headers } = response;
  const told = ["ETag", "Last-Modified", "Content-Type", "Cache-Tag"].map((name) => headers.get(name));
  return { status, told, text: await response.text() };
}

describe.each(paths)("%s", (path) => {
  test("reveals nothing of a scheduled story until its release, not even in the entity tag", async () => {
    const without = appOf(stories, {}, justBefore);
    const before = appOf([...stories, scheduled], {}, justBefore);

    expect(await seen(await before.request(path))).toEqual(await seen(await without.request(path)));
  });

  test.each([
    ["a release", scheduled],
    ["an expiry", expiring],
  ])("changes in the second of %s, without a deployment", async (_, changing) => {
    const clock = fakeClock("2026-02-01T12:00:04Z");
    const app = createApp({ library: libraryOf([...stories, changing]), now: clock.now });
    const early = etagOf(await app.request(path));
    clock.set(justBefore);
    expect(etagOf(await app.request(path))).toBe(early);
    clock.set(release);
    const later = await app.request(path);

    expect(etagOf(later)).not.toBe(early);
    expect(later.headers.get("Last-Modified")).toBe("Sun, 01 Feb 2026 12:00:05 GMT");
  });

  test("may be cached until the next release and no longer", async () => {
    const { headers } = await appOf([...stories, scheduled], {}, "2026-02-01T12:00:00Z").request(path);

    expect(headers.get("Cache-Control")).toBe("public, max-age=5");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=5");
  });
});

test("a topic is listed for subscription from the second of its first story until its last expires", async () => {
  const clock = fakeClock(justBefore);
  const first = createApp({ library: libraryOf([...stories, scheduled]), now: clock.now });
  const last = createApp({ library: libraryOf([...stories, expiring]), now: clock.now });
  const lists = async () => {
    const texts = await Promise.all([first, last].map(async (app) => (await app.request("/uk/opml.xml")).text()));
    return texts.map((text) => text.includes("/uk/tags/webinars/rss.xml"));
  };

  expect(await lists()).toEqual([false, true]);
  clock.set(release);
  expect(await lists()).toEqual([true, false]);
});
