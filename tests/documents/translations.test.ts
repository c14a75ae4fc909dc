import { expect, test } from "vitest";
import { isWithdrawn } from "../../src/domain/catalogue.ts";
import { isVisible } from "../../src/domain/window.ts";
import { articleUrl, pathOf } from "../../src/urls/urls.ts";
import { everyFolder } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary, sampleNow } from "../support/sample-newsroom.ts";
import { type XmlTree, xmlTree } from "../support/xml-tree.ts";

/*
 * Every translation link is mutual: if A names B as its translation, B names A. Only the documents are read: feeds, entries,
 * pages and the sitemap.
 */

const library = sampleLibrary();
const { site, times, address } = library.catalogue;
const app = sampleApp(library);
/** Numbers of the articles that have a page. */
const readable = [...times.published.keys()].filter(
  (number) => isVisible(times, number, sampleNow) && !isWithdrawn(times, number),
);
const withdrawn = [...times.published.keys()].filter(
  (number) => isVisible(times, number, sampleNow) && isWithdrawn(times, number),
);
const get = async (url: string) => (await app.request(pathOf(site, url))).text();

/** Addresses, and those that each names as its translations. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

function expectMutual(links: Links): void {
  for (const [address, others] of links) {
    for (const other of others) expect([other, links.get(other)?.has(address)]).toEqual([other, true]);
  }
}

test("feeds name each other in every format", async () => {
  const links = new Map<string, Set<string>>();
  const folders = everyFolder(library.catalogue);
  const summaries = folders.map(({ path, language }) => path.replace(`/${language}/`, `/${language}/summary/`));
  for (const path of [...folders.map((folder) => folder.path), ...summaries]) {
    for (const file of ["rss.xml", "atom.xml"]) {
      const root = xmlTree(await get(`${path}${file}`));
      const holder = file === "rss.xml" ? root.children.find((child) => typeof child === "object") : root;
      links.set(
        new URL(`${path}${file}`, site.origin).href,
        new Set(alternates(holder as XmlTree, /application\/(rss|atom)\+xml/)),
      );
    }
    const { _polyfeed } = JSON.parse(await get(`${path}feed.json`));
    links.set(
      new URL(`${path}feed.json`, site.origin).href,
      new Set(_polyfeed.translations.map(({ feed_url }: { feed_url: string }) => feed_url)),
    );
  }
  for (const others of links.values()) expect(others.size).toBe(site.languages.length - 1);
  expectMutual(links);
});

test("entries name each other in every format", async () => {
  for (const read of [entriesOf("rss.xml"), entriesOf("atom.xml"), jsonEntries()]) {
    const links = await read;
    expect(links.size).toBe(readable.length + withdrawn.length);
    expectMutual(links);
  }
});

test("pages name each other", async () => {
  const pages = readable.map((number) => {
    const { language, slug } = address(number);
    return articleUrl(site, language, slug);
  });
  const folders = everyFolder(library.catalogue).map(({ path }) => new URL(path, site.origin).href);
  const links = new Map<string, Set<string>>();
  for (const page of [...pages, ...folders]) {
    const html = await get(page);
    const others = [...html.matchAll(/<link rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"/g)];
    links.set(page, new Set(others.map(([, href]) => href ?? "").filter((href) => href !== page)));
  }
  expect([...links.values()].flatMap((others) => [...others]).length).toBeGreaterThan(links.size);
  expectMutual(links);
});

test("addresses in the sitemap name each other", async () => {
  const root = xmlTree(await get("/sitemap.xml"));
  const links = new Map<string, Set<string>>();
  for (const url of root.children as XmlTree[]) {
    const location = url.children.find((child) => typeof child === "object" && child.name.endsWith("}loc")) as XmlTree;
    const others = url.children
      .filter((child): child is XmlTree => typeof child === "object" && child.name.endsWith("xhtml}link"))
      .map(({ attributes }) => attributes.href ?? "");
    links.set(String(location.children[0]), new Set(others));
  }
  expect(links.size).toBeGreaterThan(readable.length);
  expectMutual(links);
});

function alternates(holder: XmlTree, type: RegExp): readonly string[] {
  return holder.children
    .filter((child): child is XmlTree => typeof child === "object" && child.name.endsWith("Atom}link"))
    .filter(({ attributes }) => attributes.rel === "alternate" && type.test(attributes.type ?? ""))
    .filter(({ attributes }) => attributes.title !== undefined)
    .map(({ attributes }) => attributes.href ?? "");
}

async function entriesOf(file: "rss.xml" | "atom.xml"): Promise<Links> {
  const links = new Map<string, Set<string>>();
  for (const { tag } of site.languages) {
    for (const entry of all(
      xmlTree(await get(`/${tag}/${file}`)),
      file === "rss.xml" ? "item" : "{http://www.w3.org/2005/Atom}entry",
    )) {
      const own = entry.children
        .filter((child): child is XmlTree => typeof child === "object")
        .find(({ name, attributes }) => name === "link" || (name.endsWith("Atom}link") && attributes.hreflang === tag));
      const address = own?.attributes.href ?? String(own?.children[0]);
      links.set(address, new Set(alternates(entry, /text\/html/)));
    }
  }
  return links;
}

async function jsonEntries(): Promise<Links> {
  const links = new Map<string, Set<string>>();
  for (const { tag } of site.languages) {
    for (const { url, _polyfeed } of JSON.parse(await get(`/${tag}/feed.json`)).items) {
      const translations: readonly { url: string }[] = _polyfeed.translations ?? [];
      links.set(url, new Set(translations.map((other) => other.url)));
    }
  }
  return links;
}

function all(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}
