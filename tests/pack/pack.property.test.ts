import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listKinds } from "../../src/domain/lists.ts";
import type { IndexedStory } from "../../src/pack/indexed-story.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { anyText } from "../support/any-text.ts";
import { everyFolder } from "../support/every-feed.ts";
import { bytesOf, packableOf } from "../support/library.ts";
import { type Draft, story } from "../support/story.ts";

const day = (number: number) => ({ published: `2026-01-0${number}T00:00:00Z` });

/** Stories with distinct ids and slugs, few distinct dates, and any text in them. */
const anyStories = fc
  .array(
    fc.record({
      slug: anyText,
      lead: anyText,
      published: fc.integer({ min: 1, max: 3 }).map(day),
      languages: fc.subarray(["uk", "en", "ru"], { minLength: 1 }),
      own: fc.dictionary(fc.constantFrom("uk", "en"), fc.integer({ min: 1, max: 3 }).map(day)),
      tags: fc.subarray(["ukraine", "service", "peace-talks"], { minLength: 1 }),
      authors: fc.subarray(["anton-korzh", "newsroom"], { minLength: 1 }),
    }),
    { maxLength: 8 },
  )
  .map((facts) =>
    facts.map(({ slug, published, ...rest }, index) =>
      story(`story-${index}`, { ...rest, slug: `${index} ${slug}`, ...published }),
    ),
  );

function reverseLanguages(story: IndexedStory): IndexedStory {
  return { ...story, articles: [...story.articles].reverse() };
}

const runs = { numRuns: 25 };

describe("any newsroom, packed", () => {
  test("has the same bytes whatever the order of its articles", () => {
    const anyOrder = anyStories
      .map((stories) => packableOf(stories))
      .chain((content) => {
        const shuffled = fc.shuffledSubarray([...content.stories], { minLength: content.stories.length });
        return fc.tuple(fc.constant(content), shuffled);
      });

    fc.assert(
      fc.property(anyOrder, ([content, stories]) => {
        expect(hex(bytesOf({ ...content, stories: stories.map(reverseLanguages) }))).toBe(hex(bytesOf(content)));
      }),
      runs,
    );
  });

  test("has the same bytes with an additional story without articles", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const content = packableOf(stories);
        const bare = content.stories.map((each): IndexedStory => ({ ...each, id: `${each.id}-draft`, articles: [] }));
        expect(hex(bytesOf({ ...content, stories: [...bare, ...content.stories] }))).toBe(hex(bytesOf(content)));
      }),
      runs,
    );
  });

  test("returns every article by its slug", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));

        const articles = stories.flat().map(({ article }) => article);
        const numbers = articles.map(({ language, slug }) => catalogue.find(language, slug) ?? -1);
        expect(await catalogue.articles(numbers)).toEqual(articles);
      }),
      runs,
    );
  });

  test("has each article in exactly the lists that it belongs to", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));
        for (const { language, selection } of everyFolder(catalogue)) {
          const { kind, slug } = selection;
          const named = stories
            .flat()
            .map(({ article, written = article }) => written)
            .filter((article) => article.language === language && listKinds[kind].of(article).includes(slug));
          const listed = await catalogue.articles([...catalogue.list(language, selection)]);
          expect(listed.map(({ id }) => id).sort()).toEqual(named.map(({ id }) => id).sort());
        }
      }),
      runs,
    );
  });

  test("numbers articles from the newest, those of the same moment by story and by language", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));
        const numbered = await catalogue.articles([...catalogue.times.published.keys()]);

        const order = ["uk", "en", "ru"];
        for (const [index, { published, id, language }] of numbered.entries()) {
          const next = numbered[index + 1];
          if (!next) continue;
          if (next.published === published && next.id === id)
            expect(order.indexOf(next.language)).toBeGreaterThan(order.indexOf(language));
          else if (next.published === published) expect(next.id > id).toBe(true);
          else expect(next.published).toBeLessThan(published);
        }
        expect([...catalogue.times.published]).toEqual(numbered.map(({ published }) => published));
      }),
      runs,
    );
  });

  test("finds every language of a story from each of them, in the site's order, wherever they are numbered", async () => {
    const apart = { seen: 0 };
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));
        for (const drafts of stories) {
          const numbers = drafts.map(({ article: { language, slug } }) => catalogue.find(language, slug) ?? -1);
          for (const number of numbers) expect(catalogue.versions(number)).toEqual(numbers);
          if (Math.max(...numbers) - Math.min(...numbers) >= numbers.length) apart.seen++;
        }
      }),
      runs,
    );
    expect(apart.seen).toBeGreaterThan(5);
  });

  test("lists under each tag and author exactly the articles that name it, from the newest", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const { catalogue } = unpack(bytesOf(packableOf(stories)));
        const listed = async (list: Uint32Array) => (await catalogue.articles([...list])).map(({ id }) => id);
        const named = (has: (draft: Draft) => boolean) =>
          stories
            .flat()
            .filter((draft) => draft.article.language === "en" && has(draft))
            .sort((one, other) => other.article.published - one.article.published)
            .map(({ article }) => article.id);

        expect(await listed(catalogue.list("en"))).toEqual(named(() => true));
        for (const slug of catalogue.tags.keys()) {
          expect(await listed(catalogue.list("en", { kind: "tag", slug }))).toEqual(
            named(({ article }) => article.tags.includes(slug)),
          );
        }
        for (const slug of catalogue.authors.keys()) {
          expect(await listed(catalogue.list("en", { kind: "author", slug }))).toEqual(
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
