import { Feed } from "feed";
import type { Category, Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import { feedFormats, formatNames } from "../feed/feed-format.ts";
import { cdataHole, child, element, hole, replaced, without, type XmlElement } from "../xml/element.ts";
import { printAround, xmlDocument } from "../xml/print.ts";
import { feedText } from "./feed-text.ts";
import type { Format } from "./format.ts";
import { generator } from "./generator.ts";
import { historyElements, historyNamespace } from "./history-elements.ts";
import { mediaContent } from "./media-content.ts";
import { parseXml } from "./parse-xml.ts";

const { type } = feedFormats.atom;

/** Atom 1.0, RFC 4287. */
export const atom: Format = {
  name: "atom",

  envelope(envelope) {
    const root = parseXml(feedOf(envelope).atom1());
    const document = element(
      "feed",
      { ...root.attributes, ...namespaces, "xml:lang": envelope.language },
      ...without(root, "link", "category", "entry"),
      ...historyElements(envelope.history, "atom", "link"),
      ...links(envelope),
      ...(envelope.category ? [categoryOf(envelope.category)] : []),
      hole,
    );
    return xmlDocument(document);
  },

  entry(entry) {
    // `feed` knows neither plain-text titles nor attributes with `<` in them: those are set on the tree.
    const feed = new Feed({ title: "", updated: new Date(entry.updated) });
    feed.addItem({
      title: "-",
      id: entry.id,
      link: entry.url,
      date: new Date(entry.updated),
      published: new Date(entry.published),
      description: "-",
      author: entry.authors.map(({ name, url }) => ({ name: feedText(name), link: url })),
      ...(entry.rights && { copyright: feedText(entry.rights) }),
    });
    const rendered = child(parseXml(feed.atom1()), "entry");
    return printAround(
      element(
        "entry",
        { "xml:lang": entry.language },
        ...replaced(
          rendered,
          element("title", { type: "text" }, entry.title),
          element("summary", { type: "text" }, entry.summary),
          ...entryLinks(entry),
        ),
        ...entry.categories.map(categoryOf),
        element("content", { type: "html" }, cdataHole),
        // After the content: @rowanmanning/feed-parser takes the first element of that name in any namespace for it.
        ...mediaContent(entry.image),
      ),
    );
  },

  content: { before: '<content type="html"><![CDATA[', after: "]]></content>" },
  separator: "\n",
};

const namespaces = { ...historyNamespace, "xmlns:media": "http://search.yahoo.com/mrss/" } as const;

function feedOf(envelope: Envelope): Feed {
  return new Feed({
    id: envelope.id,
    title: feedText(envelope.title),
    description: feedText(envelope.subtitle),
    updated: new Date(envelope.updated),
    author: { name: feedText(envelope.publisher.name), link: envelope.publisher.url },
    generator,
    ...(envelope.icon && { image: envelope.icon, favicon: envelope.icon }),
    ...(envelope.rights && { copyright: feedText(envelope.rights) }),
  });
}

/** No two alternates share both type and language (RFC 4287 section 4.1.1); the page comes first, where readers look for it. */
function links(envelope: Envelope): readonly XmlElement[] {
  const { language, page, self, translations, hubs } = envelope;
  return [
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: page }),
    element("link", { rel: "self", type, hreflang: language, href: self.atom }),
    ...formatNames
      .filter((format) => format !== "atom")
      .map((format) =>
        element("link", { rel: "alternate", type: feedFormats[format].type, hreflang: language, href: self[format] }),
      ),
    ...translations.map((other) =>
      element("link", { rel: "alternate", type, hreflang: other.language, href: other.self.atom, title: other.title }),
    ),
    ...hubs.map((hub) => element("link", { rel: "hub", href: hub })),
    mainLink(page),
  ];
}

function entryLinks({ language, url, translations, image, via }: Entry): readonly XmlElement[] {
  return [
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: url }),
    ...translations.map((other) =>
      element("link", {
        rel: "alternate",
        type: "text/html",
        hreflang: other.language,
        href: other.url,
        title: other.title,
      }),
    ),
    ...(image?.measured
      ? [
          element("link", {
            rel: "enclosure",
            type: image.measured.type,
            length: image.measured.length,
            href: image.url,
            title: image.alt,
          }),
        ]
      : []),
    ...(via ? [element("link", { rel: "via", href: via.url, title: via.title })] : []),
    mainLink(url),
  ];
}

/**
 * The first alternate again, and last: most readers take the first alternate for the address of a feed or an entry, but
 * newsboat, Python feedparser and npm's feedparser take the last, which would be a translation. Without `type` and `hreflang` it
 * is an alternate of its own.
 */
function mainLink(href: string): XmlElement {
  return element("link", { rel: "alternate", href });
}

function categoryOf({ term, scheme, label }: Category): XmlElement {
  return element("category", { term, scheme, label });
}
