import { parseFeed } from "@rowanmanning/feed-parser";
import { expect, test } from "vitest";
import { checkEach } from "../support/check-each.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { articlesUnder, expectAgreement } from "./agreement.ts";
import { consumers } from "./consumers.ts";

const library = sampleLibrary();
const { catalogue } = library;
const app = sampleApp(library);

test.each(consumers)("$name reads from every feed what the content says", async (consumer) => {
  const documents = everyParsedDocument(catalogue).filter(({ format }) => consumer.reads.includes(format));

  await checkEach(
    documents,
    ({ path }) => path,
    async ({ path, language, selection, format }) => {
      const response = await app.request(path);
      expect(response.status).toBe(200);
      const reading = await consumer.read(await response.text(), format);

      expectAgreement(reading, language, await articlesUnder(library, language, selection, format));
    },
  );
});

test("@rowanmanning/feed-parser takes the text as content, not the description of the picture", async () => {
  for (const file of ["rss.xml", "atom.xml"]) {
    const { items } = parseFeed(await (await app.request(`/en/${file}`)).text());
    expect(items.length).toBeGreaterThan(0);
    for (const { content } of items) expect(content).toMatch(/^<(p|figure)>/);
  }
});

test("every format has at least two consumers", () => {
  for (const format of ["rss", "atom", "json"] as const) {
    expect(consumers.filter(({ reads }) => reads.includes(format)).length).toBeGreaterThanOrEqual(2);
  }
});
