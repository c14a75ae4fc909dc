import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unpack } from "../../src/pack/unpack.ts";
import { anyText } from "../support/any-text.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { type Draft, story } from "../support/story.ts";

/** Stories with distinct ids and slugs, few distinct dates, and any text in them. */
const anyStories = fc
  .array(
    fc.record({
      slug: anyText,
      lead: anyText,
      day: fc.integer({ min: 1, max: 3 }),
      languages: fc.subarray(["uk", "en", "ru"], { minLength: 1 }),
      tags: fc.subarray(["ukraine", "service", "peace-talks"], { minLength: 1 }),
      authors: fc.subarray(["anton-korzh", "newsroom"], { minLength: 1 }),
    }),
    { maxLength: 8 },
  )
  .map((facts) =>
    facts.map(({ slug, day, ...rest }, index) =>
      story(`story-${index}`, { ...rest, slug: `${index} ${slug}`, published: `2026-01-0${day}T00:00:00Z` }),
    ),
  );

const runs = { numRuns: 25 };

describe("any newsroom, packed", () => {
  test("is the same bytes in whatever order its articles come", () => {
    const anyOrder = anyStories
      .map((stories) => packableOf(stories))
      .chain((content) => {
        const shuffled = fc.shuffledSubarray([...content.articles], { minLength: content.articles.length });
        return fc.tuple(fc.constant(content), shuffled);
      });

    fc.assert(
      fc.property(anyOrder, ([content, articles]) => {
        expect(hex(bytesOf({ ...content, articles }))).toBe(hex(bytesOf(content)));
      }),
      runs,
    );
  });

  test("gives back every article, by its slug", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));

        for (const { article } of stories.flat()) {
          const number = catalogue.find(article.language, article.slug) ?? -1;
          expect(catalogue.article(number)).toEqual(article);
        }
      }),
      runs,
    );
  });

  test("lists under each tag and author exactly what names them, from the newest", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));
        const listed = (list: Uint32Array) => [...list].map((number) => catalogue.article(number).id);
        const named = (has: (draft: Draft) => boolean) =>
          stories
            .flat()
            .filter((draft) => draft.article.language === "en" && has(draft))
            .sort((one, other) => other.article.published - one.article.published)
            .map(({ article }) => article.id);

        expect(listed(catalogue.list("en"))).toEqual(named(() => true));
        for (const slug of catalogue.tags.keys()) {
          expect(listed(catalogue.list("en", { by: "tag", slug }))).toEqual(
            named(({ article }) => article.tags.includes(slug)),
          );
        }
        for (const slug of catalogue.authors.keys()) {
          expect(listed(catalogue.list("en", { by: "author", slug }))).toEqual(
            named(({ article }) => article.authors.includes(slug)),
          );
        }
      }),
      runs,
    );
  });
});

function hex(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString("hex");
}
