import { expect, test } from "vitest";
import type { HtmlTree } from "../pages/html-tree.ts";
import { checkEach } from "../support/check-each.ts";
import { atom, dc, media } from "../support/namespaces.ts";
import { messagesFor } from "../support/site.ts";
import { all, only, textOf, type XmlTree } from "../support/xml-tree.ts";
import { type Structured, type Told, toldOf, type XmlDocument } from "./facts-newsroom.ts";

/** A fact about a story and where it is in each format. Each function returns the values found there, in the order of `is`. */
interface Fact {
  /** As the page shows it. */
  readonly is: readonly string[];
  rss(document: XmlDocument): Found;
  atom(document: XmlDocument): Found;
  json(document: Told["json"]): Found;
  /** Absent for a fact that search engines take from the page itself. */
  jsonLd?(article: Structured): Found;
}

type Found = readonly unknown[];

const facts: Readonly<Record<string, Fact>> = {
  headline: {
    is: ['Ferry <late> & "full"'],
    rss: ({ entry }) => texts(entry, "title"),
    atom: ({ entry }) => texts(entry, `${atom}title`),
    json: ({ entry }) => [entry.title],
    jsonLd: ({ headline }) => [headline],
  },
  lead: {
    is: ["The night boat <Aurora> & its queue."],
    rss: ({ entry }) => texts(entry, "description").map(decoded),
    atom: ({ entry }) => texts(entry, `${atom}summary`),
    json: ({ entry }) => [entry.summary],
    jsonLd: ({ description }) => [description],
  },
  text: {
    is: ["It sails tonight."],
    rss: ({ body }) => lastParagraph(body),
    atom: ({ body }) => lastParagraph(body),
    json: ({ body }) => lastParagraph(body),
  },
  byline: {
    is: ["The newsroom", "Marta O'Neill"],
    rss: ({ entry }) => texts(entry, `${dc}creator`),
    atom: ({ entry }) => all(entry, `${atom}author`).flatMap((author) => texts(author, `${atom}name`)),
    json: ({ entry }) => each(entry.authors, "name"),
    jsonLd: ({ author }) => each(author, "name"),
  },
  "dates of publication and change": {
    is: ["2026-01-03T18:53:00.000Z", "2026-01-05T09:00:00.000Z"],
    rss: ({ entry }) => [...texts(entry, "pubDate"), ...texts(entry, `${atom}updated`)].map(inUtc),
    atom: ({ entry }) => [...texts(entry, `${atom}published`), ...texts(entry, `${atom}updated`)],
    json: ({ entry }) => [entry.date_published, entry.date_modified],
    jsonLd: ({ datePublished, dateModified }) => [datePublished, dateModified],
  },
  section: {
    is: ["Ukraine"],
    rss: ({ entry }) => texts(entry, "category").slice(0, 1),
    atom: ({ entry }) => attributes(entry, `${atom}category`, "label").slice(0, 1),
    json: ({ entry }) => list(entry.tags).slice(0, 1),
    jsonLd: ({ articleSection }) => [articleSection],
  },
  place: {
    is: ["Kyiv"],
    rss: ({ entry }) => texts(entry, "category").slice(1, 2),
    atom: ({ entry }) => attributes(entry, `${atom}category`, "label").slice(1, 2),
    json: ({ entry }) => list(entry.tags).slice(1, 2),
    jsonLd: ({ locationCreated }) => [member(locationCreated, "name")],
  },
  topics: {
    is: ["Ukraine", "Kyiv", "RSS"],
    rss: ({ entry }) => texts(entry, "category"),
    atom: ({ entry }) => attributes(entry, `${atom}category`, "label"),
    json: ({ entry }) => list(entry.tags),
    jsonLd: ({ keywords }) => list(keywords),
  },
  "texts of the picture": {
    is: ["A ferry & gulls", "The <Aurora> at dusk", "Photo: Ivo & Co"],
    rss: ({ entry }) => pictureWords(entry),
    atom: ({ entry }) => pictureWords(entry),
    json: ({ entry }) => members(member(entry._polyfeed, "image"), "alt", "caption", "credit"),
    jsonLd: ({ image }) => members(image, "description", "caption", "creditText"),
  },
  "first publisher": {
    is: ["Estuary Radio & Sons"],
    rss: ({ entry }) => texts(entry, `${dc}source`),
    atom: ({ entry }) => texts(entry, `${dc}source`),
    json: ({ entry }) => [member(member(entry._polyfeed, "via"), "title")],
    jsonLd: ({ isBasedOn }) => [member(member(isBasedOn, "publisher"), "name")],
  },
  "address of the first publication": {
    is: ["https://radio.example/a?b=1&c=2"],
    rss: ({ entry }) => linksOf(entry, "via"),
    atom: ({ entry }) => linksOf(entry, "via"),
    json: ({ entry }) => [entry.external_url],
    jsonLd: ({ isBasedOn }) => [member(isBasedOn, "url")],
  },
  rights: {
    is: ["© 2026 Newsroom & Sons"],
    rss: ({ entry }) => texts(entry, `${dc}rights`),
    atom: ({ entry }) => texts(entry, `${atom}rights`),
    json: ({ entry }) => [member(entry._polyfeed, "rights")],
    jsonLd: ({ copyrightNotice }) => [copyrightNotice],
  },
  publisher: {
    is: ["The newsroom"],
    rss: ({ feed }) => texts(feed, `${dc}publisher`),
    atom: ({ feed }) => all(feed, `${atom}author`).flatMap((author) => texts(author, `${atom}name`)),
    json: ({ feed }) => each(feed.authors, "name"),
    jsonLd: ({ publisher }) => [member(publisher, "name")],
  },
  corrections: {
    is: [
      "2026-01-04T08:00:00.000Z",
      "2026-01-05T09:00:00.000Z",
      "It sails at nine & not at ten.",
      "The Aurora has <two> decks.",
    ],
    rss: ({ body }) => correctionsIn(body),
    atom: ({ body }) => correctionsIn(body),
    json: ({ entry }) => {
      const corrections = member(entry._polyfeed, "corrections");
      return [...each(corrections, "date"), ...each(corrections, "text")];
    },
    jsonLd: ({ correction }) => [...each(correction, "datePublished"), ...each(correction, "text")],
  },
  "the story in another language": {
    is: ["uk", "https://news.example/uk/articles/%D0%BF%D0%BE%D1%80%D0%BE%D0%BC", "Пором & черга"],
    rss: ({ entry }) => translationsIn(entry),
    atom: ({ entry }) => translationsIn(entry),
    json: ({ entry }) => {
      const translations = member(entry._polyfeed, "translations");
      return ["language", "url", "title"].flatMap((name) => each(translations, name));
    },
    jsonLd: ({ workTranslation }) => ["inLanguage", "url", "headline"].flatMap((name) => each(workTranslation, name)),
  },
  "address and language": {
    is: ["https://news.example/en/articles/first", "en"],
    rss: ({ entry }) => [...texts(entry, "link"), ...texts(entry, `${dc}language`)],
    atom: ({ entry }) => [linksOf(entry, "alternate")[0], ...Object.values(entry.attributes)],
    json: ({ entry }) => [entry.url, entry.language],
    jsonLd: ({ url, inLanguage }) => [url, inLanguage],
  },
};

