import { describe, expect, test } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { everyDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { consumers } from "./consumers.ts";
import type { ReadEntry } from "./reading.ts";

const library = sampleLibrary();
const { catalogue, entries } = library;
const app = sampleApp(library);

describe.each(consumers)("$name", (consumer) => {
  const documents = everyDocument(catalogue).filter(({ format }) => consumer.reads.includes(format));

  test.each(documents)("reads $path as the content says it", async ({ path, language, selection, format }) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    const reading = await consumer.read(await response.text(), format);

    const listed = articlesUnder(catalogue, language, (article) =>
      selection.kind === "all"
        ? true
        : (selection.kind === "tag" ? article.tags : article.authors).includes(selection.slug),
    );
    expect(reading.language ?? language).toBe(language);
    expect(reading.entries.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    for (const [index, entry] of reading.entries.entries()) {
      // Only what the consumer has a notion of is compared; ids, titles, addresses and dates all of them have.
      const { id, title, url, published, ...optional } = listed[index] as Required<ReadEntry>;
      expect(entry).toEqual({
        id,
        title,
        url,
        published,
        ...Object.fromEntries(Object.entries(optional).filter(([member]) => member in entry)),
      });
    }
  });
});

test("every format has at least two consumers", () => {
  for (const format of ["rss", "atom", "json"] as const) {
    expect(consumers.filter(({ reads }) => reads.includes(format)).length).toBeGreaterThanOrEqual(2);
  }
});

/** What a reader should make of the articles, told by the catalogue alone and not by the code that writes feeds. */
function articlesUnder(
  { site, tags, authors, times, article, list }: Catalogue,
  language: string,
  belongs: (article: Article) => boolean,
): readonly Required<ReadEntry>[] {
  return [...times.published.keys()]
    .map((number) => ({ number, article: article(number) }))
    .filter((each) => each.article.language === language && belongs(each.article))
    .slice(0, Math.min(site.feed.items, list(language).length))
    .map(({ number, article: { id, slug, title, lead, published, updated, ...terms } }) => ({
      id: `tag:${site.authority}:${language}/${id}`,
      title,
      url: `${site.origin}/${language}/articles/${encodeURIComponent(slug)}`,
      published,
      updated,
      summary: lead,
      content: new TextDecoder().decode(entries.body(number)),
      authors: terms.authors.map((author) => authors.get(author)?.name[language] ?? ""),
      tags: terms.tags.map((tag) => tags.get(tag)?.name[language] ?? ""),
      language,
    }));
}
