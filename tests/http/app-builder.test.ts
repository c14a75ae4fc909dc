import { expect, test } from "vitest";
import { appOf } from "../support/app.ts";

const app = appOf();
const text = async (path: string) => (await app.request(path)).text();

test("a combination is built from the topics in the query, in each of the three ways", async () => {
  const html = await text("/en/build?all=ukraine&any=service&any=peace-talks&not=webinars");
  expect(html).toContain("https://news.example/en/tags/peace-talks,service+ukraine+-webinars/rss.xml");
});

test("a combination is not confused with another that was built before", async () => {
  await text("/en/build?all=ukraine");
  expect(await text("/en/build?all=service")).toContain("/en/tags/service/rss.xml");
  expect(await text("/en/build?any=ukraine&any=service")).toContain("/en/tags/service,ukraine/rss.xml");
  expect(await text("/en/build")).toContain("https://news.example/en/rss.xml");
});

test("only as much of a query is read as a form of many topics sends, however long the query is", async () => {
  const names = Array.from({ length: 500 }, (_, index) => `nope-${index}`);
  for (const name of ["all", "any", "not"]) {
    const html = await text(`/en/build?${names.map((each) => `${name}=${each}`).join("&")}`);
    expect(html.length).toBeLessThan(20_000);
    expect(html).toContain("nope-19");
    expect(html).not.toContain("nope-20");
  }
});
