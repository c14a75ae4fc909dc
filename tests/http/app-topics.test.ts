import fc from "fast-check";
import { expect, test } from "vitest";
import { feedsmith } from "../consumers/feedsmith.ts";
import { appOf } from "../support/app.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

const slugs = ["ukraine", "service", "peace-talks", "webinars"];
const content = [
  story("a", { tags: ["ukraine"] }),
  story("b", { tags: ["ukraine", "peace-talks"], published: "2026-01-04T10:00:00Z" }),
  story("c", { section: "service", tags: ["service", "peace-talks"], published: "2026-01-05T10:00:00Z" }),
  story("d", { section: "service", tags: ["service", "webinars"], published: "2026-01-06T10:00:00Z" }),
];
const app = appOf(content);

async function ids(path: string): Promise<readonly string[]> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  const { entries } = await feedsmith.read(await response.text(), "rss");
  return entries.map(({ id }) => id.slice(-1));
}

test.each([
  ["peace-talks+ukraine", ["b"]],
  ["service,ukraine", ["d", "c", "b", "a"]],
  ["service+-webinars", ["c"]],
  ["-service", ["b", "a"]],
  ["peace-talks,webinars+service", ["d", "c"]],
  ["ukraine+-ukraine", []],
])("%s lists %j", async (topic, expected) => {
  expect(await ids(`/en/tags/${topic}/rss.xml`)).toEqual(expected);
});

test("every spelling of a combination is redirected with 308 to one URL, which its self link names", async () => {
  const anyQuery = fc
    .uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: 4 })
    .chain((names) =>
      fc.tuple(...names.map((name) => fc.tuple(fc.constantFrom("+", ",", "+-", " ", "%2B", "%2C"), fc.constant(name)))),
    );
  await fc.assert(
    fc.asyncProperty(anyQuery, fc.constantFrom("rss.xml", "atom.xml", "feed.json"), async (parts, file) => {
      const written = parts.map(([sign, name], index) => (index === 0 ? name : sign + name)).join("");
      let path = `/en/tags/${encodeURI(written).replaceAll("%25", "%")}/${file}?a=1`;
      let response = await app.request(path);
      if (response.status === 308) {
        path = response.headers.get("Location") ?? "";
        response = await app.request(path);
      }
      expect(response.status).toBe(200);
      expect(path).toMatch(/\?a=1$/);
      expect(response.headers.get("Link")).toContain(`<${new URL(path.replace("?a=1", ""), site.origin)}>; rel="self"`);
    }),
  );
});

test("the same topics in any order, with or without repetition, have one URL", async () => {
  const anyNames = fc.array(fc.constantFrom(...slugs), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(anyNames, fc.constantFrom("+", ","), async (names, sign) => {
      const address = `/en/tags/${[...new Set(names)].sort().join(sign)}/rss.xml`;
      const response = await app.request(`/en/tags/${names.join(sign)}/rss.xml`);
      const location =
        response.status === 308 ? response.headers.get("Location") : `/en/tags/${names.join(sign)}/rss.xml`;
      expect(location).toBe(address);
      expect((await app.request(address)).status).toBe(200);
    }),
  );
  const groups = await app.request("/en/tags/webinars+ukraine,service/rss.xml");
  expect(groups.headers.get("Location")).toBe("/en/tags/service,ukraine+webinars/rss.xml");
});

test.each([
  ["en", "peace-talks+ukraine", "Peace talks and Ukraine — News"],
  ["en", "peace-talks,ukraine+-service", "Peace talks or Ukraine, without Service — News"],
  ["en", "peace-talks,ukraine+webinars", "(Peace talks or Ukraine) and Webinars — News"],
  ["uk", "-service", "Усе, без теми «Сервіс» — Новини"],
  ["ru", "ukraine+-peace-talks+-service", "Украина, без тем «Переговоры», «Сервис» — Новости"],
])("in %s %s is called %s", async (language, topic, title) => {
  const response = await app.request(`/${language}/tags/${topic}/feed.json`);
  expect(await response.json()).toMatchObject({ title });
});

test("an unknown term is named, with the nearest one that exists", async () => {
  const response = await app.request("/en/tags/ukraine+peace-talk/rss.xml");
  expect(response.status).toBe(404);
  const text = await response.text();
  expect(text).toContain('There is no topic "peace-talk" here');
  expect(text).toContain("https://news.example/en/tags/peace-talks/");
});

test("more than six terms are refused", async () => {
  const response = await app.request("/en/tags/a+b+c+d+e+f+g/rss.xml");
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("it takes one to 6");
});
