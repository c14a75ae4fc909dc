import fc from "fast-check";
import { expect, test } from "vitest";
import { storiesOf, storyRuns } from "../../../src/compile/cache/story-runs.ts";
import type { ArticleState, StoryState } from "../../../src/compile/stories/story-state.ts";

const text = fc.string({ unit: "grapheme", maxLength: 5 });
const texts = fc.array(text, { maxLength: 3 });
const number = fc.double({ noNaN: true });
const slugs = fc.array(fc.record({ language: text, name: text }), { maxLength: 3 });

const article: fc.Arbitrary<ArticleState> = fc.record({
  ...{ language: text, slug: text, updated: number, modified: number, digests: text, length: number },
  place: fc.record({ shard: text, at: number }),
});

const story: fc.Arbitrary<StoryState> = fc.record({
  claims: fc.record({
    ...{ folder: text, draft: fc.boolean(), id: text, slugs },
    formerly: fc.array(fc.record({ index: fc.nat(), name: text })),
  }),
  stamp: fc.record({ taken: number, newest: number, names: text, digest: fc.tuple(number, number) }),
  ...{ hash: text, chunk: text, shown: fc.boolean() },
  pictures: fc.array(
    fc.record({
      source: text,
      media: fc.record({
        ...{ path: text, type: fc.constant("image/png" as const), length: fc.nat(), width: fc.nat(), height: fc.nat() },
        smaller: fc.array(fc.record({ path: text, width: fc.nat() })),
      }),
      stamp: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
      hash: text,
      shown: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  articleLinks: fc.constant([]),
  notices: fc.array(
    fc.record({
      ...{ path: text, line: fc.nat(), column: fc.nat(), field: text, what: text, instead: text },
      notice: fc.constant(true as const),
    }),
    { maxLength: 2 },
  ),
  links: fc.dictionary(text, text, { maxKeys: 2 }),
  linked: fc.record({ tag: texts, author: texts }),
  common: fc.record(
    {
      ...{ id: text, formerly: texts, published: number, tags: texts, authors: texts },
      ...{ expires: fc.nat(), withdrawn: fc.nat(), picture: text },
    },
    { requiredKeys: ["id", "formerly", "published", "tags", "authors"] },
  ),
  articles: fc.array(article, { maxLength: 3 }),
});

/** As most are: what a story claims is what its articles have. */
const usual = story.map(
  (state): StoryState => ({
    ...state,
    claims: {
      ...state.claims,
      id: state.common.id,
      slugs: state.articles.map(({ language, slug: name }) => ({ language, name })),
    },
  }),
);

const stories = fc.array(fc.oneof(story, usual), { maxLength: 5 });

test("stories that are read are those that were written", () => {
  fc.assert(
    fc.property(stories, (written) => {
      const { numbers, texts } = storyRuns(written);
      expect(storiesOf({ numbers, texts: JSON.parse(JSON.stringify(texts)) })).toEqual(written);
    }),
  );
});

test("runs of which a number or a text is missing, or one more is there, are refused", () => {
  fc.assert(
    fc.property(stories, (written) => {
      const { numbers, texts } = storyRuns(written);
      expect(() => storiesOf({ numbers, texts: { ...texts, own: [...texts.own, ""] } })).toThrow();
      if (written.length === 0) return;
      expect(() => storiesOf({ numbers, texts: { ...texts, own: texts.own.slice(1) } })).toThrow();
      expect(() => storiesOf({ numbers: numbers.slice(0, -1), texts })).toThrow();
    }),
  );
});
