import { skeletons } from "#skeletons";
import type { Withdrawal } from "../domain/article.ts";
import type { Category, Entry, EntrySource } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import {
  cdataPlaceholder,
  element,
  placeholder,
  printAffixes,
  printDocumentAffixes,
  printElement,
  type XmlElement,
} from "../xml/element.ts";
import type { HtmlFormat } from "./format.ts";
import { mediaElements } from "./media-elements.ts";
import { historyElements, historyNamespace } from "./shared-elements.ts";
import { fillXml } from "./skeleton.ts";

const type = "application/atom+xml";

const content = element("content", { type: "html" }, cdataPlaceholder);

/** Atom 1.0, RFC 4287. */
export const atom: HtmlFormat = {
  name: "atom",
  file: "atom.xml",
  type,
  label: "Atom",
  oldNames: ["atom"],
  compressedByEdge: false,
  subscribable: true,
  body: "html",

  envelope(envelope) {
    const root = fillXml(skeletons.atom.feed, {
      id: envelope.id,
      title: envelope.title,
      subtitle: envelope.subtitle,
      updated: new Date(envelope.updated).toISOString(),
      publisher: envelope.publisher.name,
      publisherUrl: envelope.publisher.url,
      // Section 4.2.5 asks for a square icon that suits a small size, section 4.2.8 for a logo twice as wide as high.
      icon: envelope.images?.smallIcon,
      logo: envelope.images?.wideLogo,
      rights: envelope.rights,
    });
    const document = element(
      "feed",
      { ...root.attributes, ...namespaces, "xml:lang": envelope.language },
      ...root.children,
      ...historyElements(envelope.history, type, "link"),
      ...links(envelope),
      ...(envelope.category ? [categoryOf(envelope.category)] : []),
      placeholder,
    );
    return printDocumentAffixes(document);
  },

  entry(entry) {
    const filled = fillXml(skeletons.atom.entry, {
      id: entry.atomId,
      updated: new Date(entry.updated).toISOString(),
      published: new Date(entry.published).toISOString(),
      rights: entry.rights,
    });
    const affixes = printAffixes(
      element(
        "entry",
        { "xml:lang": entry.language },
        element("title", { type: "text" }, entry.title),
        ...entryLinks(entry),
        ...filled.children,
        element("summary", { type: "text" }, entry.summary),
        ...entry.authors.map(({ name, url }) =>
          element("author", {}, element("name", {}, name), element("uri", {}, url)),
        ),
        ...entry.categories.map(categoryOf),
        entry.source && dublinCoreSource(entry.source),
        content,
        // After the content: @rowanmanning/feed-parser reads the first element called `content`, in any namespace, as the content.
        ...mediaElements(entry),
      ),
    );
    if (!entry.withdrawn) return affixes;
    return { ...affixes, prefix: `${printElement(tombstone(entry, entry.withdrawn))}\n${affixes.prefix}` };
  },

  content: printAffixes(content),
  separator: "\n",
};

const namespaces = {
  ...historyNamespace,
  "xmlns:media": "http://search.yahoo.com/mrss/",
} as const;

/**
 * Creates the feed's links. No two alternates share both type and language (RFC 4287 section 4.1.1); the page comes first, where
 * feed readers look for it.
 */
function links(envelope: Envelope): readonly XmlElement[] {
  const { language, page, self, alternates, translations, hubs } = envelope;
  return [
    element("link", { rel: "alternate", type: "text/html", hreflang: language, href: page }),
    element("link", { rel: "self", type, hreflang: language, href: self }),
    ...alternates.map((other) =>
      element("link", { rel: "alternate", type: other.type, hreflang: language, href: other.url }),
    ),
    ...translations.map((other) =>
      element("link", { rel: "alternate", type, hreflang: other.language, href: other.self, title: other.title }),
    ),
    ...hubs.map((hub) => element("link", { rel: "hub", href: hub })),
    mainLink(page),
  ];
}

/**
 * Creates a tombstone (RFC 6721 section 3), which precedes the notice, an entry with the same id: most feed readers do not support
 * tombstones, and keep the text until another entry has its id. The tombstone is dated one second before the notice's `updated`: it
 * deletes the text, but not an entry that was updated later. A reader that goes only by the order of the document reads the notice
 * last.
 *
 * Its namespace is declared here and not on the feed: the W3C validator does not know it, and warns about every document that
 * declares it.
 */
function tombstone({ atomId, language, updated }: Entry, { reason }: Withdrawal): XmlElement {
  return element(
    "at:deleted-entry",
    {
      "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
      ref: atomId,
      when: new Date(updated - 1000).toISOString(),
    },
    element("at:comment", { "xml:lang": language }, reason),
  );
}

function entryLinks({ language, url, translations, clips, image, source }: Entry): readonly XmlElement[] {
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
    // Without a length if it is not known: it is only a hint (RFC 4287 section 4.2.7.6).
    ...clips.map(({ url, type, title, measured }) =>
      element("link", {
        rel: "enclosure",
        type,
        length: measured?.length,
        href: url,
        title: title === "" ? undefined : title,
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
    ...(source?.url ? [element("link", { rel: "via", href: source.url, title: source.name })] : []),
    mainLink(url),
  ];
}

/**
 * Creates the name of the source. Atom's own `source` is for an entry that was copied from another feed, with that feed's id (RFC
 * 4287 section 4.2.11), and a link needs a URL. The namespace is declared here, so that a feed without such an entry does not
 * declare it.
 */
function dublinCoreSource({ name }: EntrySource): XmlElement {
  return element("dc:source", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, name);
}

/**
 * Repeats the first alternate at the end: most feed readers take the first alternate as the URL of a feed or an entry, but
 * newsboat, Python feedparser and npm's feedparser take the last, which would be a translation. Without `type` and `hreflang` it
 * does not count as a duplicate.
 */
function mainLink(href: string): XmlElement {
  return element("link", { rel: "alternate", href });
}

function categoryOf({ term, scheme, label }: Category): XmlElement {
  return element("category", { term, scheme, label });
}
