import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appOf, etagOf, feedPaths } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";

const app = appOf();

describe("a query string", () => {
  test("changes neither the bytes nor the tag of any feed", async () => {
    await checkEach(feedPaths, String, async (path) => {
      const plain = await app.request(path);
      const etag = etagOf(plain);
      const text = await plain.text();

      for (const query of ["?", "?raw", "?raw=1", "?utm_source=a", "?format=atom&page=2", "?%", "?tag=__proto__"]) {
        const asked = await app.request(path + query);

        expect([query, asked.status, etagOf(asked)]).toEqual([query, 200, etag]);
        expect(await asked.text()).toBe(text);
      }
    });
  });

  test("changes neither the bytes nor the tag, whatever it contains", async () => {
    const plain = await app.request("/uk/rss.xml");
    const text = await plain.text();

    await fc.assert(
      fc.asyncProperty(fc.webQueryParameters({ size: "small" }), async (query) => {
        const asked = await app.request(`/uk/rss.xml?${query}`);

        expect(asked.status).toBe(200);
        expect(etagOf(asked)).toBe(etagOf(plain));
        expect(await asked.text()).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});
