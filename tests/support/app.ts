import type { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { listKinds } from "../../src/domain/lists.ts";
import { everyDocument } from "./every-feed.ts";
import { fakeClock } from "./fake-clock.ts";
import { type LibraryFacts, libraryOf } from "./library.ts";
import { site, vocabulary } from "./site.ts";
import { type Draft, story } from "./story.ts";

/** When tests of answers take place, unless they say otherwise. */
export const today = "2026-02-01T12:00:00Z";

/** Two stories that differ in everything by which feeds select. */
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

/** A newsroom that is asked at `now`. */
export function appOf(content: readonly (readonly Draft[])[] = stories, facts: LibraryFacts = {}, now = today): Hono {
  return createApp({ library: libraryOf(content, facts), now: fakeClock(now).now });
}

/** The path of every feed document that the newsroom has. */
export const feedPaths: readonly string[] = everyDocument({ site, ...vocabulary }).map(({ path }) => path);

/** Those of them that list one of these articles, however far below what they show. */
export function pathsListing(drafts: readonly Draft[]): readonly string[] {
  return everyDocument({ site, ...vocabulary })
    .filter(({ language, selection: { kind, slug } }) =>
      drafts.some(
        ({ article, written = article }) => written.language === language && listKinds[kind].of(written).includes(slug),
      ),
    )
    .map(({ path }) => path);
}

/** What browsers say when a person opens an address. */
export const navigation = { headers: { "Sec-Fetch-Dest": "document" } };

export function etagOf(response: Response): string {
  const etag = response.headers.get("ETag");
  if (etag === null) throw new Error(`No ETag beside ${response.status}`);
  return etag;
}
