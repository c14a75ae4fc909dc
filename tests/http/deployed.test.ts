import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf, stories, today } from "../support/app.ts";
import { instant } from "../support/instant.ts";
import { libraryOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const deployedAt = (deployed: string, content = stories) =>
  createApp({ library: libraryOf(content), now: () => instant(today), deployed: instant(deployed) });
const date = (response: Response) => response.headers.get("Last-Modified") ?? "";

test.each(["/en/rss.xml", "/en/tags/ukraine/atom.xml", "/en/tags/webinars/feed.json", "/feeds.json", "/opml.xml"])(
  "a client that knows only the date of %s gets an older story that a deploy has added",
  async (path) => {
    const before = await deployedAt("2026-01-10T00:00:00Z").request(path);
    expect(date(before)).toBe("Sat, 10 Jan 2026 00:00:00 GMT");
    const older = story("older", { published: "2026-01-02T10:00:00Z", tags: ["ukraine", "webinars"] });
    const app = deployedAt("2026-01-20T00:00:00Z", [...stories, older]);

    const asked = await app.request(path, { headers: { "If-Modified-Since": date(before) } });
    expect([asked.status, date(asked)]).toEqual([200, "Tue, 20 Jan 2026 00:00:00 GMT"]);
    expect((await app.request(path, { headers: { "If-Modified-Since": date(asked) } })).status).toBe(304);
  },
);

test("a deploy that changes nothing keeps the tag, and no date is later than now", async () => {
  const never = await appOf().request("/en/rss.xml");
  const later = await deployedAt("2027-01-01T00:00:00Z").request("/en/rss.xml");
  expect(etagOf(later)).toBe(etagOf(never));
  expect(date(later)).toBe(new Date(today).toUTCString());
});
