import { expect, test } from "vitest";
import { entityTag } from "../../src/http/conditional.ts";
import { encodeText } from "../../src/http/respond.ts";

test("no two of many texts share a tag, and tags contain only characters that need no escaping anywhere", async () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `text ${index}`);
  const tags = await Promise.all(texts.map((text) => entityTag(encodeText(text))));

  expect(new Set(tags).size).toBe(texts.length);
  expect(tags.filter((tag) => !/^"[\w-]+"$/.test(tag))).toEqual([]);
});
