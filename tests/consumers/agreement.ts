import { expect } from "vitest";
import { type LanguageTag, languageOf } from "../../src/domain/language.ts";
import type { Selection } from "../../src/domain/lists.ts";
import { isVisible } from "../../src/domain/window.ts";
import { fill } from "../../src/messages/fill.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { isIri } from "../../src/urls/iri.ts";
import type { ParsedFormat } from "../support/formats.ts";
import { sampleNow } from "../support/sample-newsroom.ts";
import type { ReadEntry, Reading } from "./reading.ts";

/** Compares the properties that the consumer supports; all of them support ids, titles, addresses and dates. */
export function expectAgreement(
  reading: Reading,
  language: LanguageTag,
  articles: readonly Required<ReadEntry>[],
): void {
  expect(reading.language ?? language).toBe(language);
  expect(reading.entries.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  for (const [index, entry] of reading.entries.entries()) {
    const { id, title, url, published, ...optional } = articles[index] as Required<ReadEntry>;
    expect(entry).toEqual({
      id,
      title,
      url,
      published,
      ...Object.fromEntries(Object.entries(optional).filter(([member]) => member in entry)),
    });
  }
}

/**
 * Returns the articles that a reader should find in a feed at `sampleNow`, according to the catalogue and independent of the
 * code that writes feeds.
 */
export async function articlesUnder(
  { catalogue, entries }: Library,
  language: LanguageTag,
  selection: Selection,
  format: ParsedFormat,
): Promise<readonly Required<ReadEntry>[]> {
  const { site, tags, authors, times } = catalogue;
  const numbers = [...times.published.keys()];
  const listed = new Set(catalogue.list(language, selection));
  const articles = await catalogue.articles(numbers);
  const records = await entries.load(numbers);
  return articles
    .map((article, number) => ({ article, full: new TextDecoder().decode(records[number]?.fullText) }))
    .filter((_, number) => listed.has(number) && isVisible(times, number, sampleNow))
    .slice(0, site.feed.items)
    .map(({ full, article: { id, guid, atomId, slug, title, lead, published, updated, withdrawn, ...terms } }) => ({
      id: entryIdIn(format, `tag:${site.authority}:${language}/${id}`, guid, atomId),
      title: withdrawn ? fill(languageOf(site, language).messages.withdrawn, { title }) : title,
      url: `${site.origin}/${language}/articles/${encodeURIComponent(slug)}`,
      published,
      updated,
      summary: lead,
      content: full,
      contentDecoded: decodedOnce(full),
      authors: terms.authors.map((author) => authors.get(author)?.name[language] ?? ""),
      tags: terms.tags.map((tag) => tags.get(tag)?.name[language] ?? ""),
      language,
    }));
}

function entryIdIn(
  format: ParsedFormat,
  derived: string,
  guid: string | undefined,
  atomId: string | undefined,
): string {
  if (format !== "atom") return guid ?? derived;
  return atomId ?? (guid !== undefined && isIri(guid) ? guid : derived);
}

/** Returns portable HTML with its character references decoded. */
function decodedOnce(html: string): string {
  return html.replace(/&(?:#(\d+)|(amp|lt|gt));/g, (_, code?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (named[name] ?? ""),
  );
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
