import { expect, test } from "vitest";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";

const { origin } = sampleLibrary().catalogue.site;
const app = sampleApp();

test("robots may read everything, and are given the working addresses of both sitemaps", async () => {
  const response = await app.request("/robots.txt");
  const lines = (await response.text()).split("\n");
  const sitemaps = lines.filter((line) => line.startsWith("Sitemap: ")).map((line) => line.slice("Sitemap: ".length));

  expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(lines.slice(0, 2)).toEqual(["User-agent: *", "Allow: /"]);
  expect(lines.filter((line) => line.startsWith("Disallow"))).toEqual([]);
  expect(sitemaps).toEqual([`${origin}/sitemap.xml`, `${origin}/news-sitemap.xml`]);
  for (const sitemap of sitemaps) expect((await app.request(sitemap.replace(origin, ""))).status).toBe(200);
});
