import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

test("serves a feed from the bundled catalogue", async () => {
  const response = await exports.default.fetch("https://polyfeed.example/uk/rss.xml");
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/rss+xml; charset=utf-8");
  expect(await response.text()).toContain("tag:polyfeed.example,2026:uk/2026-01-03-advisers");
});
