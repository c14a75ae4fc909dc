import { describe, expect, test } from "vitest";
import { article, authors, change, contentOf, problemsOf, site, story, tags, text } from "./content-folder.ts";

const instead = "put the whole text in quotes, or the comment on its own line";

describe("a comment after an unquoted text that people read is a problem", () => {
  const ofText = `${story}/en.md`;
  const ofStory = `${story}/article.yaml`;

  test.each([
    [
      ofText,
      change(text, '"First"', "Team wins #sport today"),
      '2:18 title: ends before "#sport today", which is a comment in YAML',
    ],
    [ofText, change(text, '"First"', "#sport today"), '2:8 title: is empty: "#sport today" is a comment in YAML'],
    [
      ofText,
      change(text, '"The first story."', "It began\n  and ended # at last"),
      '4:13 lead: ends before "# at last", which is a comment in YAML',
    ],
    [
      ofText,
      change(text, '"The first story."', "# today\n  it began"),
      '3:7 lead: begins after "# today", which is a comment in YAML',
    ],
    [
      ofText,
      change(text, "lead:", "corrections:\n  - date: 2026-01-04T09:00 # late\n    text: It was 5 # or 6\nlead:"),
      '5:20 corrections[0].text: ends before "# or 6", which is a comment in YAML',
    ],
    [
      ofStory,
      `${article}source: { name: Agency #1\n  , url: https://agency.example/ }\n`,
      '5:24 source.name: ends before "#1", which is a comment in YAML',
    ],
    [
      ofStory,
      `${article}source:\n  name:\n    uk: "Агенція"\n    en: Agency\t#1\n`,
      '8:16 source.name.en: ends before "#1", which is a comment in YAML',
    ],
    [
      "site.yaml",
      `${site}copyright: © 2026 #newsroom\r\n`,
      '11:19 copyright: ends before "#newsroom", which is a comment in YAML',
    ],
    [
      "site.yaml",
      change(site, '"News"', "News # all\n    "),
      '7:38 languages.en.title: ends before "# all", which is a comment in YAML',
    ],
    [
      "tags.yaml",
      change(tags, "name: RSS", "name: RSS #2"),
      '9:13 rss.name: ends before "#2", which is a comment in YAML',
    ],
    [
      "authors.yaml",
      change(authors, '"The newsroom" }', "The newsroom # ours\n  }"),
      '2:44 newsroom.name.en: ends before "# ours", which is a comment in YAML',
    ],
  ])("%s %#", async (file, contents, reported) => {
    expect(await problemsOf({ [file]: contents })).toEqual([`content/${file}:${reported}; ${instead}`]);
  });
});

test("a comment is only a comment after quotes, after a value that nobody reads, above a text and on its own line", async () => {
  const { stories } = await contentOf({
    [`${story}/article.yaml`]: `# the first
id: first # for good
published: 2026-01-03T20:53:00+02:00 # moved
section: ukraine # for now
tags:
  - rss # of course
authors: [newsroom] # all of us
draft: false # no more
source:
  # where it came from
  name: "Agency" # their name
  url: https://agency.example/ # their page
`,
    [`${story}/en.md`]: `---
title: # in quotes
  "First #1" # the title
lead: | # two lines
  The first # story
  of all.
slug: first # as the folder
# the end
---
Body.
`,
  });
  expect(stories).toMatchObject([
    {
      id: "first",
      section: "ukraine",
      tags: ["ukraine", "rss"],
      source: { name: { en: "Agency" }, url: "https://agency.example/" },
      texts: [{ title: "First #1", lead: "The first # story of all.", slug: "first" }],
    },
  ]);
});
