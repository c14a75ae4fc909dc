import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articlesUnder, expectAgreement } from "../consumers/agreement.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { type Newsboat, newsboat } from "./newsboat.ts";
import { type Served, serve } from "./serve.ts";

const library = sampleLibrary();
const { site } = library.catalogue;

/*
 * newsboat keeps one row for each id: if several feeds list the same story, it belongs to the one that was read last. Every
 * document is therefore read into its own store, all in parallel.
 */
describe.each(["rss", "atom"] as const)("newsboat, %s", (format) => {
  const documents = everyParsedDocument(library.catalogue).filter((each) => each.format === format);
  let served: Served;
  const stores = new Map<string, Newsboat>();

  beforeAll(async () => {
    served = await serve(sampleApp(library));
    for (const { path } of documents) stores.set(path, newsboat([`${served.origin}${path}`]));
    await Promise.all([...stores.values()].map((store) => store.reload()));
  });

  afterAll(async () => {
    for (const store of stores.values()) store.remove();
    await served.close();
  });

  test.each(documents)("reads from $path what the content says", async ({ path, language, selection }) => {
    const store = stores.get(path);
    if (!store) throw new Error(`No store for ${path}`);
    const articles = await articlesUnder(library, language, selection, format);
    const link = `${site.origin}${path.slice(0, path.lastIndexOf("/") + 1)}`;
    const address = `${served.origin}${path}`;
    const [feed, ...others] = store.feeds();
    expect(others).toEqual([]);
    // A feed without entries is not stored.
    if (articles.length > 0) expect(feed).toMatchObject({ address, link });
    const stored = store.entries(address);
    const entries = stored.map(({ unread: _, author: __, ...entry }) => entry);
    expectAgreement({ title: feed?.title ?? "", entries }, language, articles);
    // It keeps only the last of several dc:creators.
    expect(stored.map(({ author }) => author)).toEqual(
      articles.map(({ authors }) => (format === "rss" ? authors.at(-1) : authors.join(", "))),
    );
  });
});
