import { Feed } from "feed";
import type { Entry } from "../feed/entry.ts";
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

const { type } = feedFormats.rss;

/** RSS 2.0 by the Advisory Board's specification and best practices profile, with the modules that readers look for. */
export const rss: Format = {
  name: "rss",

  envelope(envelope) {
    const root = parseXml(feedOf(envelope).rss2());
    const channel = child(root, "channel");
    const document = element(
      "rss",
      { ...root.attributes, ...namespaces },
      element(
        "channel",
        {},
        ...without(channel, "item", "atom:link"),
        ...links(envelope),
        ...historyElements(envelope.history, "rss", "atom:link"),
        ...frequency(envelope.ttl),
        hole,
      ),
    );
    return xmlDocument(document);
  },

  entry(entry) {
    // What `feed` would put into CDATA is set on the tree: it closes only the first `]]>` of a text. The same for the texts
    // of attributes, which it does not escape.
    const feed = new Feed({ title: "", link: entry.url, updated: new Date(entry.updated) });
    feed.addItem({
      title: "-",
      id: entry.id,
      link: entry.url,
      date: new Date(entry.published),
      description: "-",
      category: entry.categories.map(({ label, scheme }) => ({ name: feedText(label), domain: scheme })),
      ...(entry.image?.measured && {
        enclosure: { url: entry.image.url, type: entry.image.measured.type, length: entry.image.measured.length },
      }),
    });
    const item = child(child(parseXml(feed.rss2()), "channel"), "item");
    return printAround(
      element(
        "item",
        {},
        ...replaced(item, element("title", {}, entry.title), element("description", {}, asHtml(entry.summary))),
        ...entry.authors.map(({ name }) => element("dc:creator", {}, name)),
        element("dc:language", {}, entry.language),
        element("atom:updated", {}, new Date(entry.updated).toISOString()),
        ...alternates(entry),
        element("content:encoded", {}, cdataHole),
        // After the text: Python feedparser takes a media:description before it for the content.
        ...mediaContent(entry.image),
      ),
    );
  },

  content: { before: "<content:encoded><![CDATA[", after: "]]></content:encoded>" },
  separator: "\n",
};

/** Declared once on the root for all that entries use. */
const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  ...historyNamespace,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
  "xmlns:sy": "http://purl.org/rss/1.0/modules/syndication/",
} as const;

function feedOf(envelope: Envelope): Feed {
  const feed = new Feed({
    title: feedText(envelope.title),
    link: envelope.page,
    description: feedText(envelope.subtitle),
    updated: new Date(envelope.updated),
    language: envelope.language,
    ttl: envelope.ttl,
    generator,
    ...(envelope.icon && { image: envelope.icon }),
    ...(envelope.rights && { copyright: feedText(envelope.rights) }),
  });
  if (envelope.category) feed.addCategory(feedText(envelope.category.label));
  return feed;
}

function links(envelope: Envelope): readonly XmlElement[] {
  return [
    element("atom:link", { rel: "self", type, href: envelope.self.rss }),
    ...formatNames
      .filter((format) => format !== "rss")
      .map((format) =>
        element("atom:link", { rel: "alternate", type: feedFormats[format].type, href: envelope.self[format] }),
      ),
    ...envelope.translations.map((other) =>
      element("atom:link", {
        rel: "alternate",
        type,
        hreflang: other.language,
        href: other.self.rss,
        title: other.title,
      }),
    ),
    ...envelope.hubs.map((hub) => element("atom:link", { rel: "hub", href: hub })),
    mainLink(envelope.language, envelope.page),
  ];
}

function alternates(entry: Entry): readonly XmlElement[] {
  return [
    ...entry.translations.map(({ language, url, title }) =>
      element("atom:link", { rel: "alternate", type: "text/html", hreflang: language, href: url, title }),
    ),
    ...(entry.via ? [element("atom:link", { rel: "via", href: entry.via.url, title: entry.via.title })] : []),
    mainLink(entry.language, entry.url),
  ];
}

/** `link` again, and last: Python feedparser takes the last alternate for the address, which would be a translation. */
function mainLink(language: string, href: string): XmlElement {
  return element("atom:link", { rel: "alternate", type: "text/html", hreflang: language, href });
}

/** A plain text as the HTML that readers take an item's description for. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The syndication module counts updates a period: as often as the `ttl` allows. @param ttl minutes */
function frequency(ttl: number): readonly XmlElement[] {
  const [period, minutes] = ttl <= 60 ? ["hourly", 60] : ["daily", 1440];
  return [
    element("sy:updatePeriod", {}, period),
    element("sy:updateFrequency", {}, String(Math.max(1, Math.round(minutes / ttl)))),
  ];
}
