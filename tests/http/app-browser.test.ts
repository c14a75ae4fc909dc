import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { appOf, etagOf, feedPaths, navigation } from "../support/app.ts";

const app = appOf();

/** The documents in formats to which feed readers subscribe, or in the others. */
function pathsWhere(subscribable: boolean): readonly string[] {
  const files = formats.filter((format) => format.subscribable === subscribable).map(({ file }) => `/${file}`);
  return feedPaths.filter((path) => files.some((file) => path.endsWith(file)));
}

describe("a feed opened in a browser", () => {
  test.each(pathsWhere(true))("at %s is a page in the feed's language, at the same address", async (path) => {
    const response = await app.request(path, navigation);

    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("Vary")).toBe("Sec-Fetch-Dest");
    expect(await response.text()).toMatch(new RegExp(`<html[^>]* lang="${/\/(uk|en|ru)\//.exec(path)?.[1]}"`));
  });

  test.for(pathsWhere(false))("at %s is the document, where no feed reader subscribes to it", async (path) => {
    const response = await app.request(path, navigation);

    expect(await response.text()).toBe(await (await app.request(path)).text());
  });

  test("offers the document itself", async () => {
    const html = await (await app.request("/uk/rss.xml", navigation)).text();

    expect(html).toContain("/uk/rss.xml?raw");
    expect(html).toContain("https://news.example/uk/rss.xml");
  });

  test("is not taken for another that was opened before", async () => {
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

  test.each(feedPaths.slice(0, 9))("at %s?raw is the document itself, byte for byte", async (path) => {
    const raw = await app.request(`${path}?raw`, navigation);
    const plain = await app.request(path);

    expect(raw.headers.get("Content-Type")).toBe(plain.headers.get("Content-Type"));
    expect(etagOf(raw)).toBe(etagOf(plain));
    expect(raw.headers.get("Vary")).toBe("Sec-Fetch-Dest");
    expect(await raw.text()).toBe(await plain.text());
  });

  test("has a tag that is not the document's, so that neither passes for the other", async () => {
    const page = etagOf(await app.request("/uk/rss.xml", navigation));
    const document = await app.request("/uk/rss.xml", { headers: { "If-None-Match": page } });

    expect(document.status).toBe(200);
  });

  test("that only asks in the background, or for a frame's picture, is the document", async () => {
    for (const destination of ["empty", "image", "iframe", "Document", ""]) {
      const response = await app.request("/uk/rss.xml", { headers: { "Sec-Fetch-Dest": destination } });

      expect([destination, response.headers.get("Content-Type")]).toEqual([
        destination,
        "application/rss+xml; charset=utf-8",
      ]);
    }
  });

  test("whatever a reader accepts, it is sent the document", async () => {
    const response = await app.request("/uk/rss.xml", { headers: { Accept: "text/html" } });

    expect(response.headers.get("Content-Type")).toBe("application/rss+xml; charset=utf-8");
  });
});
