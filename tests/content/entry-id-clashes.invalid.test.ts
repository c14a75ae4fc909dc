import { expect, test } from "vitest";
import { readOnly } from "../../src/build/check-content.ts";
import { gatherProblems } from "../../src/build/gather-problems.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { listStoryFolders, readStories } from "../../src/content/read/read-stories.ts";
import { readVocabulary } from "../../src/content/read/read-vocabulary.ts";
import { article, change, contentFolder, type Files, lines, problemsOf, site, story, text } from "./content-folder.ts";

const second = "articles/2026-01-04-second";
const withLines = (added: string) => change(text, "lead:", `${added}\nlead:`);

/** The valid newsroom and a second story, whose texts have these lines in their front matter. */
function stories(first: Record<string, string>, other: Record<string, string>, yaml = ""): Files {
  const texts = (folder: string, byLanguage: Record<string, string>) =>
    Object.entries(byLanguage).map(([language, added]) => [
      `${folder}/${language}.md`,
      added ? withLines(added) : text,
    ]);
  return {
    [`${story}/en.md`]: null,
    [`${second}/article.yaml`]: `${change(article, "first", "second")}${yaml}`,
    ...Object.fromEntries([...texts(story, first), ...texts(second, other)]),
  };
}

const correctOne = "correct one of the two, or remove it";
const correct = "correct it, or remove it";

test.each<readonly [string, Files, string]>([
  [
    "two stories have the same guid",
    stories({ en: "guid: old-1" }, { en: "guid: old-1" }),
    `${second}/en.md:3:7 guid: "old-1" is also the guid of content/${story}/en.md:3:7; ${correctOne}`,
  ],
  [
    "two languages of a story have the same guid",
    stories({ uk: "guid: http://old.example/1", en: "guid: http://old.example/1" }, { en: "" }),
    `${story}/en.md:3:7 guid: "http://old.example/1" is also the guid of content/${story}/uk.md:3:7; ${correctOne}`,
  ],
  [
    "two stories have the same atomId",
    stories({ en: "atomId: urn:x:1" }, { uk: "guid: a\natomId: urn:x:1" }),
    `${second}/uk.md:4:9 atomId: "urn:x:1" is also the atomId of content/${story}/en.md:3:9; ${correctOne}`,
  ],
  [
    "an atomId is the guid of another text, which Atom uses too",
    stories({ en: "guid: urn:x:1" }, { en: "atomId: urn:x:1" }),
    `${second}/en.md:3:9 atomId: "urn:x:1" is also the guid of content/${story}/en.md:3:7; ${correctOne}`,
  ],
  [
    "a guid is the id that another story has of its own",
    stories({ en: "guid: tag:news.example,2026:uk/second" }, { uk: "" }),
    `${story}/en.md:3:7 guid: "tag:news.example,2026:uk/second" is also the id that uk.md has from content/${second}/article.yaml:1:5; ${correct}`,
  ],
  [
    "a guid is the id that another language of the story has of its own",
    stories({ uk: "", en: "guid: tag:news.example,2026:uk/first" }, { en: "" }),
    `${story}/en.md:3:7 guid: "tag:news.example,2026:uk/first" is also the id that uk.md has from content/${story}/article.yaml:1:5; ${correct}`,
  ],
  [
    "an atomId is the id that another story would have without its earlier one",
    stories({ en: "atomId: tag:news.example,2026:en/second" }, { en: "guid: urn:x:1" }),
    `${story}/en.md:3:9 atomId: "tag:news.example,2026:en/second" is also the id that en.md has from content/${second}/article.yaml:1:5; ${correct}`,
  ],
  [
    "a guid is the id of a feed",
    stories({ en: 'guid: "tag:news.example,2026:feed/en/tags/rss/"' }, { en: "" }),
    `${story}/en.md:3:7 guid: "tag:news.example,2026:feed/en/tags/rss/" is the id of the feed /en/tags/rss/; ${correct}`,
  ],
  [
    "an atomId is the id of a feed",
    stories({ en: "atomId: tag:news.example,2026:feed/en/" }, { en: "" }),
    `${story}/en.md:3:9 atomId: "tag:news.example,2026:feed/en/" is the id of the feed /en/; ${correct}`,
  ],
  [
    "a draft has the guid of a published story, whichever folder comes first",
    stories({ en: "guid: a" }, { en: "guid: a" }, "draft: true\n"),
    `${second}/en.md:3:7 guid: notice: "a" is also the guid of content/${story}/en.md:3:7; ${correctOne}`,
  ],
  [
    "a draft has the own id of a published story as its guid",
    stories({ en: "" }, { en: "guid: tag:news.example,2026:en/first" }, "draft: true\n"),
    `${second}/en.md:3:7 guid: notice: "tag:news.example,2026:en/first" is also the id that en.md has from content/${story}/article.yaml:1:5; ${correct}`,
  ],
  [
    "a draft's own id is the guid of a published story",
    stories({ en: "guid: tag:news.example,2026:en/second" }, { en: "" }, "draft: true\n"),
    `${second}/article.yaml:1:5 id: notice: gives en.md the id "tag:news.example,2026:en/second", which is the guid of content/${story}/en.md:3:7; change it`,
  ],
])("%s", async (_, files, reported) => {
  const vocabulary = await readVocabulary(folderSource(contentFolder(files)));
  const read = await readStories(vocabulary, listStoryFolders(vocabulary).names);
  const { problems, notices, clashingDrafts } = gatherProblems(vocabulary, [], read.map(readOnly), true);
  expect(lines([...problems, ...notices])).toEqual([`content/${reported}`]);
  expect([...clashingDrafts]).toEqual(notices.map(({ path }) => path));
});

test.each<readonly [string, Files]>([
  ["different guids", stories({ en: "guid: http://old.example/a" }, { en: "guid: http://old.example/A" })],
  ["a guid that is the text's own id anyway", stories({ en: "guid: tag:news.example,2026:en/first" }, { en: "" })],
  ["an atomId that is also the text's guid", stories({ en: "guid: urn:x:1\natomId: urn:x:1" }, { en: "" })],
  ["a guid that is no IRI and therefore not in Atom", stories({ en: "guid: a" }, { en: "atomId: a:b" })],
  [
    "a guid that is in RSS only, and an atomId that is in Atom only",
    stories({ en: "guid: urn:x:1\natomId: urn:x:2" }, { en: "guid: urn:x:2\natomId: urn:x:1" }),
  ],
  [
    "the id that a language would have that the other story lacks",
    stories({ en: "guid: tag:news.example,2026:uk/second" }, { en: "" }),
  ],
  ["an id of another authority", stories({ en: "guid: tag:old.example,2026:feed/en/" }, { en: "" })],
])("%s is no clash", async (_, files) => {
  expect(await problemsOf(files)).toEqual([]);
});

test("the same guid is reported even if one of the texts has other problems", async () => {
  const files = stories({ en: "guid: a\nslug: a b" }, { en: "guid: a" });
  expect(await problemsOf(files)).toEqual([
    expect.stringContaining("slug:"),
    expect.stringContaining('"a" is also the guid of'),
  ]);
});

test("the same guid is reported even if site.yaml has problems", async () => {
  const files = stories({ en: "guid: a" }, { en: "guid: a" });
  expect(
    await problemsOf({ ...files, "site.yaml": change(site, "authority: news.example,2026", "authority: x") }),
  ).toEqual([expect.stringContaining('"a" is also the guid of'), expect.stringContaining("authority:")]);
});
