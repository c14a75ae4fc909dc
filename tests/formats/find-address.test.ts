import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listKinds, listNames } from "../../src/domain/lists.ts";
import { byOldName, findAddress, formats, formatsFor } from "../../src/formats/formats.ts";
import { type FeedRef, refPath, variants } from "../../src/urls/feed-ref.ts";

/** Names that look like other parts of a path are names anyway. */
const anyName = fc.oneof(
  fc.constantFrom("archive", "summary", "tags", "authors", "rss.xml", "feed", "1", "a+b,-c"),
  fc.stringMatching(/^[a-z0-9+,-]{1,20}$/),
);
const anyRef: fc.Arbitrary<FeedRef> = fc.record(
  {
    language: fc.constantFrom("uk", "en", "pt-BR"),
    variant: fc.constantFrom(...variants),
    selection: fc.oneof(
      ...listNames.map((kind) =>
        fc.record({ kind: fc.constant(kind), slug: listKinds[kind].terms ? anyName : fc.constant("") }),
      ),
    ),
    archive: fc.integer({ min: 1, max: 999_999 }),
  },
  { requiredKeys: ["language", "variant", "selection"] },
);

describe("the path of a feed is parsed as it is printed", () => {
  test("of a document in each format", () => {
    fc.assert(
      fc.property(anyRef, fc.constantFrom(...formats), (ref, format) => {
        const read = findAddress(`${refPath(ref)}${format.file}`);
        expect(read).toEqual(
          formatsFor(ref).includes(format) ? { ...ref, wanted: { kind: "document", format } } : undefined,
        );
      }),
    );
  });

  test("of a folder, with and without its trailing slash", () => {
    fc.assert(
      fc.property(anyRef, (ref) => {
        expect(findAddress(refPath(ref))).toEqual({ ...ref, wanted: { kind: "folder" } });
        expect(findAddress(refPath(ref).slice(0, -1))).toEqual({
          ...ref,
          wanted: { kind: "folder without slash" },
        });
      }),
    );
  });

  test("of the names that other generators use, in folders of subscription documents", () => {
    const files = new Set(formats.map(({ file }) => file));
    fc.assert(
      fc.property(anyRef, fc.constantFrom(...byOldName), fc.boolean(), (ref, [name, format], hasSlash) => {
        fc.pre(hasSlash || !files.has(name));
        const read = findAddress(`${refPath(ref)}${name}${hasSlash ? "/" : ""}`);
        expect(read).toEqual(
          ref.archive === undefined && formatsFor(ref).includes(format)
            ? { ...ref, wanted: { kind: "old name", format } }
            : undefined,
        );
      }),
    );
  });
});

test.each([
  "/uk/nothing",
  "/uk/rss.xml/more",
  "/uk/rss.xml//",
  "/uk//rss.xml",
  "/uk/feed/feed",
  "/uk/summary/summary/",
  "/uk/tags",
  "/uk/tags/",
  "/uk/tags//rss.xml",
  "/uk/tags/rss.xml/rss.xml/rss.xml",
  "/uk/topics/ukraine/",
  "/uk/constructor/ukraine/",
  "/uk/archive/",
  "/uk/archive/0/",
  "/uk/archive/01/",
  "/uk/archive/1000000/",
  "/uk/archive/1e3/",
  "/uk/archive/-1/rss.xml",
  "/uk/archive/1/2/rss.xml",
  "/uk/archive/1/archive/2/",
  "/uk/archive/1/tags/ukraine/",
  "/uk/tags/ukraine/summary/rss.xml",
])("%s is not a feed's path", (path) => {
  expect(findAddress(path)).toBeUndefined();
});
