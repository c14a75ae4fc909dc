import { expect, test } from "vitest";
import { archiveSize } from "../../src/domain/archives.ts";
import { appOf } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { everyParsedDocument } from "../support/every-feed.ts";
import { olderStories } from "../support/older-stories.ts";
import { sampleApp, sampleLibrary } from "../support/sample-newsroom.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
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
  ["/en/archive/1/feed.json", archiveSize],
  ["/en/archive/2/feed.json", 3],
  ["/en/summary/tags/service/feed.json", 1],
])("%s, of a feed with archive documents, conforms too", async (path, items) => {
  const withdrawn = { date: "2026-01-30T12:00:00Z", reason: "It was wrong." };
  const app = appOf(
    [
      ...olderStories(archiveSize + 1, { section: "service" }),
      story("gone", { withdrawn, published: "2026-01-01T12:00:00Z" }),
      story("newest", { published: "2026-01-02T12:00:00Z" }),
    ],
    { site: { ...site, feed: { items: 1, maxAge: 300 } } },
  );
  const document = (await (await app.request(path)).json()) as object;
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
