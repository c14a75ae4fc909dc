import { beforeAll, expect, test } from "vitest";
import { articlesUnder, expectAgreement } from "../consumers/agreement.ts";
import { type Reading, textOfHtml } from "../consumers/reading.ts";
import { everyDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { run } from "./run.ts";

const library = sampleLibrary();
const app = sampleApp(library);
const documents = everyDocument(library.catalogue).filter(({ format }) => format !== "json");
let readings: readonly (Reading & { readonly link: string })[];

beforeAll(async () => {
  const asked = await Promise.all(
    documents.map(async ({ path }) => {
      const response = await app.request(path);
      return JSON.stringify({ text: await response.text(), type: response.headers.get("Content-Type") });
    }),
  );
  const script = new URL("python-feedparser.py", import.meta.url).pathname;
  const output = await run("/usr/bin/python3", [script], asked.map((line) => `${line}\n`).join(""));
  readings = output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
});

test.each(documents.map((document, index) => ({ ...document, index })))(
  "Python feedparser reads $path as the content says it",
  async ({ path, language, selection, format, index }) => {
    const reading = readings[index];
    if (!reading) throw new Error(`No reading of ${path}`);
    const { link, ...read } = reading;
    expect(link).toBe(`${library.catalogue.site.origin}${path.slice(0, path.lastIndexOf("/") + 1)}`);
    const entries = read.entries.map((entry) => ({
      ...entry,
      ...(format === "rss" && { summary: textOfHtml(entry.summary ?? "") }),
    }));
    expectAgreement({ ...read, entries }, language, await articlesUnder(library, language, selection, format));
  },
);
