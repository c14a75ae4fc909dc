import { beforeAll, expect, test } from "vitest";
import { articlesUnder, expectAgreement } from "../consumers/agreement.ts";
import { textOfHtml } from "../consumers/reading.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { readByFeedparser } from "./python-feedparser.ts";

const library = sampleLibrary();
const app = sampleApp(library);
const documents = everyParsedDocument(library.catalogue).filter(({ format }) => format !== "json");
let readings: Awaited<ReturnType<typeof readByFeedparser>>;

beforeAll(async () => {
  readings = await readByFeedparser(await Promise.all(documents.map(async ({ path }) => app.request(path))));
});

test.each(documents.map((document, index) => ({ ...document, index })))(
  "Python feedparser reads from $path what the content says",
  async ({ path, language, selection, format, index }) => {
    const reading = readings[index];
    if (!reading) throw new Error(`No reading of ${path}`);
    const { link, ...read } = reading;
    expect(link).toBe(`${library.catalogue.site.origin}${path.slice(0, path.lastIndexOf("/") + 1)}`);
    const entries = read.entries.map(({ enclosures: _, ...entry }) => ({
      ...entry,
      ...(format === "rss" && { summary: textOfHtml(entry.summary ?? "") }),
    }));
    expectAgreement({ ...read, entries }, language, await articlesUnder(library, language, selection, format));
  },
);
