import { describe, expect, test } from "vitest";
import { article, authors, change, contentOf, problemsOf, story, tags, withoutStory } from "./content-folder.ts";

test.each([
  [
    "a slug has no capitals, spaces or other scripts",
    "rss:\n",
    "RSS Feeds:\n",
    '7:1 "RSS Feeds": "RSS Feeds" does not consist of lower-case letters a-z, digits and single hyphens; write it like "rss-feeds"',
  ],
  [
    "a slug has no double hyphen",
    "rss:\n",
    "rss--feeds:\n",
    '7:1 rss--feeds: "rss--feeds" does not consist of lower-case letters a-z, digits and single hyphens; write it like "rss-feeds"',
  ],
  [
    "a slug has no plus, which combines topics in a URL",
    "rss:\n",
    "rss+atom:\n",
    '7:1 "rss+atom": "rss+atom" does not consist of lower-case letters a-z, digits and single hyphens; write it like "rss-atom"',
  ],
  [
    "a kind is one of five",
    "kind: topic",
    "kind: topics",
    '8:9 rss.kind: "topics" is not a kind of tag; did you mean "topic"?',
  ],
  [
    "a kind that resembles no other is answered with all of them",
    "kind: topic",
    "kind: company",
    '8:9 rss.kind: "company" is not a kind of tag; use one of "section", "place", "person", "organisation", "topic"',
  ],
  ["a name is given", "  name: RSS\n", "", '8:3 rss.name: is missing; add "name: …"'],
  [
    "a name is not a number",
    "name: RSS",
    "name: 2026",
    '9:9 rss.name: is the number 2026, not text; put it in quotes: "2026"',
  ],
  [
    "a name that YAML reads as a boolean is quoted",
    "name: RSS",
    "name: true",
    '9:9 rss.name: is the boolean true, not text; put it in quotes: "true"',
  ],
  [
    "a description includes the default language",
    "name: RSS",
    "name: RSS\n  description: { en: All }",
    '10:16 rss.description.uk: is missing; add "uk: …"',
  ],
  [
    "a tag has fields",
    "rss:\n  kind: topic\n  name: RSS\n",
    "rss: RSS\n",
    '7:6 rss: is the text "RSS", not a mapping of "name: value"; write a mapping of "name: value"',
  ],
  [
    "a property name of every object is not a slug",
    "rss:\n",
    "constructor:\n",
    '7:1 constructor: "constructor" cannot be a name here; choose another',
  ],
])("tags.yaml: %s", async (_, from, to, problem) => {
  expect(await problemsOf({ "tags.yaml": change(tags, from, to) })).toEqual([`content/tags.yaml:${problem}`]);
});

test.each([
  [
    "a URL is absolute",
    "newsroom:\n",
    "newsroom:\n  url: /about\n",
    '2:8 newsroom.url: "/about" is not an absolute https or http URL; write it in full, such as "https://news.example/page"',
  ],
  [
    "an unknown field is answered with the most similar one",
    "newsroom:\n",
    "newsroom:\n  abuot: Us\n",
    '2:3 newsroom.abuot: is not a known field; did you mean "about"?',
  ],
  ["a slug has no dot", "newsroom:\n", "newsroom:\n  about: Us\n  name: Us\na.korzh:\n", ""],
])("authors.yaml: %s", async (_, from, to, problem) => {
  const found = await problemsOf({ "authors.yaml": change(authors, from, to) });
  if (problem) expect(found).toEqual([`content/authors.yaml:${problem}`]);
  else
    expect(found[0]).toMatch(
      /^content\/authors\.yaml:4:1 "a\.korzh": "a\.korzh" does not consist of lower-case letters/,
    );
});

test.each(["tags.yaml", "authors.yaml", "site.yaml"])(
  "a missing %s is reported once, without its consequences",
  async (file) => {
    expect(await problemsOf({ [file]: null })).toEqual([`content/${file}:1:1: is missing; add the file`]);
  },
);

test.each(["tags.yaml", "authors.yaml", "site.yaml"])(
  "%s with broken YAML is reported once, without its consequences",
  async (file) => {
    const found = await problemsOf({ [file]: "a: [\n" });
    expect(found).toEqual([`content/${file}:2:1: a bracket is not closed; close it, or put the text in quotes`]);
  },
);

test("a file with a similar name is suggested", async () => {
  expect(await problemsOf({ "tags.yaml": null, "tags.yml": tags })).toEqual([
    'content/tags.yaml:1:1: is missing; rename "tags.yml" to "tags.yaml"',
  ]);
});

test("stories may name a tag that has a problem itself", async () => {
  const files = {
    "tags.yaml": change(tags, "kind: section", "kind: sektion"),
    [`${story}/article.yaml`]: `${article}tags: [rs]\n`,
  };
  expect(await problemsOf(files)).toEqual([
    'content/articles/2026-01-03-first/article.yaml:5:8 tags[0]: there is no tag "rs" in tags.yaml; did you mean "rss"?',
    'content/tags.yaml:2:9 ukraine.kind: "sektion" is not a kind of tag; did you mean "section"?',
  ]);
});

describe.each(["", "\n", "# none yet\n", "---\n", "null\n", "{}\n"])("a vocabulary file that contains %j", (empty) => {
  test("has no tags, which is a problem only of a story that names one", async () => {
    expect(await problemsOf({ "tags.yaml": empty })).toEqual([
      `content/${story}/article.yaml:3:10 section: there is no section "ukraine" in tags.yaml; add it to tags.yaml as "kind: section"`,
    ]);
  });

  test("has no authors, which is a problem only of a story that names one", async () => {
    expect(await problemsOf({ "authors.yaml": empty })).toEqual([
      `content/${story}/article.yaml:4:11 authors[0]: there is no author "newsroom" in authors.yaml; add them to authors.yaml`,
    ]);
  });

  test("is enough for a newsroom without a story", async () => {
    const { tags, authors, stories } = await contentOf({ "tags.yaml": empty, "authors.yaml": empty, ...withoutStory });
    expect([tags.size, authors.size, stories.length]).toEqual([0, 0, 0]);
  });
});

test.each(["[]\n", "rss\n", "7\n"])("a vocabulary's file that contains %j is not a mapping", async (other) => {
  for (const file of ["tags.yaml", "authors.yaml"]) {
    expect(await problemsOf({ [file]: other, ...withoutStory })).toEqual([
      expect.stringMatching(`^content/${file}:1:1: is .*, not a mapping of "name: value"`),
    ]);
  }
});
