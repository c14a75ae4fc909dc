import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createSiteLinks, type SiteLinks } from "../../src/build/links/site-links.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../src/content/read/read-vocabulary.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import {
  article,
  authors,
  change,
  contentFolder,
  type Files,
  site,
  story,
  tags,
  text,
} from "../content/content-folder.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compileInto, outputFolder } from "./compiled.ts";

const files: Files = {
  "tags.yaml": `${tags}  aliases: [rich-site-summary]\nwebinars:\n  kind: topic\n  name: Webinars\n  retired: true\n`,
  "authors.yaml": `${authors}  aliases: [desk]\nstringer:\n  name: Stringer\n  retired: true\n`,
  [`${story}/article.yaml`]: `${article}tags: [rss]\n`,
};

const folders = [
  ...["", "tags/", "authors/", "tag/rss/", "archive/", "articles/"],
  ...[
    "rss",
    "rich-site-summary",
    "webinars",
    "kyv",
    "rss+kyiv",
    "kyiv,rss",
    "rss-kyiv",
    "rss+-webinars",
    "RSS",
    "%72ss",
    "+",
    "a b",
  ].map((name) => `tags/${name}/`),
  ...["newsroom", "desk", "stringer", "rss", "newsroom+desk"].map((name) => `authors/${name}/`),
];
const endings = [
  "",
  "rss.xml",
  "atom.xml?raw",
  "feed.json#top",
  "rss.xml/",
  "rss.xlm",
  "feed",
  "feed/",
  "build",
  "opml.xml",
  "x/",
];

describe("the diagnosis of a link", () => {
  async function linksOfNewsroom(more: Files = {}): Promise<SiteLinks> {
    const {
      site: read,
      origins,
      tags,
      authors,
    } = await readVocabulary(folderSource(contentFolder({ ...files, ...more })));
    if (!("value" in read && "value" in tags && "value" in authors)) throw new Error("The content has problems");
    return createSiteLinks({ site: read.value, origins, tags: tags.value, authors: authors.value });
  }

  /** Returns the status of an address after all redirects. */
  async function statusOf(app: Hono, url: string): Promise<number> {
    const response = await app.request(url);
    const next = response.headers.get("Location");
    return next ? statusOf(app, new URL(next, url).href) : response.status;
  }

  test.each(["en", "uk", "ua", "EN"])("under /%s/ agrees with the Worker", async (language) => {
    const links = await linksOfNewsroom();
    const app = sampleApp(await compiled(files));
    for (const variant of ["", "summary/"]) {
      for (const folder of folders) {
        for (const ending of endings) {
          const url = new URL(`https://news.example/${language}/${variant}${folder}${ending}`).href;
          // The existing articles are not known.
          if (/\/articles\/[^/]/.test(url)) continue;
          const complaint = links(url, () => undefined);
          expect([url, complaint === undefined]).toEqual([url, (await statusOf(app, url)) < 400]);
        }
      }
    }
  });

  test("ignores the letter case of a language", async () => {
    // BCP 47 tags are case-insensitive, and the usual spelling of some has capitals.
    const british = (yaml: string) => yaml.replaceAll(/\ben:/g, "en-GB:");
    const vocabulary = { "tags.yaml": british(tags), "authors.yaml": british(authors) };
    const links = await linksOfNewsroom({ "site.yaml": british(site), ...vocabulary });
    expect(links("https://news.example/en-GB/nope", () => undefined)).toBeDefined();
    expect(links("https://news.example/en-gb/nope", () => undefined)).toBeDefined();
  });

  test("is absent if the link may lead somewhere", async () => {
    const links = await linksOfNewsroom();
    for (const url of [
      ...["/", "/about", "/de/", "/opml.xml", "/media/x.png", "/en"],
      ...["/en/archive/7/", "/en/tags/rss/archive/7/rss.xml"],
    ]) {
      expect([url, links(`https://news.example${url}`, () => undefined)]).toEqual([url, undefined]);
    }
    expect(links("https://news.example.org/en/tags/nope/", () => undefined)).toBeUndefined();
  });

  test("names the article that a link would lead to: whether it exists is checked elsewhere", async () => {
    const links = await linksOfNewsroom();
    for (const url of ["/en/articles/nope", "/EN/articles/nope/", "/en/articles/n%6Fpe?x#y"]) {
      expect(links(`https://news.example${url}`, () => undefined)?.article).toEqual({ language: "en", slug: "nope" });
    }
  });
});

