import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf, stories } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { story } from "../support/story.ts";

const moment = "2026-02-01T12:00:05Z";
const justBefore = "2026-02-01T12:00:04.999Z";
const fresh = story("fresh", { published: "2026-02-01T09:00:00Z" });
const scheduled = story("scheduled", { published: moment, tags: ["ukraine", "webinars"] });
const expiring = story("expiring", { published: "2026-02-01T10:00:00Z", expires: moment });

describe.each(["/sitemap.xml", "/news-sitemap.xml", "/sitemap-1.xml"])("%s", (path) => {
  test("reveals nothing of a scheduled story until its release, not even in the entity tag", async () => {
    const without = await appOf([...stories, fresh], {}, justBefore).request(path);
    const before = await appOf([...stories, fresh, scheduled], {}, justBefore).request(path);

    expect(etagOf(before)).toBe(etagOf(without));
    expect(await before.text()).toBe(await without.text());
  });

  test.each([
    ["a release", scheduled, false, true],
    ["an expiry", expiring, true, false],
  ])(
    "changes in the second of %s and not before, without a deployment",
    async (_, changing, listedBefore, listedAfter) => {
      const clock = fakeClock("2026-02-01T12:00:00Z");
      const app = createApp({ library: libraryOf([...stories, fresh, changing]), now: clock.now });
      const isListed = async () => /scheduled|expiring/.test(await (await app.request(path)).text());
      const first = await app.request(path);
      expect(first.headers.get("Cache-Control")).toBe("public, max-age=5");
      expect(first.headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=5");

      clock.set(justBefore);
      expect(etagOf(await app.request(path))).toBe(etagOf(first));
      expect(await isListed()).toBe(listedBefore);

      clock.set(moment);
      expect(etagOf(await app.request(path))).not.toBe(etagOf(first));
      expect(await isListed()).toBe(listedAfter);
    },
  );
});
