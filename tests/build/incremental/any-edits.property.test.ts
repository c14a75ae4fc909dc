import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Files, png, tags } from "../../content/content-folder.ts";
import { newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

const folders = Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1}-story-${index + 1}`);
const folder = fc.constantFrom(...folders);
const maybe = fc.boolean();

/** One edit: writes a story, deletes one, renames or removes a tag, or renames an author. */
const edit: fc.Arbitrary<Files> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ folder, other: folder, ...facts() }).map(written) },
  { weight: 2, arbitrary: folder.map((name): Files => ({ [`articles/${name}`]: null })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(tags, tags.replace("Kyiv", "Kiev"), tags.replace(/kyiv:[\s\S]+?(?=rss:)/, ""))
      .map((text): Files => ({ "tags.yaml": text })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Desk", "Table")
      .map((name): Files => ({ "authors.yaml": `desk:\n  name: { uk: "Відділ", en: "${name}" }\n` })),
  },
);

const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
/** With no records in the bundle, with some, and with all. */
const bundle = fc.constantFrom(1, 20_000, 1_000_000);

const linking = { body: `[Link](../${folders[0]}/)` };

function facts() {
  return {
    body: fc.constantFrom("Body.", "Bodi.", "Another."),
    slug: fc.constantFrom("", "renamed"),
    links: maybe,
    kyiv: maybe,
    draft: fc.integer({ max: 5, min: 0 }).map((number) => number === 0),
    withdrawn: fc.integer({ max: 5, min: 0 }).map((number) => number === 0),
    picture: maybe,
    english: fc.constantFrom(
      ...["", "", "", "draft: true\n", "draft: false\n"],
      ...["published: 2026-01-01T09:00\n", "published: 2026-02-02T09:00\n"],
    ),
  };
}

function written(
  made: { folder: string; other: string; body: string; slug: string; links: boolean; kyiv: boolean } & {
    draft: boolean;
    withdrawn: boolean;
    picture: boolean;
    english: string;
  },
): Files {
  const { folder: name, other, body, slug, links, kyiv, ...rest } = made;
  return {
    ...storyFiles(name, {
      body: links ? `${body} [Link](../${other}/)` : body,
      tags: kyiv ? "[kyiv]" : "[rss]",
      ...(slug && { slug: `${slug}-${name}` }),
      ...rest,
    }),
    ...(rest.picture && { [`articles/${name}/p.png`]: png }),
  };
}

test("whatever is edited between runs, compile gives the same result as a first run", async () => {
  // The clock is ahead of the files, so that their fingerprints are trusted.
  const made = { right: 0, refused: 0 };
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  try {
    await fc.assert(
      fc.asyncProperty(bundle, fc.array(edits, { maxLength: 5 }), async (bundle, rounds) => {
        using newsroom = newsroomOnDisk();
        for (const name of folders) newsroom.write(storyFiles(name, name === folders[3] ? linking : {}));
        for (const files of [[], ...rounds]) {
          for (const each of files) newsroom.write(each);
          const result = await newsroom.compile({ bundle }).catch((error: Error) => error.message);
          const anew = await newsroom.madeAnew({ bundle }).catch((error: Error) => error.message);
          expect(typeof result === "string" ? result : newsroom.made()).toEqual(anew);
          made[typeof result === "string" ? "refused" : "right"]++;
        }
      }),
      { numRuns: 30 },
    );
  } finally {
    vi.useRealTimers();
  }
  // If most runs are refused, little is compared.
  expect(made.right).toBeGreaterThan(made.refused);
});
