import { expect, test } from "vitest";
import { contentFiles } from "../../src/build/editor/fields/content-files.ts";
import type { FieldOutput } from "../../src/build/editor/fields/field.ts";
import { everyFieldNewsroom } from "./every-field-newsroom.ts";
import { placesIn } from "./places.ts";
import { type ValueMatcher, valueMatchers } from "./value-matchers.ts";

/*
 * The output of each field according to docs/fields.md, compared with a newsroom in which every field is set: every place that
 * is named has the field's value, and no other place has it.
 */

type Name = keyof typeof contentFiles;

let newsroom: ReturnType<typeof everyFieldNewsroom> | undefined;
const everyField = () => {
  newsroom ??= everyFieldNewsroom();
  return newsroom;
};
const names = Object.keys(contentFiles) as readonly Name[];

const authors = [
  "author-slug",
  "changing-author",
  "late-author",
  "moving-author",
  "plain-author",
  "withdrawn-author",
].map((slug) => `en/authors/${slug}/`);
const languages = ["en/", "uk/"];
const topic = "en/tags/topic-slug/";

/** The feed of a topic has the topic's own name, whatever the fields of its stories are. */
const foldersFor: Readonly<Record<Name, readonly string[]>> = {
  site: [...languages, topic, ...authors],
  tags: [...languages, topic],
  authors: [...languages, ...authors],
  article: [...languages, ...authors],
  text: [...languages, ...authors],
  embeds: [...languages, ...authors],
};

const pages = [
  ...["", "en/", "uk/", topic, "en/authors/author-slug/"],
  ...["page-slug", "changed", "paid-story", "late", "withdrawn", "guid-kept", "atom-kept"].map(
    (slug) => `en/articles/${slug}`,
  ),
];

async function textAt(path: string): Promise<string> {
  const { app } = await everyField();
  return (await app.request(`/below/${path}`)).text();
}

/** Calls the function for each field with a documented output. */
async function byField<Value>(
  of: (output: FieldOutput, matches: ValueMatcher, name: Name) => Value,
): Promise<Readonly<Record<string, Value>>> {
  const matchers = valueMatchers((await everyField()).files);
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.entries(contentFiles[name].fields).flatMap(([path, { output }]) => {
        if (!output) return [];
        const matches = matchers[name]?.[path];
        if (!matches) throw new Error(`The newsroom in which every field is set has no ${path} of ${name}`);
        return [[`${name}: ${path}`, of(output, matches, name)] as const];
      }),
    ),
  );
}

test.each([
  ["rss", "rss.xml"],
  ["atom", "atom.xml"],
  ["json", "feed.json"],
] as const)("each field is in exactly the documented places of %s", async (format, file) => {
  const folders = [...new Set(Object.values(foldersFor).flat())];
  const placed = new Map(
    await Promise.all(folders.map(async (folder) => [folder, placesIn(await textAt(folder + file))] as const)),
  );
  const found = await byField((_, matches, name) => {
    const values = foldersFor[name].flatMap((folder) => placed.get(folder) ?? []);
    return [...new Set(values.filter(({ value }) => matches(value)).map(({ place }) => place))].sort();
  });
  expect(found).toEqual(await byField((output) => output[format].toSorted()));
});

test("exactly the fields that are documented for pages are on pages", async () => {
  const html = await Promise.all(pages.map(textAt));
  const values = html.flatMap((page) => page.split(/[<>"]/));
  expect(await byField((_, matches) => values.some(matches))).toEqual(await byField(({ pages }) => pages !== ""));
});