const address = "https://news.example/en/articles/first";

const withAddress = '{ name: { uk: "Радіо", en: "Estuary Radio & Sons" }, url: "https://radio.example/a?b=1&c=2" }';
let told: Promise<Told> | undefined;
const documents = () => {
  told ??= toldOf(withAddress);
  return told;
};

const nameOf = ([name]: readonly [string, unknown]) => name;

test("every fact is shown on the page", async () => {
  const { page } = await documents();
  const seen = page.elements.flatMap(({ text, attributes: { alt, datetime, hreflang, href } }) => [
    text,
    ...[alt, datetime, hreflang, href && new URL(href, address).href].filter((each) => each !== undefined),
  ]);
  await checkEach(Object.entries(facts), nameOf, ([, { is }]) => {
    expect(is.filter((value) => !seen.some((each) => each.includes(value)))).toEqual([]);
  });
});

test.each<[string, (fact: Fact, told: Told) => Found]>([
  ["RSS", (fact, { rss }) => fact.rss(rss)],
  ["Atom", (fact, { atom }) => fact.atom(atom)],
  ["JSON Feed", (fact, { json }) => fact.json(json)],
])("every fact is in %s", async (_, find) => {
  const told = await documents();
  await checkEach(Object.entries(facts), nameOf, ([, fact]) => expect(find(fact, told)).toEqual(fact.is));
});

test("every fact is in the structured data, unless search engines take it from the page itself", async () => {
  const { jsonLd: article } = await documents();
  const told = Object.entries(facts).filter(([, { jsonLd }]) => jsonLd);
  await checkEach(told, nameOf, ([, { is, jsonLd }]) => expect(jsonLd?.(article)).toEqual(is));
});

