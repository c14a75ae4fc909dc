import type { Instant } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { inLanguage } from "../../domain/language.ts";
import { type ListName, listKinds, listNames, type Selection } from "../../domain/lists.ts";
import type { Language } from "../../domain/site.ts";
import { countVisible, newestOf, windowOf } from "../../domain/window.ts";
import { describeFeed } from "../../feed/list-title.ts";
import { readerFormat } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { documentUrl } from "../../urls/urls.ts";
import { element, printDocument, type XmlElement } from "../../xml/element.ts";

export interface Opml {
  readonly text: string;
  /** When anything that it lists last changed; undefined if nothing was ever published. */
  readonly lastModified: Instant | undefined;
}

/**
 * A subscription list for import into a reader, http://opml.org/spec2.opml. For each language it has the language's feed,
 * topics by kind, authors and any other lists. Every feed is listed once and in one format, since a reader would subscribe to
 * each: RSS if the feed has it, which `type="rss"` promises and every reader accepts.
 *
 * Topics and authors with nothing to read in a language are left out: nobody wants to subscribe to dozens of empty feeds. The
 * language's own feed is always listed.
 */
export function opml(catalogue: Catalogue, languages: readonly Language[], now: Instant): Opml {
  const { site } = catalogue;
  const [only, ...others] = languages;
  const single = others.length === 0 ? only : undefined;
  const owner = inLanguage(site.publisher.name, single?.tag ?? site.defaultLanguage);
  const modified = newestChange(catalogue, languages, now);
  const document = element(
    "opml",
    { version: "2.0" },
    element(
      "head",
      {},
      element("title", {}, single?.title ?? owner),
      // Dated by what is listed and never by the clock: the same list has the same bytes. RFC 822 with a four-digit year, as in
      // RSS.
      modified === undefined ? undefined : element("dateModified", {}, new Date(modified).toUTCString()),
      element("ownerName", {}, owner),
      element("ownerId", {}, site.publisher.url),
      element("docs", {}, "http://opml.org/spec2.opml"),
    ),
    element(
      "body",
      {},
      ...(single
        ? languageOutlines(catalogue, single, now)
        : languages.map((each) => group(each.name, languageOutlines(catalogue, each, now)))),
    ),
  );
  return { text: printDocument(document), lastModified: modified };
}

function languageOutlines(catalogue: Catalogue, language: Language, now: Instant): readonly XmlElement[] {
  const { tag, messages } = language;
  return listNames.flatMap((kind) => {
    const { terms, folder } = listKinds[kind];
    if (!terms) return folder === "" ? outlines(kind, [""]) : outlines(kind, withArticles(kind, [""]));
    return terms
      .groups(catalogue, messages)
      .map(({ heading = terms.heading(messages), slugs }) => ({ heading, slugs: withArticles(kind, slugs) }))
      .filter(({ slugs }) => slugs.length > 0)
      .map(({ heading, slugs }) => group(heading, outlines(kind, slugs)));
  });

  function withArticles(kind: ListName, slugs: readonly string[]): readonly string[] {
    return slugs.filter((slug) => countVisible(catalogue.times, catalogue.list(tag, { kind, slug }), now, 1) > 0);
  }

  function outlines(kind: ListName, slugs: readonly string[]): readonly XmlElement[] {
    return slugs.flatMap((slug) => feedOutline(catalogue, language, { kind, slug }));
  }
}

/**
 * Without `title`: like all attributes that the specification defines for `type="rss"`, it requires a type, and a folder has
 * none. Readers show `text`.
 */
function group(text: string, outlines: readonly XmlElement[]): XmlElement {
  return element("outline", { text }, ...outlines);
}

/** Empty if the feed has no format that readers subscribe to. */
function feedOutline(catalogue: Catalogue, language: Language, selection: Selection): readonly XmlElement[] {
  const { site } = catalogue;
  const feed = subscription(language.tag, selection);
  const format = readerFormat(feed);
  if (!format) return [];
  const { title, subtitle, page } = describeFeed(site, catalogue, language, selection);
  return [
    element("outline", {
      type: "rss",
      text: title,
      title,
      xmlUrl: documentUrl(site, feed, format),
      htmlUrl: page,
      language: language.tag,
      description: subtitle,
      version: format.opmlVersion,
    }),
  ];
}

/** When anything visible in these languages last changed, silently or not, or expired; undefined if nothing was ever published. */
function newestChange(catalogue: Catalogue, languages: readonly Language[], now: Instant): Instant | undefined {
  const { times } = catalogue;
  return newestOf(
    languages.map(({ tag }) => windowOf(times, catalogue.list(tag), Number.POSITIVE_INFINITY, now).modified),
  );
}
