import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appOf } from "../support/app.ts";

const app = appOf();

const segment = fc.oneof(
  fc.constantFrom("uk", "ua", "en", "xx", "tags", "authors", "articles", "peace-talks", "newsroom", "feeds", "rss.xml"),
  fc.constantFrom("feed", "feed.json", "", ".", "..", "%", "%2F", "%E0%A4%A", "%00", "%FF", "__proto__", "constructor"),
  fc.constantFrom(
    "*",
    ":language",
    "{a}",
    "a+b",
    "a,b",
    "-c",
    "~",
    "\\",
    "@evil.example",
    "%5C%5Cevil.example",
    "?",
    "#",
  ),
  fc.webSegment(),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const path = fc.array(segment, { maxLength: 7 }).map((segments) => `/${segments.join("/")}`);

const fieldValue = fc.oneof(
  fc.constantFrom("*", '"', 'W/"', ",", "document", "uk;q=", "bytes=0-1", "Sat, 31 Feb 2026 00:00:00 GMT"),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
);
const headers = fc.dictionary(
  fc.constantFrom(
    "If-None-Match",
    "If-Match",
    "If-Modified-Since",
    "If-Unmodified-Since",
    "If-Range",
    "Range",
    "Accept",
    "Accept-Language",
    "Access-Control-Request-Headers",
    "Sec-Fetch-Dest",
    "Host",
    "Origin",
  ),
  fieldValue,
);
const method = fc.constantFrom("GET", "GET", "GET", "HEAD", "OPTIONS", "POST");

/** A request that a client could send; texts from which no request can be built are left out. */
const anyRequest = fc.record({ path, headers, method }).map(({ path, headers, method }) => {
  const url = `https://news.example${path}`;
  return URL.canParse(url) ? new Request(url, { method, headers }) : new Request("https://news.example/");
});

describe("any request", () => {
  test("never gets a server error, and always gets the headers of every response", async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const response = await app.request(request);

        expect(response.status).toBeLessThan(500);
        expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
        expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
        // A response without Cache-Control would be cached anyway.
        expect(response.headers.get("Cache-Control")).not.toBeNull();
        await response.arrayBuffer();
      }),
      { numRuns: 150 },
    );
  });

  test("is redirected only to a path of this site", async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const location = (await app.request(request)).headers.get("Location");
        if (location === null) return;

        const site = "https://news.example/";
        expect(new URL(location, site).origin).toBe(new URL(site).origin);
        expect(location).toMatch(/^\/[\x21-\x7e]*$/);
      }),
      { numRuns: 150 },
    );
  });
});
