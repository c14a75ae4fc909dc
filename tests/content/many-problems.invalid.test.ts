import { expect, test } from "vitest";
import { article, authors, change, problemsOf, site, story, tags, text } from "./content-folder.ts";

test("twelve different mistakes in seven files are twelve lines, sorted by path, line and column", async () => {
  const second = "articles/2026-01-10-second";
  const found = await problemsOf({
    "site.yaml": change(change(site, "https://news.example\n", "news.example\n"), "Europe/Kyiv", "Kyiv"),
    "tags.yaml": change(tags, "kind: topic", "kind: topik"),
    "authors.yaml": change(authors, 'uk: "Редакція", ', ""),
    [`${story}/article.yaml`]: change(article, "id: first", "id: 1").replace("[newsroom]", "[newsrom]"),
    [`${story}/en.md`]: change(text, "lead:", "slag: x\nlead:").replace('"First"', '""'),
    [`${second}/article.yaml`]: `${change(article, "2026-01-03T20:53:00+02:00", "2026-01-10")}place: kiyv\n`,
    [`${second}/en.md`]: change(text, '"First"', "First: again"),
    [`${second}/fr.md`]: text,
  });
  expect(found).toEqual([
    `content/${story}/article.yaml:1:5 id: is the number 1, not text; put it in quotes: "1"`,
    `content/${story}/article.yaml:4:11 authors[0]: there is no author "newsrom" in authors.yaml; did you mean "newsroom"?`,
    `content/${story}/en.md:2:8 title: has no visible text; write text`,
    `content/${story}/en.md:3:1 slag: is not a known field; did you mean "slug"?`,
    `content/${second}/article.yaml:2:12 published: "2026-01-10" is a date without a time; add the time, such as "2026-01-10T09:00" (read in UTC)`,
    `content/${second}/article.yaml:5:8 place: there is no place "kiyv" in tags.yaml; did you mean "kyiv"?`,
    `content/${second}/en.md:2:8: there is a second colon in one line; put the text in quotes`,
    `content/${second}/fr.md:1:1: "fr" is not a language of the site; add it to languages in site.yaml, or remove the file`,
    'content/authors.yaml:2:9 newsroom.name.uk: is missing; add "uk: …"',
    'content/site.yaml:1:9 origin: "news.example" is not an https origin; write "https://news.example"',
    'content/site.yaml:3:11 timeZone: "Kyiv" is not a time zone; did you mean "Europe/Kyiv"?',
    'content/tags.yaml:8:9 rss.kind: "topik" is not a kind of tag; did you mean "topic"?',
  ]);
});

test("problems of two hundred stories are sorted", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`articles/${String((index * 7) % 200).padStart(4, "0")}/en.md`, ""]),
  );
  const found = await problemsOf(files);
  expect(found).toHaveLength(400);
  expect(found).toEqual(found.toSorted());
});