test("the picture itself is linked in each format, and shown in full text", async () => {
  const { page, rss, atom, json, jsonLd } = await documents();
  const url = new URL(page.one("img", { class: "picture" }).attributes.src ?? "", address).href;

  expect(attributes(rss.entry, "enclosure", "url")).toEqual([url]);
  expect(linksOf(atom.entry, "enclosure")).toEqual([url]);
  expect(json.entry.image).toBe(url);
  expect(member(jsonLd.image, "url")).toBe(url);
  for (const { body } of [rss, atom, json]) expect(body.one("img").attributes.src).toBe(url);
});

test("the page shows nothing about the story that is not among these facts", async () => {
  const { page } = await documents();
  const { published, updated, correction, firstPublished, otherLanguages, topics } = messagesFor("en");
  const words = [published, updated, correction, firstPublished, otherLanguages, topics, "Українська"];
  const dates = page.all("time").map(({ text }) => text);
  const known = [...Object.values(facts).flatMap(({ is }) => is), ...dates, ...words];
  const left = known
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, each) => text.replaceAll(each, " "), page.one("article", { class: "story" }).text);

  expect(left.match(/[\p{L}\p{N}]+/gu)).toBeNull();
});

test("a place of first publication without an address is named without a link", async () => {
  const { page, rss, atom, json, jsonLd } = await toldOf('{ name: { uk: "Радіо", en: "Estuary Radio & Sons" } }');

  expect(page.one("p", { class: "source" }).text).toBe("First published by Estuary Radio & Sons");
  for (const { entry } of [rss, atom]) {
    expect(texts(entry, `${dc}source`)).toEqual(["Estuary Radio & Sons"]);
    expect(linksOf(entry, "via")).toEqual([]);
  }
  expect(json.entry).not.toHaveProperty("external_url");
  expect(member(json.entry._polyfeed, "via")).toEqual({ title: "Estuary Radio & Sons" });
  expect(jsonLd.isBasedOn).toEqual({
    "@type": "CreativeWork",
    publisher: { "@type": "Organization", name: "Estuary Radio & Sons" },
  });
});

function texts(parent: XmlTree, name: string): readonly string[] {
  return all(parent, name).map(textOf);
}

function attributes(parent: XmlTree, name: string, attribute: string): readonly (string | undefined)[] {
  return all(parent, name).map((each) => each.attributes[attribute]);
}

/** Returns the addresses of an entry's links of this kind, in RSS and in Atom. */
function linksOf(entry: XmlTree, rel: string): readonly (string | undefined)[] {
  return all(entry, `${atom}link`)
    .filter((link) => link.attributes.rel === rel)
    .map((link) => link.attributes.href);
}

function translationsIn(entry: XmlTree): Found {
  const others = all(entry, `${atom}link`).filter(({ attributes: { hreflang = "en" } }) => hreflang !== "en");
  return ["hreflang", "href", "title"].flatMap((name) => others.map((link) => link.attributes[name]));
}

function pictureWords(entry: XmlTree): readonly string[] {
  const picture = only(entry, `${media}content`);
  return ["title", "description", "credit"].flatMap((name) => texts(picture, `${media}${name}`));
}

/** Returns the dates, then the texts. */
function correctionsIn(body: HtmlTree): Found {
  const notes = body.all("p").filter(({ text }) => text.startsWith(`${messagesFor("en").correction}, `));
  return [
    ...body.all("time").map(({ attributes: { datetime } }) => datetime),
    ...notes.map(({ text }) => text.slice(text.indexOf(": ") + 2)),
  ];
}

function lastParagraph(body: HtmlTree): Found {
  return body
    .all("p")
    .slice(-1)
    .map(({ text }) => text);
}

/** An RSS description is HTML to its readers. */
function decoded(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function inUtc(date: string): string {
  return new Date(date).toISOString();
}

function list(value: Structured[string]): Found {
  return Array.isArray(value) ? value : [];
}

function member(value: Structured[string], name: string): Structured[string] {
  return typeof value === "object" && !Array.isArray(value) ? (value as Structured)[name] : undefined;
}

function members(value: Structured[string], ...names: readonly string[]): Found {
  return names.map((name) => member(value, name));
}

/** Returns the same member of each element. */
function each(value: Structured[string], name: string): Found {
  return Array.isArray(value) ? value.map((one: Structured) => one[name]) : [];
}
