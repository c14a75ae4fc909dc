import { expect, test } from "vitest";
import { isPageSlug } from "../../../src/content/schema/slug.ts";

test.each(["first", "Перша-новина", "дев’яносто", "漢字", "2026", "a.b", "...", "می\u200cخواهم"])(
  "%s can end a URL",
  (slug) => {
    expect(isPageSlug(slug)).toBe(true);
  },
);

test.each(["", ".", "..", "a b", "a\u00a0b", "a/b", "a\\b", "a?b", "a#b", "100%", "a\u0000b", "a\u202eb", "a\nb"])(
  "%j cannot end a URL",
  (slug) => {
    expect(isPageSlug(slug)).toBe(false);
  },
);
