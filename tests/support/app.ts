import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { listKinds } from "../../src/domain/lists.ts";
import { everyDocument } from "./every-feed.ts";
import { fakeClock } from "./fake-clock.ts";
import { type LibraryFacts, libraryOf } from "./library.ts";
import { site, vocabulary } from "./site.ts";
import { type Draft, story } from "./story.ts";

/** The time of requests in tests, unless they set another. */
export const today = "2026-02-01T12:00:00Z";

/** Two stories that differ in every property that feeds select by. */
export const stories: readonly (readonly Draft[])[] = [
  story("advisers", {
    slug: "новий-план",
    formerly: ["advisers-in-kyiv"],
    tags: ["ukraine", "peace-talks"],
    authors: ["newsroom"],
    published: "2026-01-03T10:00:00Z",
    updated: "2026-01-03T12:30:15Z",
  }),
  story("feeds", { section: "service", published: "2026-01-05T10:00:00Z", languages: ["uk", "en"] }),
];

/** Returns the app of a newsroom with its clock at `now`. */
export function appOf(content: readonly (readonly Draft[])[] = stories, facts: LibraryFacts = {}, now = today): Hono {
  return createApp({ library: libraryOf(content, facts), now: fakeClock(now).now });
}

/** The path of every feed document of the newsroom. */
export const feedPaths: readonly string[] = everyDocument({ site, ...vocabulary }).map(({ path }) => path);

/** Returns the paths of the documents whose lists contain one of these articles, even if the documents do not show it. */
export function pathsListing(drafts: readonly Draft[]): readonly string[] {
  return everyDocument({ site, ...vocabulary })
    .filter(({ language, selection: { kind, slug } }) =>
      drafts.some(
        ({ article, written = article }) => written.language === language && listKinds[kind].of(written).includes(slug),
      ),
    )
    .map(({ path }) => path);
}

/** The request headers of a browser when a person opens an address. */
export const navigation = { headers: { "Sec-Fetch-Dest": "document" } };

export function etagOf(response: Response): string {
  const etag = response.headers.get("ETag");
  if (etag === null) throw new Error(`No ETag with ${response.status}`);
  return etag;
}
