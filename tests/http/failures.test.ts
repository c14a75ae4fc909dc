import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { AssetUnavailable } from "../../src/http/shard-source.ts";
import { navigation, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";

const log = vi.spyOn(console, "error");
beforeEach(() => {
  log.mockReset().mockImplementation(() => undefined);
});
afterAll(() => {
  log.mockRestore();
});

/** A newsroom whose articles cannot be loaded. */
function appWith(error: Error) {
  const library = libraryOf(stories);
  const articles = () => Promise.reject(error);
  return createApp({
    library: { ...library, catalogue: { ...library.catalogue, articles } },
    now: fakeClock(today).now,
  });
}

const broken = appWith(new TypeError("x is not a function"));
const unreachable = appWith(new AssetUnavailable("The request for shard 00 got status 500"));

describe("a request that fails", () => {
  test.each([{}, navigation])(
    "is stored by no cache, and reveals nothing about what went wrong (%o)",
    async (asked) => {
      const response = await broken.request("/uk/articles/feeds", asked);

      expect(response.status).toBe(500);
      expect(response.headers.get("Cache-Control")).toBe("private, no-store");
      expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toBe("private, no-store");
      expect(response.headers.get("Retry-After")).toBeNull();
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(await response.text()).not.toContain("is not a function");
    },
  );

  test("is logged with its path and where it happened", async () => {
    await broken.request("/uk/articles/feeds");

    expect(log.mock.calls).toEqual([
      [
        {
          event: "request failed",
          path: "/uk/articles/feeds",
          error: expect.stringMatching(/TypeError: x is not a function\n +at /),
        },
      ],
    ]);
  });

  test("because of a missing shard may be repeated in a minute", async () => {
    const response = await unreachable.request("/uk/articles/feeds");

    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "60"]);
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
  });

  test("because of a missing shard shows people the same page as another failure", async () => {
    const pages = [broken, unreachable].map(async (app) => {
      const html = await (await app.request("/uk/articles/feeds", navigation)).text();
      return /<title>.*<\/title>/.exec(html)?.[0];
    });
    const [one, other] = await Promise.all(pages);

    expect(other).toBe(one);
  });
});
