import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../support/document.ts";
import { atom, content, dc, media } from "../support/namespaces.ts";
import { all, only, textOf, type XmlTree, xmlTree } from "../support/xml-tree.ts";
import { anyTexts, entryWith, envelopeWith, type Texts } from "./any-feed.ts";
import { fullEntry } from "./models.ts";

const { body } = fullEntry;

/** Whatever is typed, a document is well-formed and contains exactly that text. */
function holds(says: (texts: Texts) => void): void {
  fc.assert(fc.property(anyTexts, says), { numRuns: 60 });
}

describe("whatever is typed", () => {
  test("RSS is well-formed and contains exactly that text", () => {
    holds((texts) => {
      const root = xmlTree(documentOf("rss", envelopeWith(texts), [{ entry: entryWith(texts), body }]));
      const channel = only(root, "channel");
      const item = only(channel, "item");

      expect(textAt(channel, "title")).toBe(texts.siteTitle);
      expect(textAt(channel, "description")).toBe(texts.description);
      expect(textAt(channel, "copyright")).toBe(texts.copyright);
      expect(textAt(channel, "category")).toBe(texts.tag);
      expect(textAt(channel, `${dc}publisher`)).toBe(texts.publisher);
      expect(textAt(only(channel, "image"), "title")).toBe(texts.siteTitle);
      expect(linkTitles(channel)).toEqual([texts.otherTitle, texts.otherTitle]);
      expect(textAt(item, "title")).toBe(texts.title);
      // Feed readers read an item's description as HTML.
      expect(unescaped(textAt(item, "description"))).toBe(texts.lead);
      expect(all(item, "category").map(textOf)).toEqual([texts.tag, texts.tag]);
      expect(all(item, `${dc}creator`).map(textOf)).toEqual([texts.author, texts.author]);
      expect(linkTitles(item)).toEqual([texts.otherTitle, texts.otherTitle, texts.source]);
      expect(pictureTexts(item)).toEqual([texts.alt, texts.caption, texts.credit]);
      expect(textAt(item, `${dc}source`)).toBe(texts.source);
      expect(textAt(item, `${dc}rights`)).toBe(texts.copyright);
      expect(textAt(item, `${content}encoded`)).toBe(body);
    });
  });

  test("Atom is well-formed and contains exactly that text", () => {
    holds((texts) => {
      const feed = xmlTree(documentOf("atom", envelopeWith(texts), [{ entry: entryWith(texts), body }]));
      const entry = only(feed, `${atom}entry`);

      expect(textAt(feed, `${atom}title`)).toBe(texts.siteTitle);
      expect(textAt(feed, `${atom}subtitle`)).toBe(texts.description);
      expect(textAt(feed, `${atom}rights`)).toBe(texts.copyright);
      expect(textAt(only(feed, `${atom}author`), `${atom}name`)).toBe(texts.publisher);
      expect(labels(feed)).toEqual([texts.tag]);
      expect(linkTitles(feed)).toEqual([texts.otherTitle, texts.otherTitle]);
      expect(textAt(entry, `${atom}title`)).toBe(texts.title);
      expect(textAt(entry, `${atom}summary`)).toBe(texts.lead);
      expect(textAt(entry, `${atom}rights`)).toBe(texts.copyright);
      expect(textAt(entry, `${dc}source`)).toBe(texts.source);
      expect(all(entry, `${atom}author`).map((author) => textAt(author, `${atom}name`))).toEqual([
        texts.author,
        texts.author,
      ]);
      expect(labels(entry)).toEqual([texts.tag, texts.tag]);
      expect(linkTitles(entry)).toEqual([texts.otherTitle, texts.otherTitle, texts.alt, texts.source]);
      expect(pictureTexts(entry)).toEqual([texts.alt, texts.caption, texts.credit]);
      expect(textAt(entry, `${atom}content`)).toBe(body);
    });
  });

  test("JSON is well-formed and contains exactly that text", () => {
    holds((texts) => {
      const feed: unknown = JSON.parse(documentOf("json", envelopeWith(texts), [{ entry: entryWith(texts), body }]));

      expect(feed).toMatchObject({
        title: texts.siteTitle,
        description: texts.description,
        authors: [{ name: texts.publisher }],
        _polyfeed: {
          rights: texts.copyright,
          tag: { label: texts.tag },
          translations: [{ title: texts.otherTitle }, { title: texts.otherTitle }],
        },
        items: [
          {
            title: texts.title,
            summary: texts.lead,
            content_html: body,
            tags: [texts.tag, texts.tag],
            authors: [{ name: texts.author }, { name: texts.author }],
            attachments: [{ title: texts.alt }],
            _polyfeed: {
              rights: texts.copyright,
              via: { title: texts.source },
              corrections: [{ text: texts.correction }],
              image: { alt: texts.alt, caption: texts.caption, credit: texts.credit },
              translations: [{ title: texts.otherTitle }, { title: texts.otherTitle }],
            },
          },
        ],
      });
    });
  });
});

function textAt(parent: XmlTree, name: string): string {
  return textOf(only(parent, name));
}

function linkTitles(place: XmlTree): readonly string[] {
  return all(place, `${atom}link`).flatMap(({ attributes: { title } }) => (title === undefined ? [] : [title]));
}

function labels(place: XmlTree): readonly (string | undefined)[] {
  return all(place, `${atom}category`).map(({ attributes }) => attributes.label);
}

function pictureTexts(place: XmlTree): readonly string[] {
  const picture = only(place, `${media}content`);
  return ["title", "description", "credit"].map((name) => textAt(picture, `${media}${name}`));
}

function unescaped(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
