import type { Instant } from "../domain/article.ts";
import type { Direction, Language, LanguageTag, Site } from "../domain/site.ts";
import type { Byline, Category, Vocabulary } from "./entry.ts";
import { eachFormat, type FormatName } from "./feed-format.ts";
import type { Selection } from "./selection.ts";
import { extensionUrl, feedId, feedUrl, mediaUrl, pageUrl, tagsScheme, tagUrl } from "./urls.ts";

/** A feed without its entries, as every format tells it. All URLs are absolute, all texts plain. */
export interface Envelope {
  /** Permanent `tag:` URI, the same for all formats. */
  readonly id: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly title: string;
  readonly subtitle: string;
  /** The page that shows the same articles. */
  readonly page: string;
  /** Where this feed is, in each format. */
  readonly self: Readonly<Record<FormatName, string>>;
  /** The same selection in the other languages. */
  readonly translations: readonly FeedTranslation[];
  readonly updated: Instant;
  readonly publisher: Byline;
  /** The publisher's square picture. */
  readonly icon?: string;
  /** Set on the feed of one topic. */
  readonly category?: Category;
  readonly hubs: readonly string[];
  /** Minutes for which the feed may be reused without asking, at least one. */
  readonly ttl: number;
  readonly rights?: string;
  /** Where the JSON Feed extension `_polyfeed` is described, as the specification asks of extensions. */
  readonly extension: string;
}

export interface FeedTranslation {
  readonly language: LanguageTag;
  readonly title: string;
  readonly page: string;
  readonly self: Readonly<Record<FormatName, string>>;
}

/**
 * @param updated newest change among what the feed shows; undefined where it shows nothing
 * @throws Error for a language, tag or author that the site does not have
 */
export function envelopeOf(
  site: Site,
  vocabulary: Vocabulary,
  tag: LanguageTag,
  selection: Selection,
  updated: Instant | undefined,
): Envelope {
  const language = languageOf(site, tag);
  const rights = site.copyright?.[tag];
  return {
    id: feedId(site, tag, selection),
    language: tag,
    direction: language.direction,
    title: titleOf(language, vocabulary, selection),
    subtitle: subtitleOf(language, vocabulary, selection),
    page: pageUrl(site, tag, selection),
    self: eachFormat((format) => feedUrl(site, tag, selection, format)),
    translations: site.languages
      .filter((other) => other.tag !== tag)
      .map((other) => ({
        language: other.tag,
        title: titleOf(other, vocabulary, selection),
        page: pageUrl(site, other.tag, selection),
        self: eachFormat((format) => feedUrl(site, other.tag, selection, format)),
      })),
    updated: updated ?? authorityDate(site.authority),
    publisher: { name: site.publisher.name[tag] ?? language.title, url: site.publisher.url },
    ...(site.publisher.logo && { icon: mediaUrl(site, site.publisher.logo.path) }),
    ...(selection.kind === "tag" && {
      category: {
        term: selection.slug,
        scheme: tagsScheme(site),
        label: termName(vocabulary, selection, tag),
        url: tagUrl(site, tag, selection.slug),
      },
    }),
    hubs: site.hubs,
    ttl: Math.max(1, Math.round(site.feed.maxAge / 60)),
    ...(rights && { rights }),
    extension: extensionUrl(site),
  };
}

/** "Paris — Polyfeed": the narrower thing first, since readers cut titles at the end. */
export function titleOf(language: Language, vocabulary: Vocabulary, selection: Selection): string {
  return selection.kind === "all"
    ? language.title
    : `${termName(vocabulary, selection, language.tag)} — ${language.title}`;
}

function subtitleOf(language: Language, vocabulary: Vocabulary, selection: Selection): string {
  const own =
    selection.kind === "tag"
      ? vocabulary.tags.get(selection.slug)?.description
      : selection.kind === "author"
        ? vocabulary.authors.get(selection.slug)?.about
        : undefined;
  return own?.[language.tag] ?? language.description;
}

function termName(
  vocabulary: Vocabulary,
  selection: Exclude<Selection, { kind: "all" }>,
  language: LanguageTag,
): string {
  const terms = selection.kind === "tag" ? vocabulary.tags : vocabulary.authors;
  const name = terms.get(selection.slug)?.name[language];
  if (name === undefined) throw new Error(`No ${selection.kind} "${selection.slug}" in ${language}`);
  return name;
}

function languageOf(site: Site, tag: LanguageTag): Language {
  const language = site.languages.find((each) => each.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}`);
  return language;
}

/**
 * When the authority began (RFC 4151 section 2.1: a year, a month or a day, the first day where none is given). Nothing under it
 * is older, so it dates a feed that has shown nothing yet: Atom wants a date, and the clock would change the bytes on each request.
 */
function authorityDate(authority: string): Instant {
  return Date.parse(authority.slice(authority.indexOf(",") + 1));
}
