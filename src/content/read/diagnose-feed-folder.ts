import { resolveSelection } from "../../domain/article-list.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { spellingsOf } from "../../domain/language.ts";
import { type ListName, listKinds, selectionsOf } from "../../domain/lists.ts";
import { required } from "../../domain/required.ts";
import type { RetiredLanguage } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { findAddress } from "../../formats/formats.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { refPath, subscription } from "../../urls/feed-ref.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { pathBelow, pathInSite } from "../../urls/urls.ts";

/** Everything that decides which feeds there are. The vocabulary is without retired terms. */
export interface FeedFacts extends Vocabulary, Pick<Catalogue, "site" | "former"> {
  /** Addresses under which the site's own pages are known. */
  readonly origins: readonly string[];
}

/**
 * Explains why a text is not the path of the folder of a feed, exactly as `refPath` prints it, and which folder was probably meant:
 * people copy the address of a document or of a page. Returns undefined if it is one.
 */
export function diagnoseFeedFolder(facts: FeedFacts, written: string): Diagnosis | undefined {
  const { site } = facts;
  const example = refPath(subscription(site.defaultLanguage, { kind: "all", slug: "" }));
  const path = pathOf(facts, written);
  if (path === undefined) {
    const what = `${quote(written)} is not an address of this site`;
    return { what, instead: `write the folder of a feed below ${quote(site.origin)}, such as ${quote(example)}` };
  }
  const [, first = "", ...rest] = path.split("/");
  const name = decodeSegment(first).toLowerCase();
  const isCalled = (each: RetiredLanguage) => spellingsOf(each).includes(name);
  // As other names of a retired language, it may stay: the language may return.
  if (site.retired.some(isCalled)) return undefined;
  const language = site.languages.find(isCalled)?.tag;
  if (language === undefined) {
    const tags = site.languages.map(({ tag }) => tag);
    const what = `${quote(written)} is not the folder of a feed: it does not begin with a language of the site`;
    return { what, instead: didYouMean(name, tags, `write one such as ${quote(example)}`) };
  }
  const address = findAddress(["", language, ...rest].join("/"));
  if (!address) {
    const what = `${quote(written)} is not the folder of a feed`;
    return {
      what,
      instead: `write the address of the feed without the name of its document, such as ${quote(example)}`,
    };
  }
  const { kind, slug } = address.selection;
  const named = resolveSelection(facts, { kind, slug: decodeSegment(slug) });
  switch (named.kind) {
    case "found":
      return diagnoseSpelling(written, refPath(subscription(language, named.selection, address.variant)));
    case "elsewhere":
      return diagnoseSpelling(written, refPath(subscription(language, { kind, slug: named.name }, address.variant)));
    case "retired":
      return { what: `the ${nounOf(kind)} ${quote(named.term)} is retired`, instead: removeLine };
    case "unknown": {
      const known = selectionsOf(kind, facts).map((each) => each.slug);
      const what = `there is no ${nounOf(kind)} ${quote(named.term)} in ${listKinds[kind].terms?.in}.yaml`;
      return { what, instead: didYouMean(named.term, known, removeLine) };
    }
    case "malformed":
      return { what: `${quote(decodeSegment(slug))} is not a combination of topics`, instead: 'write it like "a+b"' };
  }
}

const removeLine = "remove the line";

/** Returns the path that a text means, relative to the site's address, without a query; undefined if it is on another site. */
function pathOf({ site, origins }: FeedFacts, written: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) {
    const secure = written.replace(/^http:/i, "https:");
    return URL.canParse(secure)
      ? [written, secure].flatMap((url) =>
          origins.flatMap((origin) => pathInSite({ origin }, new URL(url).href) ?? []),
        )[0]
      : undefined;
  }
  const path = written.replace(/[?#].*$/s, "").replace(/^\/*/, "/");
  return pathBelow(site, path) ?? path;
}

function diagnoseSpelling(written: string, folder: string): Diagnosis | undefined {
  if (written === folder) return undefined;
  return {
    what: `${quote(written)} is not exactly the folder of a feed`,
    instead: `write ${quote(folder)}`,
  };
}

function nounOf(kind: ListName): string {
  return required(listKinds[kind].terms, "terms of the lists", kind).noun;
}
