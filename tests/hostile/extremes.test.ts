import { expect, test } from "vitest";
import { compiled, compileInto, outputFolder } from "../build/compiled.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { problemsOf, story, text } from "../content/content-folder.ts";
import { parsedFormatNames, parsedFormats } from "../support/formats.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { newsroomOf } from "./newsroom-of.ts";
import { yamlString } from "./texts.ts";

async function readAll(files: Parameters<typeof compiled>[0]) {
  const app = sampleApp(await compiled(files));
  return Promise.all(
    parsedFormatNames.map(async (format) => {
      const response = await app.request(`/en/${parsedFormats[format].file}`);
      expect(response.status).toBe(200);
      const { entries } = await feedsmith.read(await response.text(), format);
      return entries[0];
    }),
  );
}

test("a body of 2 MB is complete in the feed", async () => {
  const paragraph = "Довгий текст із «лапками» & амперсандом ]]> і ще чимось. ".repeat(21);
  const body = Array.from({ length: 1000 }, () => paragraph).join("\n\n");
  expect(Buffer.byteLength(body)).toBeGreaterThan(2_000_000);
  for (const entry of await readAll({ [`${story}/en.md`]: text.replace("Body.", () => body) })) {
    // The lead is one more paragraph.
    expect(entry?.content?.match(/<p>/g)).toHaveLength(1001);
    expect(entry?.content).toContain("амперсандом ]]&gt; і ще");
  }
});

test("a title of 4,000 characters is complete in the feed", async () => {
  const title = "Заголовок без кінця ".repeat(200).trim();
  for (const entry of await readAll({ [`${story}/en.md`]: text.replace('"First"', yamlString(title)) })) {
    expect(entry?.title).toBe(title);
  }
});

test("the full text of a story whose body is empty is its lead", async () => {
  for (const entry of await readAll({ [`${story}/en.md`]: text.replace("Body.\n", "") })) {
    expect(entry?.content).toBe("<p>The first story.</p>");
  }
});

test.each([
  ["only white space", '" \\t\\u00a0 "'],
  ["only characters that are removed", '"\\u0000\\ufffe\\ud800"'],
  ["nothing", '""'],
])("a title of %s is refused with its location", async (_, title) => {
  const [problem, ...others] = await problemsOf({ [`${story}/en.md`]: text.replace('"First"', () => title) });
  expect(others).toEqual([]);
  expect(problem).toMatch(/^content\/articles\/2026-01-03-first\/en\.md:2:8 title: .+; .+/);
});

test("a link to javascript: is refused with its location", async () => {
  const output = outputFolder();
  const result = await compileInto(output, {
    [`${story}/en.md`]: text.replace("Body.", "One\n\n[x](javascript:alert(1))"),
  });
  expect(result).toMatchObject({ problems: [{ path: `content/${story}/en.md`, line: 7, column: 1 }] });
});

test("addresses with spaces, Cyrillic and hosts in other scripts are encoded so that every reader accepts them", async () => {
  const body = "[a](<https://приклад.укр/шлях з пробілом?q=«ні»>) [b](/сторінка)";
  for (const entry of await readAll(newsroomOf("Text", body))) {
    const addresses = [...(entry?.content ?? "").matchAll(/href='([^']+)'/g)].map(([, address]) => address ?? "");
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/[\x21-\x7e]+$/);
      expect(URL.canParse(address)).toBe(true);
    }
    expect(addresses[0]).toMatch(/^https:\/\/xn--/);
  }
  const feed = await sampleApp(await compiled(newsroomOf("Text", body))).request("/en/feed.json");
  const { items } = (await feed.json()) as { items: readonly { external_url: string }[] };
  expect(items[0]?.external_url).toMatch(/^https:\/\/xn--[\x21-\x7e]+$/);
});
