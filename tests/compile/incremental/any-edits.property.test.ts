import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Files, png, tags } from "../content-folder.ts";
import { newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

const folders = Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1}-story`);
const folder = fc.constantFrom(...folders);
const maybe = fc.boolean();

/** One thing that an editor does: writes a story, deletes one, or renames a tag. */
const edit: fc.Arbitrary<Files> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ folder, other: folder, ...facts() }).map(written) },
  { weight: 2, arbitrary: folder.map((name): Files => ({ [`articles/${name}`]: null })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Kyiv", "Kiev").map((name): Files => ({ "tags.yaml": tags.replace("Kyiv", name) })),
  },
);

function facts() {
  return {
    body: fc.constantFrom("Body.", "Bodi.", "Another."),
    slug: fc.constantFrom("", "renamed"),
    links: maybe,
    kyiv: maybe,
    draft: fc.integer({ max: 5, min: 0 }).map((number) => number === 0),
    withdrawn: fc.integer({ max: 5, min: 0 }).map((number) => number === 0),
    picture: maybe,
  };
}

function written(
  made: { folder: string; other: string; body: string; slug: string; links: boolean; kyiv: boolean } & {
    draft: boolean;
    withdrawn: boolean;
    picture: boolean;
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

test("whatever is edited between runs, compile makes what it would make of the content from nothing", async () => {
  // The clock is ahead of the files, so that their stamps are trusted.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), async (rounds) => {
        using newsroom = newsroomOnDisk();
        for (const edits of rounds) {
          for (const files of edits) newsroom.write(files);
          const bundle = 20_000;
          const result = await newsroom.compile({ bundle }).catch((error: Error) => error.message);
          const anew = await newsroom.madeAnew({ bundle }).catch((error: Error) => error.message);
          expect(typeof result === "string" ? result : newsroom.made()).toEqual(anew);
        }
      }),
      { numRuns: 30 },
    );
  } finally {
    vi.useRealTimers();
  }
});
