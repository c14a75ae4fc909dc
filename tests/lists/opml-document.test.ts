import { expect, test } from "vitest";
import { appOf } from "../support/app.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { xmlTree } from "../support/xml-tree.ts";

const app = appOf([
  story("one", { authors: ["newsroom"], tags: ["ukraine", "peace-talks"], languages: ["en"] }),
  story("older", { languages: ["uk"], published: "2026-01-02T10:00:00Z" }),
]);

const outline = (text: string, folder: string, description = "News in English.") => ({
  name: "outline",
  attributes: {
    type: "rss",
    text,
    title: text,
    xmlUrl: `https://news.example/en/${folder}rss.xml`,
    htmlUrl: `https://news.example/en/${folder}`,
    language: "en",
    description,
    version: "RSS2",
  },
  children: [],
});
const group = (text: string, ...children: readonly object[]) => ({
  name: "outline",
  attributes: { text },
  children,
});
const text = (name: string, content: string) => ({ name, attributes: {}, children: [content] });

/** http://opml.org/spec2.opml */
const english = [
  outline("News", ""),
  group("Sections", outline("Ukraine — News", "tags/ukraine/")),
  group("Subjects", outline("Peace talks — News", "tags/peace-talks/", "On the talks.")),
  group("Authors", outline("The newsroom — News", "authors/newsroom/", "A shared byline.")),
];

test("the subscription list of a language names that language and holds its feeds by kind", async () => {
  expect(xmlTree(await (await app.request("/en/opml.xml")).text())).toEqual({
    name: "opml",
    attributes: { version: "2.0" },
    children: [
      {
        name: "head",
        attributes: {},
        children: [
          text("title", "News"),
          text("dateModified", "Sat, 03 Jan 2026 10:00:00 GMT"),
          text("ownerName", "The Newsroom"),
          text("ownerId", "https://news.example/"),
          text("docs", "http://opml.org/spec2.opml"),
        ],
      },
      { name: "body", attributes: {}, children: english },
    ],
  });
});

test("the subscription list of all languages names the newsroom and has a group for each language", async () => {
  const [head, body] = xmlTree(await (await app.request("/opml.xml")).text()).children.map((each) =>
    typeof each === "string" ? [] : each.children,
  );
  expect(head?.slice(0, 3)).toEqual([
    text("title", "Редакція"),
    text("dateModified", "Sat, 03 Jan 2026 10:00:00 GMT"),
    text("ownerName", "Редакція"),
  ]);
  expect(body?.map((each) => (typeof each === "string" ? each : each.attributes.text))).toEqual(
    site.languages.map(({ name }) => name),
  );
  expect(body?.[1]).toEqual(group("English", ...english));
});

test.each([
  ["/opml.xml", "feeds.opml"],
  ["/en/opml.xml", "feeds-en.opml"],
])("the subscription list at %s is downloaded as %s", async (path, name) => {
  const { headers } = await app.request(path);
  expect(headers.get("Content-Disposition")).toBe(`attachment; filename="${name}"`);
  expect(headers.get("Content-Type")).toBe("text/x-opml; charset=utf-8");
  expect(headers.get("Last-Modified")).toBe("Sat, 03 Jan 2026 10:00:00 GMT");
});