const file = `content/${story}/en.md`;

test.each([
  ["/en/tags/kyv/", 'there is no tag "kyv" in tags.yaml; did you mean "kyiv"?'],
  ["/uk/tags/rss+kyv/", 'there is no tag "kyv" in tags.yaml; did you mean "kyiv"?'],
  ["/en/tags/a++b/", '"a++b" is not a combination of topics; write it like "a+b"'],
  ["/en/tags/webinars/", 'the tag "webinars" is retired; link to another page, or remove the link'],
  ["/ua/authors/newsrom/", 'there is no author "newsrom" in authors.yaml; did you mean "newsroom"?'],
  ["/en/authors/stringer/rss.xml", 'the author "stringer" is retired; link to another page, or remove the link'],
  ["https://news.example/en/tags/kyv/", 'there is no tag "kyv" in tags.yaml; did you mean "kyiv"?'],
  ["//news.example/en/tags/kyv/", 'there is no tag "kyv" in tags.yaml; did you mean "kyiv"?'],
  ["/en/tag/kyiv/", '/en/ has no page "tag/kyiv/"; did you mean "tags"?'],
  ["/en/сторінка", '/en/ has no page "сторінка"; write one such as "tags/…/" or "rss.xml", or ../folder/ of a story'],
  ["/ua/tags/kyiv/rss.xlm", '/uk/ has no page "tags/kyiv/rss.xlm"; did you mean "rss.xml"?'],
  ["/en/about", '/en/ has no page "about"; write one such as "tags/…/" or "rss.xml", or ../folder/ of a story'],
])("a link to %s is reported at its place", async (href, complaint) => {
  const result = await compileInto(outputFolder(), { ...files, [`${story}/en.md`]: `${text}See [this](${href}).\n` });
  const problems = "problems" in result ? result.problems.map(formatProblem) : [];
  expect(problems).toEqual([`${file}:6:5 body: link "${href}" leads nowhere: ${complaint}`]);
});

test("during development, both origins belong to the site", async () => {
  const body = "[a](https://news.example/en/tags/a/)\n[b](http://localhost:8787/en/tags/b/)\n[c](/en/tags/c/)\n";
  const content = { ...files, [`${story}/en.md`]: text + body };
  const result = await compileInto(outputFolder(), content, "http://localhost:8787");
  expect("problems" in result && result.problems.map(({ line }) => line)).toEqual([6, 7, 8]);
});

test("below a path, a link's path is relative to the site or contains its path, and other paths belong to someone else", async () => {
  const links = ["/en/tags/a/", "/feeds/en/tags/b/", "https://news.example/feeds/en/tags/c/"];
  const other = "https://news.example/en/tags/d/";
  const body = [...links, other].map((href) => `[x](${href})\n`).join("");
  const siteFile = change(site, "origin: https://news.example\n", "origin: https://news.example/feeds\n");
  const content = { ...files, "site.yaml": siteFile, [`${story}/en.md`]: text + body };
  const result = await compileInto(outputFolder(), content);
  expect("problems" in result && result.problems.map(({ line, what }) => [line, what])).toEqual(
    ["a", "b", "c"].map((slug, index) => [
      6 + index,
      `link "${links[index]}" leads nowhere: there is no tag "${slug}" in tags.yaml`,
    ]),
  );
});
