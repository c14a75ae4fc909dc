import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { isWithdrawn } from "../../src/domain/catalogue.ts";
import { detectPictureType } from "../../src/pictures/picture-formats.ts";
import { articleUrl, pathOf } from "../../src/urls/urls.ts";
import { feedsmith } from "../consumers/feedsmith.ts";
import { checkEach } from "../support/check-each.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { sampleOutput } from "../support/sample-output.ts";
import { type XmlTree, xmlTree } from "../support/xml-tree.ts";

const library = sampleLibrary();
const { site, times, address } = library.catalogue;
const app = sampleApp(library);
const documents = everyParsedDocument(library.catalogue);
const xml = documents.filter(({ format }) => format !== "json");
/** Articles whose notices link to a page that answers 410. */
const gone = new Set(
  [...times.published.keys()]
    .filter((number) => isWithdrawn(times, number))
    .map((number) => articleUrl(site, address(number).language, address(number).slug)),
);
const nameOf = ({ path }: { readonly path: string }) => path;
const ours = (url: string) => url.startsWith(`${site.origin}/`);

test("every address of the site in a feed answers, and none is relative", async () => {
  await checkEach(documents, nameOf, async ({ path, format }) => {
    const text = await (await app.request(path)).text();
    const { entries } = await feedsmith.read(text, format);
    const written = format === "json" ? jsonAddresses(JSON.parse(text)) : xmlAddresses(xmlTree(text));
    const addresses = new Set([...written, ...entries.flatMap(({ content = "" }) => htmlAddresses(content))]);
    expect(addresses.size).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/^(https?:\/\/[\x21-\x7e]+|mailto:.+|tag:.+)$/);
      if (!ours(address)) continue;
      if (address.startsWith(`${site.origin}/media/`)) readMedia(address);
      else {
        const { status } = await app.request(pathOf(site, address));
        expect([address, status]).toEqual([address, gone.has(address) ? 410 : 200]);
      }
    }
  });
});

test("a feed gives the right type and size of files", async () => {
  await checkEach(xml, nameOf, async ({ path }) => {
    const tree = xmlTree(await (await app.request(path)).text());
    const files = [
      ...all(tree, "enclosure").map(({ attributes }) => [attributes.url, attributes.type, attributes.length]),
      ...all(tree, "{http://www.w3.org/2005/Atom}link")
        .filter(({ attributes }) => attributes.rel === "enclosure")
        .map(({ attributes }) => [attributes.href, attributes.type, attributes.length]),
      ...all(tree, "{http://search.yahoo.com/mrss/}content").map(({ attributes }) => [
        attributes.url,
        attributes.type,
        attributes.fileSize,
      ]),
    ];
    for (const [url, type, length] of files) {
      const bytes = readMedia(url ?? "");
      expect([url, type, length]).toEqual([url, detectPictureType(bytes), String(bytes.length)]);
    }
  });
});

test("a feed names the address at which it is served as its own", async () => {
  await checkEach(xml, nameOf, async ({ path }) => {
    const tree = xmlTree(await (await app.request(path)).text());
    const self = all(tree, "{http://www.w3.org/2005/Atom}link").filter(({ attributes }) => attributes.rel === "self");
    expect(self.map(({ attributes }) => attributes.href)).toEqual([new URL(path, site.origin).href]);
  });
});

function readMedia(address: string): Uint8Array {
  return readFileSync(join(sampleOutput(), "assets", pathOf(site, address)));
}

function all(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

const addressElements = /(^|\})(link|url|uri|icon|logo|docs|id|guid)$/;

function xmlAddresses(tree: XmlTree): readonly string[] {
  const own = Object.entries(tree.attributes).flatMap(([name, value]) =>
    /^(href|url|uri)$/.test(name) ? [value] : [],
  );
  const [text] = tree.children;
  const said = addressElements.test(tree.name) && typeof text === "string" ? [text] : [];
  return [...own, ...said, ...tree.children.flatMap((child) => (typeof child === "string" ? [] : xmlAddresses(child)))];
}

function jsonAddresses(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return /(^|_)(url|icon|favicon|image|about)$/.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => jsonAddresses(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([member, each]) => jsonAddresses(each, member));
}

function htmlAddresses(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (_, { href, src }) => {
      for (const address of [href, src]) if (address !== undefined) found.push(address.replace(/#.*$/, ""));
    },
  });
  parser.end(html);
  return found.filter((address) => address !== "");
}
