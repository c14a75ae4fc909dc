import type { Instant } from "../domain/article.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { inLanguage } from "../domain/in-language.ts";
import { everything, type Selection } from "../domain/selection.ts";
import type { Language } from "../domain/site.ts";
import { tagKinds } from "../domain/tag.ts";
import { countVisible } from "../domain/window.ts";
import { envelopeOf } from "../feed/envelope.ts";
import { subscription } from "../feed/feed-ref.ts";
import { listOf } from "../feed/list-of.ts";
import { element, type XmlElement } from "../xml/element.ts";
import { printDocument } from "../xml/print.ts";
import { newestChange } from "./parts/newest-change.ts";

/**
 * A subscription list for import into a reader, http://opml.org/spec2.opml: for each language its feed, its topics by kind and
 * its authors. Every feed stands in it once and in one format, since a reader would subscribe to each: RSS, which `type="rss"`
 * promises and every reader takes.
 *
 * Topics and authors with nothing to read in a language are left out: nobody wants to subscribe to silence by the dozen. The
 * language's own feed always stands there.
 */
export function opml(catalogue: Catalogue, languages: readonly Language[], now: Instant): string {
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
      // Of what is listed, never the clock: the same list has the same bytes. RFC 822 with a year of four digits, as RSS has it.
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
  return printDocument(document);
}

function languageOutlines(catalogue: Catalogue, { tag, messages }: Language, now: Instant): readonly XmlElement[] {
  const { kinds, authors } = messages;
  const topics = [...catalogue.tags.values()];
  const groups = [
    ...tagKinds.map((kind) => ({
      text: kinds[kind],
      selections: topics.filter((topic) => topic.kind === kind).map(({ slug }): Selection => ({ kind: "tag", slug })),
    })),
    {
      text: authors,
      selections: Array.from(catalogue.authors.keys(), (slug): Selection => ({ kind: "author", slug })),
    },
  ];
  return [
    feedOutline(catalogue, tag, everything),
    ...groups
      .map(({ text, selections }) => ({ text, selections: selections.filter(hasArticles) }))
      .filter(({ selections }) => selections.length > 0)
      .map(({ text, selections }) =>
        group(
          text,
          selections.map((selection) => feedOutline(catalogue, tag, selection)),
        ),
      ),
  ];

  function hasArticles(selection: Selection): boolean {
    return countVisible(catalogue.times, listOf(catalogue, tag, selection), now, 1) > 0;
  }
}

/** No `title`: like all that the specification has for `type="rss"`, it asks for a type, and a folder has none. Readers take `text`. */
function group(text: string, outlines: readonly XmlElement[]): XmlElement {
  return element("outline", { text }, ...outlines);
}

function feedOutline(catalogue: Catalogue, language: string, selection: Selection): XmlElement {
  const { title, subtitle, page, self } = envelopeOf(catalogue.site, catalogue, subscription(language, selection), {
    updated: undefined,
    archives: 0,
  });
  return element("outline", {
    type: "rss",
    text: title,
    title,
    xmlUrl: self.rss,
    htmlUrl: page,
    language,
    description: subtitle,
    // The specification's name for RSS 2.0.
    version: "RSS2",
  });
}
