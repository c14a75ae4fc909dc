import { expect, test } from "vitest";
import { authors, change, problemsOf, site, tags } from "./content-folder.ts";

const path = "content/site.yaml";
const third = '  ru: { name: "Русский", title: "Новости", description: "Обо всём", aliases: [rus], retired: true }\n';
const newsroom = {
  "tags.yaml": `${tags}  aliases: [rich-site-summary]\nwebinars: { kind: topic, name: Webinars, retired: true }\n`,
  "authors.yaml": `${authors}  aliases: [desk]\nstringer: { name: Stringer, retired: true }\n`,
};

/** Returns `site.yaml`, in whose line 12 the ids begin. */
function withIds(ids: string): string {
  return `${change(site, "publisher:\n", `${third}publisher:\n`)}feedIds:\n${ids}`;
}

const id = "https://old.example/?feed=atom";

test.each([
  "/uk/",
  "/en/summary/",
  "/en/tags/kyiv/",
  "/en/tags/kyiv+rss/",
  "/en/tags/kyiv+-rss/",
  "/en/summary/authors/newsroom/",
])("%s may bring an id along", async (folder) => {
  expect(await problemsOf({ ...newsroom, "site.yaml": withIds(`  ${folder}: ${id}\n`) })).toEqual([]);
});

/** A key, and what is reported at it. */
const folders: Record<string, readonly [key: string, problem: string]> = {
  "a document": ["/en/atom.xml", '"/en/atom.xml" is not exactly the folder of a feed; write "/en/"'],
  "an archive document": [
    "/en/tags/kyiv/archive/3/atom.xml",
    '"/en/tags/kyiv/archive/3/atom.xml" is not exactly the folder of a feed; write "/en/tags/kyiv/"',
  ],
  "a URL": [
    "https://news.example/en/tags/kyiv/rss.xml?utm_source=a",
    '"https://news.example/en/tags/kyiv/rss.xm…" is not exactly the folder of a feed; write "/en/tags/kyiv/"',
  ],
  "a URL without its s": [
    "http://news.example/en/",
    '"http://news.example/en/" is not exactly the folder of a feed; write "/en/"',
  ],
  "a URL of another site": [
    "https://old.example/feed/",
    '"https://old.example/feed/" is not an address of this site; write the folder of a feed below "https://news.example", such as "/uk/"',
  ],
  "a folder without slashes": ["en", '"en" is not exactly the folder of a feed; write "/en/"'],
  "an old name of a document": ["/en/feed", '"/en/feed" is not exactly the folder of a feed; write "/en/"'],
  "an alias of a language": ["/ua/", '"/ua/" is not exactly the folder of a feed; write "/uk/"'],
  "a language in another letter case": ["/EN/", '"/EN/" is not exactly the folder of a feed; write "/en/"'],
  "an unknown language": [
    "/fr/",
    '"/fr/" is not the folder of a feed: it does not begin with a language of the site; use one of "uk", "en"',
  ],
  "an article": [
    "/en/articles/first",
    '"/en/articles/first" is not the folder of a feed; write the address of the feed without the name of its document, such as "/uk/"',
  ],
  "an unknown topic": ["/en/tags/kyv/", 'there is no topic "kyv" in tags.yaml; did you mean "kyiv"?'],
  "a retired topic": ["/en/tags/webinars/", 'the topic "webinars" is retired; remove the line'],
  "a former name of a topic": [
    "/en/tags/rich-site-summary/",
    '"/en/tags/rich-site-summary/" is not exactly the folder of a feed; write "/en/tags/rss/"',
  ],
  "an unknown author": ["/en/authors/nobody/", 'there is no author "nobody" in authors.yaml; use "newsroom"'],
  "a retired author": ["/en/authors/stringer/", 'the author "stringer" is retired; remove the line'],
  "a combination in another order": [
    "/en/tags/rss+kyiv/",
    '"/en/tags/rss+kyiv/" is not exactly the folder of a feed; write "/en/tags/kyiv+rss/"',
  ],
  "a combination with an unknown topic": [
    "/en/tags/kyiv+rsss/",
    'there is no topic "rsss" in tags.yaml; did you mean "rss"?',
  ],
  "what is no combination": ["/en/tags/kyiv+/", '"kyiv+" is not a combination of topics; write it like "a+b"'],
};

test.each(Object.entries(folders))("%s is not the folder of a feed", async (_, [key, problem]) => {
  const field = /^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key);
  expect(await problemsOf({ ...newsroom, "site.yaml": withIds(`  ${JSON.stringify(key)}: ${id}\n`) })).toEqual([
    `${path}:13:3 feedIds.${field}: ${problem}`,
  ]);
});

test("a path that begins with the path of the site is recognised", async () => {
  const file = withIds(`  /below/en/: ${id}\n`).replace("https://news.example\n", "https://news.example/below\n");
  expect(await problemsOf({ ...newsroom, "site.yaml": file })).toEqual([
    `${path}:13:3 feedIds."/below/en/": "/below/en/" is not exactly the folder of a feed; write "/en/"`,
  ]);
});

const absolute =
  'is not an absolute IRI, which Atom requires as the id of a feed; copy the id of the former feed as it is, such as "https://news.example/?feed=atom", or remove the line';

test.each([
  ["is an absolute IRI", "  /en/: 3b2c9f\n", `13:9 feedIds."/en/": "3b2c9f" ${absolute}`],
  ["has no white space", '  /en/: "urn:a b"\n', `13:9 feedIds."/en/": "urn:a b" ${absolute}`],
  ["has only characters of XML", '  /en/: "urn:\\uFFFF"\n', `13:9 feedIds."/en/": "urn:\uffff" ${absolute}`],
  ["is written", "  /en/:\n", '13:8 feedIds."/en/": is empty; write text'],
  [
    "is that of one feed",
    `  /uk/: ${id}\n  /en/: ${id}\n`,
    `14:9 feedIds."/en/": "${id}" is also the id of "/uk/" (${path}:13:3); give each feed its own id, or remove this one`,
  ],
  [
    "is not the one that another feed has by default",
    "  /en/: tag:news.example,2026:feed/uk/\n",
    '13:9 feedIds."/en/": "tag:news.example,2026:feed/uk/" is the id that the feed "/uk/" has by default; give each feed its own id, or remove this one',
  ],
  [
    "is not the one that a combination has by default",
    "  /en/: tag:news.example,2026:feed/uk/tags/kyiv+rss/\n",
    '13:9 feedIds."/en/": "tag:news.example,2026:feed/uk/tags/kyiv+…" is the id that the feed "/uk/tags/kyiv+rss/" has by default; give each feed its own id, or remove this one',
  ],
])("an id %s", async (_, ids, problem) => {
  expect(await problemsOf({ ...newsroom, "site.yaml": withIds(ids) })).toEqual([`${path}:${problem}`]);
});

test("an id may be the one that the feed has by default, or had under a former name", async () => {
  const authority = "tag:news.example,2026:feed";
  const ids = `  /en/: ${authority}/en/\n  /en/tags/rss/: ${authority}/en/tags/rich-site-summary/\n`;
  expect(await problemsOf({ ...newsroom, "site.yaml": withIds(ids) })).toEqual([]);
});

test("the id of a feed of a retired language may stay, like its other names", async () => {
  const ids = `  /ru/tags/kyiv/: urn:x:1\n  /rus/: urn:x:2\n`;
  expect(await problemsOf({ ...newsroom, "site.yaml": withIds(ids) })).toEqual([]);
});
