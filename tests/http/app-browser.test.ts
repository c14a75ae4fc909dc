import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { appOf, etagOf, feedPaths, navigation } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";

const app = appOf();

/** Whether feed readers subscribe to the format of the document at this path. */
function isSubscribable(path: string): boolean {
  return formats.some(({ subscribable, file }) => subscribable && path.split("/").at(-1) === file);
}

describe("a feed opened in a browser", () => {
  test("is a page in the feed's language, at the same URL; the document itself if feed readers do not subscribe to it", async () => {
    await checkEach(feedPaths, String, async (path) => {
      const response = await app.request(path, navigation);
      const text = await response.text();

      expect(response.status).toBe(200);
      if (isSubscribable(path)) {
        expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
        expect(response.headers.get("Vary")).toBe("Sec-Fetch-Dest");
        expect(text).toMatch(new RegExp(`<html[^>]* lang="${/\/(uk|en|ru)\//.exec(path)?.[1]}"`));
      } else expect(text).toBe(await (await app.request(path)).text());
    });
  });

  test("offers the document itself", async () => {
    const html = await (await app.request("/uk/rss.xml", navigation)).text();

    expect(html).toContain("/uk/rss.xml?raw");
    expect(html).toContain("https://news.example/uk/rss.xml");
  });

  test("is not confused with another that was opened before", async () => {
    const opened = async (path: string) => {
      const html = await (await app.request(path, navigation)).text();
      return /<input[^>]*value="([^"]*)"/.exec(html)?.[1];
    };
    const paths = [
      "/uk/rss.xml",
      "/uk/atom.xml",
      "/uk/summary/atom.xml",
      "/uk/tags/peace-talks/atom.xml",
      "/uk/rss.xml",
    ];

    for (const path of paths) expect(await opened(path)).toBe(new URL(path, "https://news.example").href);
  });

  test("is the document itself at ?raw, byte for byte", async () => {
    await checkEach(feedPaths, String, async (path) => {
      const raw = await app.request(`${path}?raw`, navigation);
      const plain = await app.request(path);

      expect(raw.headers.get("Content-Type")).toBe(plain.headers.get("Content-Type"));
      expect(etagOf(raw)).toBe(etagOf(plain));
      expect(raw.headers.get("Vary")).toBe("Sec-Fetch-Dest");
      expect(await raw.text()).toBe(await plain.text());
    });
  });

  test("has another entity tag than the document, so that a cache confuses neither with the other", async () => {
    const page = etagOf(await app.request("/uk/rss.xml", navigation));
    const document = await app.request("/uk/rss.xml", { headers: { "If-None-Match": page } });

    expect(document.status).toBe(200);
  });

  test("is the document if a script, a frame or an image requests it", async () => {
    for (const destination of ["empty", "image", "iframe", "Document", ""]) {
      const response = await app.request("/uk/rss.xml", { headers: { "Sec-Fetch-Dest": destination } });

      expect([destination, response.headers.get("Content-Type")]).toEqual([
        destination,
        "application/rss+xml; charset=utf-8",
      ]);
    }
  });

  test("is the document for a feed reader, whatever it accepts", async () => {
    const response = await app.request("/uk/rss.xml", { headers: { Accept: "text/html" } });

    expect(response.headers.get("Content-Type")).toBe("application/rss+xml; charset=utf-8");
  });
});
