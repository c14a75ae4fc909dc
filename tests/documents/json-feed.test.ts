import { expect, test } from "vitest";
import { checkEach } from "../support/check-each.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { jsonFeedProblems } from "./json-feed.ts";

const library = sampleLibrary();
const app = sampleApp(library);
const documents = everyParsedDocument(library.catalogue).filter(({ format }) => format === "json");
const more = ["/en/summary/feed.json", "/uk/tags/council+ferries/feed.json", "/ar/tags/-fishing/feed.json"];

test("every document conforms to JSON Feed 1.1", async () => {
  await checkEach([...documents.map(({ path }) => path), ...more], String, async (path) => {
    expect(jsonFeedProblems(await (await app.request(path)).json())).toEqual([]);
  });
});

test.each([
  // The newest article, and a notice of withdrawal, which does not count towards the limit.
  ["/en/feed.json", 2],
  ["/en/archive/1/feed.json", 1],
  ["/en/archive/2/feed.json", 1],
  ["/en/summary/tags/fishing/feed.json", 1],
])("%s, of a feed with archive documents, conforms too", async (path, items) => {
  const { catalogue } = library;
  const site = { ...catalogue.site, feed: { ...catalogue.site.feed, items: 1 } };
  const response = await sampleApp({ ...library, catalogue: { ...catalogue, site } }).request(path);
  const document = (await response.json()) as object;
  expect(jsonFeedProblems(document)).toEqual([]);
  expect(document).toHaveProperty("items.length", items);
  expect("next_url" in document).toBe(path !== "/en/archive/1/feed.json");
});

test("violations of JSON Feed 1.1 are found", () => {
  const broken = {
    version: "https://jsonfeed.org/version/1",
    items: [
      {
        id: 1,
        author: {},
        url: "/relative",
        date_published: "yesterday",
        attachments: [{ url: "https://a.example/" }],
      },
    ],
    _x: {},
    surprise: true,
  };
  expect(jsonFeedProblems(broken)).toEqual([
    "version",
    "title is required",
    "unknown _x",
    "unknown surprise",
    "1: id is required, as a unique string",
    "1: url is not an absolute URL",
    "1: has no content",
    "1: date_published is not an RFC 3339 date",
    "1: author is deprecated",
    "1: tags must be strings",
    "1: an attachment needs url and mime_type",
    "1: unknown author",
  ]);
});
