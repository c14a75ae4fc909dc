import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import { type Files, png, site, story } from "../content/content-folder.ts";
import { type HtmlTree, htmlTree } from "../pages/html-tree.ts";
import { instant } from "../support/instant.ts";
import { atom, content } from "../support/namespaces.ts";
import { only, textOf, type XmlTree, xmlTree } from "../support/xml-tree.ts";

/**
 * Returns a newsroom with one story that has every fact that a story can have. `source` is the value of that field in
 * `article.yaml`.
 */
function files(source: string): Files {
  return {
    "site.yaml": `${site}copyright: { uk: "© 2026 Редакція", en: "© 2026 Newsroom & Sons" }\n`,
    "authors.yaml": `newsroom:
  name: { uk: "Редакція", en: "The newsroom" }
marta:
  name: { uk: "Марта", en: "Marta O'Neill" }
  url: https://marta.example/?a=1&b=2
`,
    [`${story}/article.yaml`]: `id: first
published: 2026-01-03T20:53:00+02:00
updated: 2026-01-05T09:00:00Z
section: ukraine
place: kyiv
tags: [rss]
authors: [newsroom, marta]
image: { file: cover.png }
source: ${source}
`,
    [`${story}/cover.png`]: png,
    [`${story}/en.md`]: `---
title: 'Ferry <late> & "full"'
lead: "The night boat <Aurora> & its queue."
image: { alt: "A ferry & gulls", caption: "The <Aurora> at dusk", credit: "Photo: Ivo & Co" }
corrections:
  - { date: 2026-01-04T08:00:00Z, text: "It sails at nine & not at ten." }
  - { date: 2026-01-05T09:00:00Z, text: "The Aurora has <two> decks." }
---
It sails tonight.
`,
    [`${story}/uk.md`]: `---
title: "Пором & черга"
lead: "Нічний пором."
slug: пором
image: { alt: "Пором" }
---
Відходить сьогодні.
`,
  };
}

/** What is served of the story in English, as read by parsers. */
export interface Told {
  /** The visible part of the page, without its head. */
  readonly page: HtmlTree;
  readonly jsonLd: Structured;
  readonly rss: XmlDocument;
  readonly atom: XmlDocument;
  readonly json: { readonly feed: Structured; readonly entry: Structured; readonly body: HtmlTree };
}

export interface XmlDocument {
  readonly feed: XmlTree;
  readonly entry: XmlTree;
  readonly body: HtmlTree;
}

/** JSON of which a test names the members that it expects. A missing member is undefined rather than an error. */
export interface Structured {
  readonly [member: string]: string | Structured | readonly Structured[] | undefined;
}

export async function toldOf(source: string): Promise<Told> {
  const app = createApp({ library: await compiled(files(source)), now: () => instant("2026-01-20T12:00:00Z") });
  const textAt = async (path: string) => (await app.request(path)).text();
  const [head = "", body = ""] = (await textAt("/en/articles/first")).split("</head>");
  const channel = only(xmlTree(await textAt("/en/rss.xml")), "channel");
  const item = only(channel, "item");
  const feed = xmlTree(await textAt("/en/atom.xml"));
  const entry = only(feed, `${atom}entry`);
  const json = JSON.parse(await textAt("/en/feed.json"));
  const [jsonItem] = json.items;
  return {
    page: htmlTree(body),
    jsonLd: JSON.parse(htmlTree(head).one("script", { type: "application/ld+json" }).text),
    rss: { feed: channel, entry: item, body: htmlTree(textOf(only(item, `${content}encoded`))) },
    atom: { feed, entry, body: htmlTree(textOf(only(entry, `${atom}content`))) },
    json: { feed: json, entry: jsonItem, body: htmlTree(jsonItem.content_html) },
  };
}
