import { skeletons } from "#skeletons";
import type { Entry } from "../feed/entry.ts";
import type { Envelope, FeedImages } from "../feed/envelope.ts";
import {
  cdataPlaceholder,
  child,
  element,
  omitChildren,
  placeholder,
  printAffixes,
  printDocumentAffixes,
  type XmlElement,
} from "../xml/element.ts";
import { enclosureOf } from "./enclosure.ts";
import type { HtmlFormat } from "./format.ts";
import { mediaElements } from "./media-elements.ts";
import { historyElements, historyNamespace } from "./shared-elements.ts";
import { fillXml } from "./skeleton.ts";

const type = "application/rss+xml";

const content = element("content:encoded", {}, cdataPlaceholder);

/** RSS 2.0 by the Advisory Board's specification and best practices profile, with the modules that feed readers look for. */
export const rss: HtmlFormat = {
  name: "rss",
  file: "rss.xml",
  type,
  label: "RSS",
  oldNames: ["feed", "rss", "feed.xml", "index.xml"],
  compressedByEdge: true,
  subscribable: true,
  opmlVersion: "RSS2",
  body: "html",

  envelope(envelope) {
    const root = fillXml(skeletons.rss.feed, {
      title: envelope.title,
      page: envelope.page,
      subtitle: envelope.subtitle,
      updated: new Date(envelope.updated).toUTCString(),
      language: envelope.language,
      logo: envelope.images?.smallLogo.url,
      rights: envelope.rights,
    });
    const channel = child(root, "channel");
    const document = element(
      "rss",
      { ...root.attributes, ...namespaces },
      element(
        "channel",
        {},
        ...omitChildren(channel, "image"),
        ...(envelope.images ? [measuredImage(child(channel, "image"), envelope.images)] : []),
        element("ttl", {}, String(envelope.ttl)),
        // RSS has `managingEditor`, which is an e-mail address, but no element for a name.
        element("dc:publisher", {}, envelope.publisher.name),
        ...(envelope.category ? [element("category", {}, envelope.category.label)] : []),
        ...links(envelope),
        ...historyElements(envelope.history, type, "atom:link"),
        ...frequency(envelope.ttl),
        placeholder,
      ),
    );
    return printDocumentAffixes(document);
  },

  entry(entry) {
    const enclosure = enclosureOf(entry);
    const item = fillXml(skeletons.rss.entry, {
      title: entry.title,
      url: entry.url,
      id: entry.id,
      published: new Date(entry.published).toUTCString(),
      summary: toHtml(entry.summary),
      enclosure: enclosure?.url,
      enclosureType: enclosure?.type,
      enclosureLength: enclosure && String(enclosure.length),
    });
    return printAffixes(
      element(
        "item",
        {},
        ...item.children,
        ...entry.categories.map(({ label, scheme }) => element("category", { domain: scheme }, label)),
        ...entry.authors.map(({ name }) => element("dc:creator", {}, name)),
        element("dc:language", {}, entry.language),
        element("atom:updated", {}, new Date(entry.updated).toISOString()),
        entry.source && element("dc:source", {}, entry.source.name),
        entry.rights === undefined ? undefined : element("dc:rights", {}, entry.rights),
        ...alternates(entry),
        content,
        // After the text: Python feedparser takes a media:description that precedes it as the content.
        ...mediaElements(entry),
      ),
    );
  },

  content: printAffixes(content),
  separator: "\n",
};

/** Declared once, on the root, for everything that entries use. */
const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  ...historyNamespace,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
  "xmlns:sy": "http://purl.org/rss/1.0/modules/syndication/",
} as const;

function links(envelope: Envelope): readonly XmlElement[] {
  return [
    element("atom:link", { rel: "self", type, href: envelope.self }),
    ...envelope.alternates.map((other) =>
      element("atom:link", { rel: "alternate", type: other.type, href: other.url }),
    ),
    ...envelope.translations.map((other) =>
      element("atom:link", {
        rel: "alternate",
        type,
        hreflang: other.language,
        href: other.self,
        title: other.title,
      }),
    ),
    ...envelope.hubs.map((hub) => element("atom:link", { rel: "hub", href: hub })),
    mainLink(envelope.language, envelope.page),
  ];
}

/** Adds the size, which `feed` leaves out: readers would assume 88 by 31 pixels (RSS 2.0, `image`). */
function measuredImage(image: XmlElement, { smallLogo: { width, height } }: FeedImages): XmlElement {
  return element(
    image.name,
    image.attributes,
    ...image.children,
    element("width", {}, String(width)),
    element("height", {}, String(height)),
  );
}

function alternates(entry: Entry): readonly XmlElement[] {
  return [
    ...entry.translations.map(({ language, url, title }) =>
      element("atom:link", { rel: "alternate", type: "text/html", hreflang: language, href: url, title }),
    ),
    ...(entry.source?.url
      ? [element("atom:link", { rel: "via", href: entry.source.url, title: entry.source.name })]
      : []),
    mainLink(entry.language, entry.url),
  ];
}

/** Repeats `link` at the end: Python feedparser takes the last alternate as the URL, which would be a translation. */
function mainLink(language: string, href: string): XmlElement {
  return element("atom:link", { rel: "alternate", type: "text/html", hreflang: language, href });
}

/** Escapes a plain text as HTML, since readers read an item's description as HTML. */
function toHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Creates the elements of the syndication module, which counts updates per period: as many as the `ttl` allows. @param ttl minutes */
function frequency(ttl: number): readonly XmlElement[] {
  const [period, minutes] = ttl <= 60 ? ["hourly", 60] : ["daily", 1440];
  return [
    element("sy:updatePeriod", {}, period),
    element("sy:updateFrequency", {}, String(Math.max(1, Math.round(minutes / ttl)))),
  ];
}
