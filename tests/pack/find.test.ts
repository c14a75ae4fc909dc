import { describe, expect, test } from "vitest";
import { slugHash } from "../../src/pack/slug-index.ts";
import { unpack } from "../../src/pack/unpack.ts";
import { bytesOf, libraryOf, packableOf } from "../support/library.ts";
import { story } from "../support/story.ts";

/** Two slugs with the same 32-bit hash, found by trial. */
const [one, other] = ["story-23zx", "story-dpad"] as const;

describe("find", () => {
  const { catalogue } = libraryOf([
    story("advisers", { slug: "радники-в-києві", formerly: ["advisers-in-kyiv", "зустріч"], languages: ["uk", "en"] }),
    story("feeds", { slug: "feeds", published: "2026-01-05T10:00:00Z" }),
  ]);

  test.each(["радники-в-києві", "advisers-in-kyiv", "зустріч"])(
    "finds an article at %s, its present or former slug",
    async (slug) => {
      const number = catalogue.find("en", slug) ?? -1;

      expect(await catalogue.articles([number])).toMatchObject([{ id: "advisers", language: "en" }]);
    },
  );

  test("finds nothing in a language that the story does not have", () => {
    expect(catalogue.find("ru", "радники-в-києві")).toBeUndefined();
  });

  test.each(["", "advisers", "ADVISERS-IN-KYIV", "__proto__", "feeds/", "uk/feeds"])("finds nothing at %j", (slug) => {
    expect(catalogue.find("uk", slug)).toBeUndefined();
  });

  test("distinguishes slugs that share a hash", async () => {
    expect(slugHash("uk", one)).toBe(slugHash("uk", other));

    const both = libraryOf([
      story("one", { slug: one, languages: ["uk"] }),
      story("other", { slug: other, languages: ["uk"], published: "2026-01-05T10:00:00Z" }),
    ]).catalogue;

    const found = await both.articles([both.find("uk", one) ?? -1, both.find("uk", other) ?? -1]);
    expect(found.map(({ id }) => id)).toEqual(["one", "other"]);
  });

  test("finds a slug that begins with a byte order mark", () => {
    const marked = libraryOf([story("one", { slug: "\ufeffmarked", languages: ["uk"] })]).catalogue;

    expect([marked.find("uk", "\ufeffmarked"), marked.find("uk", "marked")]).toEqual([0, undefined]);
  });

  test("finds nothing at a slug that only shares a hash", () => {
    const alone = libraryOf([story("one", { slug: one, languages: ["uk"] })]).catalogue;

    expect(alone.find("uk", other)).toBeUndefined();
  });
});

test("the newest of several articles that were at a slug is found", async () => {
  const days = ["2026-01-01", "2026-01-03", "2026-01-02"];
  const { catalogue } = libraryOf(
    days.map((day) => story(day, { slug: `at-${day}`, formerly: ["was"], published: `${day}T10:00:00Z` })),
  );
  expect(await catalogue.articles([catalogue.find("en", "was") ?? -1])).toMatchObject([{ id: "2026-01-03" }]);
});

test("text that is not UTF-8 makes a damaged catalogue, and is not read as other text", () => {
  const bytes = new Uint8Array(bytesOf(packableOf([story("one", { slug: "damaged", languages: ["uk"] })])));
  const { catalogue } = unpack(bytes.buffer);
  const place = Buffer.from(bytes.buffer).indexOf("damaged");
  bytes[place] = 0xff;
  expect(() => catalogue.address(0)).toThrow();
});

test("the article that is at a slug takes precedence over one that was", async () => {
  const older = story("older", { slug: "now", published: "2026-01-01T10:00:00Z" });
  const newer = story("newer", { formerly: ["now"], published: "2026-01-02T10:00:00Z" });
  const { catalogue } = libraryOf([older, newer]);
  expect(await catalogue.articles([catalogue.find("en", "now") ?? -1])).toMatchObject([{ id: "older" }]);
});
