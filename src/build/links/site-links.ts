import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import type { Address } from "../../domain/catalogue.ts";
import { findNearest } from "../../domain/find-name.ts";
import { spellingsOf } from "../../domain/language.ts";
import { everything, type ListName, listKinds, listNames } from "../../domain/lists.ts";
import { parseTopicQuery, termsOf } from "../../domain/topic-query.ts";
import type { Term, Vocabulary } from "../../domain/vocabulary.ts";
import { findAddress, formats } from "../../formats/formats.ts";
import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { refPath, subscription } from "../../urls/feed-ref.ts";
import { decodeSegment, parsePagePath } from "../../urls/page-path.ts";
import { feedNames, languageNames } from "../../urls/site-names.ts";
import { pathInSite } from "../../urls/urls.ts";

/**
 * Explains why an absolute URL leads nowhere within the site; returns undefined if it leads somewhere or cannot be
 * judged here.
 * @param rests called with every term that the link depends on
 */
export type SiteLinks = (
  url: string,
  rests: (vocabulary: keyof Vocabulary, slug: string) => void,
) => Diagnosis | undefined;

/**
 * Checks links to the pages that depend only on the newsroom: those of languages, topics and authors, and their feeds.
 * Whether an article exists is checked once all stories are known, since each is compiled without the others. Two
 * things are not judged: the number of archives, which changes with time, and addresses under no language, which
 * another server may answer for.
 */
export function createSiteLinks({ origins, site, tags, authors }: SiteFacts): SiteLinks {
  const languages = new Map(site.languages.flatMap((each) => spellingsOf(each).map((name) => [name, each.tag])));
  const retired = new Set(site.retired.flatMap(spellingsOf));
  const known = { tags: indexByName(tags), authors: indexByName(authors) };

  function diagnoseTerm(kind: ListName, vocabulary: keyof Vocabulary, name: string): Diagnosis | undefined {
    const term = known[vocabulary].get(name);
    if (term?.retired) return { what: `the ${kind} ${quote(name)} is retired`, instead: linkElsewhere };
    if (term) return undefined;
    const kept = [...known[vocabulary].values()].flatMap(({ slug, retired }) => (retired ? [] : slug));
    const instead = didYouMean(name, new Set(kept), linkElsewhere);
    return { what: `there is no ${kind} ${quote(name)} in ${vocabulary}.yaml`, instead };
  }

  return (url, rests) => {
    const below = origins.flatMap((origin) => pathInSite({ origin }, url) ?? [])[0];
    if (below === undefined) return undefined;
    const page = parsePagePath(below);
    const first = decodeSegment(page.first);
    const language = languages.get(first.toLowerCase());
    if (retired.has(first.toLowerCase())) {
      return { what: `the language ${quote(first)} is retired`, instead: linkElsewhere };
    }
    if (language === undefined || ownPages.has(page.path)) return undefined;
    if (page.article !== undefined) {
      const article = { language, slug: decodeSegment(page.article).normalize("NFC") };
      return { what: `there is no article ${quote(article.slug)}`, instead: linkElsewhere, article };
    }
    const address = findAddress(below);
    if (!address) return diagnoseMissingPage(language, page.path);
    const { kind, slug: encoded } = address.selection;
    const { terms } = listKinds[kind];
    if (!terms) return undefined;
    const name = decodeSegment(encoded);
    const names = terms.combine ? splitTopics(name, known[terms.in]) : [name];
    if (!names) return { what: `${quote(name)} is not a combination of topics`, instead: 'write it like "a+b"' };
    for (const each of names) {
      const diagnosis = diagnoseTerm(kind, terms.in, each);
      if (diagnosis) return diagnosis;
      rests(terms.in, known[terms.in].get(each)?.slug ?? each);
    }
    return undefined;
  };
}

/** A link in a text to the address of an article of this site. */
export interface ArticleLink extends Address {
  /** Where the link is; `what` quotes the link. */
  readonly place: Problem;
}

/** Separates the problems of texts from links that can be checked only once all stories are known. */
export function splitArticleLinks(found: readonly Problem[]): {
  readonly problems: readonly Problem[];
  readonly articleLinks: readonly ArticleLink[];
} {
  return {
    problems: found.filter(({ article }) => !article),
    articleLinks: found.flatMap(({ article, ...place }) => (article ? { ...article, place } : [])),
  };
}

type SiteFacts = Pick<CompileContext, "origins" | "site" | "tags" | "authors">;

/** Indexes terms by slug and by alias. */
function indexByName(terms: ReadonlyMap<string, Term>): ReadonlyMap<string, Term> {
  return new Map([...terms.values()].flatMap((term) => [term.slug, ...term.aliases].map((name) => [name, term])));
}

function splitTopics(name: string, tags: ReadonlyMap<string, Term>): readonly string[] | undefined {
  if (tags.has(name)) return [name];
  const query = parseTopicQuery(name);
  return query && termsOf(query);
}

const linkElsewhere = "link to another page, or remove the link";

/** Pages of a language that are not in a folder of feeds. */
const { articles, ...otherNames } = languageNames;
const ownPages: ReadonlySet<string> = new Set(Object.values(otherNames));

const files = formats.map(({ file }) => file);

function diagnoseMissingPage(language: string, path: string): Diagnosis {
  const folders = listNames.flatMap((kind) => listKinds[kind].folder || []);
  const known = [articles, ...folders, ...Object.values(feedNames), ...ownPages, ...files];
  const segments = path.split("/").filter((segment) => segment !== "");
  const near = [segments.at(0) ?? "", segments.at(-1) ?? ""].flatMap((word) =>
    known.includes(word) ? [] : (findNearest(word, known) ?? []),
  );
  return {
    what: `${refPath(subscription(language, everything))} has no page ${quote(decodeSegment(path))}`,
    instead: near[0]
      ? `did you mean ${quote(near[0])}?`
      : `write one such as "tags/…/" or "${files[0]}", or ../folder/ of a story`,
  };
}
