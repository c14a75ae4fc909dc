import { describe, expect, test } from "vitest";
import { appOf, feedPaths, navigation } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";

const app = appOf();

describe("a method that would change something", () => {
  const methods = ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"];
  const paths = ["/uk/rss.xml", "/", "/uk/articles/feeds", "/ua/rss.xml", "/nowhere", "/feed"];

  test("is refused everywhere, and the response names the methods that are allowed", async () => {
    const requests = methods.flatMap((method) => paths.map((path) => ({ method, path })));
    await checkEach(
      requests,
      ({ method, path }) => `${method} ${path}`,
      async ({ method, path }) => {
        const response = await app.request(path, { method });

        expect(response.status).toBe(405);
        expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
        expect(await response.text()).toContain(method);
      },
    );
  });
});

describe("OPTIONS", () => {
  test("lets scripts of any origin make conditional requests", async () => {
    const response = await app.request("/uk/feed.json", {
      method: "OPTIONS",
      headers: { Origin: "https://reader.example", "Access-Control-Request-Headers": "if-none-match" },
    });

    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Allow-Methods")).toContain("GET");
    expect(response.headers.get("Access-Control-Allow-Headers")).toBe("*");
  });

  test("may be cached by a client for a day, since it never changes, but by no shared cache", async () => {
    const { headers } = await app.request("/uk/feed.json", { method: "OPTIONS" });

    expect(headers.get("Access-Control-Max-Age")).toBe("86400");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toBe("private, no-store");
  });

  test("names every method that is allowed", async () => {
    const { headers } = await app.request("/uk/feed.json", { method: "OPTIONS" });

    expect(headers.get("Access-Control-Allow-Methods")).toBe(headers.get("Allow"));
  });
});

describe("scripts of any origin", () => {
  // Other headers are readable anyway (Fetch, "CORS-safelisted response-header name").
  test.each([["/uk/feed.json"], ["/uk/"], ["/nowhere"], ["/ua/rss.xml"]])(
    "may read the validator of %s, and its links to others",
    async (path) => {
      const { headers } = await app.request(path);

      expect(headers.get("Access-Control-Expose-Headers")?.split(", ").sort()).toEqual(["ETag", "Link"]);
    },
  );
});

describe("HEAD", () => {
  test("is GET without its body", async () => {
    const others = ["/", "/uk/", "/uk/articles/feeds", "/ua/rss.xml", "/nowhere", "/uk/articles/no"];
    await checkEach([...feedPaths, ...others], String, async (path) => {
      const get = await app.request(path);
      const head = await app.request(path, { method: "HEAD" });

      expect(head.status).toBe(get.status);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe("");
    });
  });

  test("of a feed opened in a browser is the HEAD of its page", async () => {
    const head = await app.request("/uk/rss.xml", { method: "HEAD", ...navigation });

    expect(head.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  });
});
