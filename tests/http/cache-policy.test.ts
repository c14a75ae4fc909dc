import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { briefCacheHeaders, type CacheHeaders, cacheHeaders, noStoreHeaders } from "../../src/http/cache-policy.ts";

const never = Number.POSITIVE_INFINITY;

/** Seconds by directive; a directive without seconds has none. */
function directives(value: string): ReadonlyMap<string, number | undefined> {
  return new Map(
    value.split(", ").map((directive) => {
      const [name = "", seconds] = directive.split("=");
      return [name, seconds === undefined ? undefined : Number(seconds)];
    }),
  );
}

/** Milliseconds for which a cache may serve a response, including staleness. */
function reach(headers: CacheHeaders, field: keyof CacheHeaders): number {
  const said = directives(headers[field]);
  const stale = Math.max(said.get("stale-while-revalidate") ?? 0, said.get("stale-if-error") ?? 0);
  return ((said.get("max-age") ?? never) + stale) * 1000;
}

const anyFreshness = fc.record({
  now: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  ahead: fc.oneof(fc.constant(never), fc.integer({ min: -5000, max: 200_000_000 })),
  maxAge: fc.integer({ min: 0, max: 100_000 }),
});

describe("cacheHeaders", () => {
  test("lets clients ask again after maxAge, and the edge cache for longer", () => {
    expect(cacheHeaders({ now: 0, validUntil: never, maxAge: 300 })).toEqual({
      "Cache-Control": "public, max-age=300",
      "Cloudflare-CDN-Cache-Control": "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=86400",
    });
  });

  test("cuts staleness before freshness when a release is near", () => {
    expect(cacheHeaders({ now: 0, validUntil: 4_000_000, maxAge: 300 })).toEqual({
      "Cache-Control": "public, max-age=300",
      "Cloudflare-CDN-Cache-Control": "public, max-age=3600, stale-while-revalidate=400, stale-if-error=400",
    });
  });

  test("cuts everything when a release is nearer than any lifetime", () => {
    expect(cacheHeaders({ now: 0, validUntil: 61_900, maxAge: 300 })).toEqual({
      "Cache-Control": "public, max-age=61",
      "Cloudflare-CDN-Cache-Control": "public, max-age=61",
    });
  });

  test("lets no lifetime, including staleness, extend past validUntil", () => {
    fc.assert(
      fc.property(anyFreshness, ({ now, ahead, maxAge }) => {
        const headers = cacheHeaders({ now, validUntil: now + ahead, maxAge });

        expect(reach(headers, "Cache-Control")).toBeLessThanOrEqual(Math.max(0, ahead));
        expect(reach(headers, "Cloudflare-CDN-Cache-Control")).toBeLessThanOrEqual(Math.max(0, ahead));
      }),
    );
  });

  test("lets a client cache no longer than maxAge", () => {
    fc.assert(
      fc.property(anyFreshness, ({ now, ahead, maxAge }) => {
        const headers = cacheHeaders({ now, validUntil: now + ahead, maxAge });

        expect(reach(headers, "Cache-Control")).toBeLessThanOrEqual(maxAge * 1000);
      }),
    );
  });

  test("prints lifetimes in whole seconds that are not negative, and never s-maxage, which ends staleness at the edge", () => {
    fc.assert(
      fc.property(anyFreshness, ({ now, ahead, maxAge }) => {
        for (const value of Object.values(cacheHeaders({ now, validUntil: now + ahead, maxAge }))) {
          expect(value).toMatch(/^public, max-age=\d+(, stale-while-revalidate=\d+, stale-if-error=\d+)?$/);
        }
      }),
    );
  });
});

describe("briefCacheHeaders", () => {
  test.each([
    [never, 60],
    [59_999, 59],
    [0, 0],
    [-1000, 0],
  ])("with %f milliseconds to the next change lasts %i seconds", (ahead, seconds) => {
    expect(briefCacheHeaders({ now: 1_000_000, validUntil: 1_000_000 + ahead })).toEqual({
      "Cache-Control": `public, max-age=${seconds}`,
      "Cloudflare-CDN-Cache-Control": `public, max-age=${seconds}`,
    });
  });
});

describe("noStoreHeaders", () => {
  test("forbids every cache to store the response", () => {
    for (const value of Object.values(noStoreHeaders)) expect(directives(value).has("no-store")).toBe(true);
  });
});
