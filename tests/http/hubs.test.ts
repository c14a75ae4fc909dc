import { expect, test } from "vitest";
import { appOf } from "../support/app.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

const content = [1, 2, 3].map((day) => story(`s${day}`, { published: `2026-01-0${day}T10:00:00Z` }));
const app = appOf(content, { site: { ...site, feed: { items: 1, maxAge: 300 } } });

test.each(["/en/", "/en/summary/", "/en/tags/ukraine/", "/en/authors/anton-korzh/"])(
  "%s names its hub",
  async (folder) => {
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      const response = await app.request(folder + file);
      expect(response.headers.get("Link")).toContain('rel="hub"');
      expect(await response.text()).toContain("https://hub.example/");
    }
  },
);

test.each(["/en/archive/1/", "/en/tags/service,ukraine/"])(
  "%s names none: no hub is ever notified of it",
  async (folder) => {
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      const response = await app.request(folder + file);
      expect(response.status).toBe(200);
      expect(response.headers.get("Link")).not.toContain('rel="hub"');
      expect(await response.text()).not.toContain("https://hub.example/");
    }
  },
);
