import { expect, test } from "vitest";
import { languageOf } from "../../src/domain/language.ts";
import { topicTitle } from "../../src/feed/list-title.ts";
import { site, tags } from "../support/site.ts";

const vocabulary = { tags: new Map(tags.map((tag) => [tag.slug, tag])) };
const [first] = tags;
if (!first) throw new Error("The test's newsroom has a tag");

test("a text that is neither a tag nor a combination of tags has no title, and not that of everything", () => {
  expect(topicTitle(vocabulary, languageOf(site, "en"), `-${first.slug}`)).toContain(first.name.en);
  for (const topic of ["", "a,,b", "a+b+c+d+e+f+g"]) {
    expect(() => topicTitle(vocabulary, languageOf(site, "en"), topic)).toThrow(
      `There is no combination of topics "${topic}"`,
    );
  }
});

test("a tag without a name in a language is called by one that it has", () => {
  expect(() => topicTitle(vocabulary, { ...languageOf(site, "en"), tag: "xx" }, first.slug)).toThrow(
    `There is no text in xx, only ${JSON.stringify(first.name)}`,
  );
  expect(() => topicTitle(vocabulary, languageOf(site, "en"), "no-such-tag")).toThrow(
    '"no-such-tag" is not in the vocabulary',
  );
});
