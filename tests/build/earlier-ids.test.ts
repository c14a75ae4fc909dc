import { expect, test } from "vitest";
import { article, change, type Files, story, text } from "../content/content-folder.ts";
import { htmlTree } from "../pages/html-tree.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";
import { compiled } from "./compiled.ts";
import { newsroomOnDisk, storyFiles } from "./incremental/newsroom-on-disk.ts";

const derived = "tag:news.example,2026:en/first";
const page = "/en/articles/first";
const withdrawn = 'withdrawn: { date: 2026-01-09T10:00:00Z, reason: "It was wrong." }\n';

/** Returns the ids of the only story, in each format and on its page. */
async function idsOf(lines: string, yaml = "") {
  const files: Files = {
    [`${story}/article.yaml`]: article + yaml,
    [`${story}/en.md`]: change(text, "lead:", `${lines}lead:`),
  };
  const app = sampleApp(await compiled(files));
  const read = async (path: string) => (await app.request(path)).text();
  const atom = xmlTree(await read("/en/atom.xml"));
  const [entry] = elements(atom, "entry");
  const [data] = htmlTree(await read(page)).all("script", { type: "application/ld+json" });
  return {
    rss: elements(xmlTree(await read("/en/rss.xml")), "guid").map(textOf),
    permalinks: elements(xmlTree(await read("/en/rss.xml")), "guid").map(({ attributes }) => attributes.isPermaLink),
    atom: (entry ? elements(entry, "id") : []).map(textOf),
    tombstones: elements(atom, "deleted-entry").map(({ attributes }) => attributes.ref),
    json: JSON.parse(await read("/en/feed.json")).items.map(({ id }: { readonly id: string }) => id),
    page: data && JSON.parse(data.text)["@id"],
  };
}

test.each([
  ["without one, the id is derived", "", derived, derived],
  [
    "a guid that is an IRI is used in every format",
    "guid: http://old.example/?p=1&b=2\n",
    "http://old.example/?p=1&b=2",
  ],
  ["an IRI may have a fragment", "guid: http://old.example/#1\n", "http://old.example/#1"],
  ["a guid that is no IRI is not used in Atom", "guid: 5f1e3a\n", "5f1e3a", derived],
  ["a relative reference is no IRI", "guid: /2019/title\n", "/2019/title", derived],
  ["Atom may have an id of its own", "guid: 5f1e3a\natomId: urn:x:1\n", "5f1e3a", "urn:x:1"],
  ["the id of Atom is preferred there to a guid", "guid: urn:x:2\natomId: urn:x:1\n", "urn:x:2", "urn:x:1"],
  ["Atom alone may have an earlier id", "atomId: urn:x:1\n", derived, "urn:x:1"],
])("%s, and a notice of withdrawal keeps it", async (_, lines, id, atomId = id) => {
  const ids = { rss: [id], permalinks: ["false"], atom: [atomId], json: [id] };
  expect(await idsOf(lines)).toEqual({ ...ids, tombstones: [], page: atomId });
  expect(await idsOf(lines, withdrawn)).toMatchObject({ ...ids, tombstones: [atomId] });
});

test("an id that a changed story takes from one that is not compiled again is reported", async () => {
  using newsroom = newsroomOnDisk();
  const withGuid = (name: string) => {
    const files = storyFiles(name);
    const path = `articles/${name}/uk.md`;
    return { ...files, [path]: change(String(files[path]), "lead:", "guid: a\nlead:") };
  };
  newsroom.write({ ...withGuid("one"), ...storyFiles("two") });
  await newsroom.compile();
  newsroom.write(withGuid("two"));
  await expect(newsroom.compile()).rejects.toThrow(
    /^content\/articles\/two\/uk\.md:\d+:\d+ guid: "a" is also the guid of content\/articles\/one\/uk\.md:\d+:\d+;[^\n]*$/,
  );
});
