import type { Handler, HonoRequest } from "hono";
import { archiveCount } from "../domain/archive.ts";
import type { ArticleList, ListKey } from "../domain/catalogue.ts";
import { windowOf } from "../domain/window.ts";
import type { FeedRef, Variant } from "../feed/feed-ref.ts";
import { findSelection } from "./find-selection.ts";
import { noSuchArchive, noSuchTerm } from "./folder-failures.ts";
import type { Newsroom } from "./newsroom.ts";
import { permanently, untilNextArchive } from "./redirect.ts";

/** The documents of one variant under one kind of name. */
export interface FolderKind {
  readonly by?: ListKey["by"];
  readonly variant: Variant;
}

/** What a folder of feeds lists, and what was asked of it. */
export interface Folder {
  readonly ref: FeedRef;
  list(): ArticleList;
  readonly req: HonoRequest;
}

/**
 * A route within a folder of feeds, by the parameters `language`, `name` of a topic or author, and `archive`. A name that is
 * written in another way than its one address leads there; for one that is not there the answer says what is.
 */
export function folderRoute(
  newsroom: Newsroom,
  { by, variant }: FolderKind,
  answer: (folder: Folder) => Response | Promise<Response>,
): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }) => {
    const language = req.param("language") ?? "";
    const name = req.param("name") ?? "";
    const lookup = findSelection(catalogue, language, by, name);
    if (lookup.kind === "elsewhere") return permanently(withName(req, variant, lookup.name));
    if (lookup.kind !== "found") return noSuchTerm(newsroom, req.raw, { language, by: by ?? "tag", name, lookup });

    const { selection, list } = lookup;
    // The same in other characters: `%2B` for a plus.
    if (selection.kind !== "all" && rawName(req, variant) !== selection.slug) {
      return permanently(withName(req, variant, selection.slug));
    }
    const ref: FeedRef = { language, selection, variant };
    const archive = req.param("archive");
    if (archive === undefined) return answer({ ref, list, req });

    const number = Number(archive);
    const { items } = catalogue.site.feed;
    const now = newsroom.now();
    const current = windowOf(catalogue.times, list(), items, now);
    const count = archiveCount(current, items);
    if (number <= count) return answer({ ref: { ...ref, archive: number }, list, req });
    return number === count + 1
      ? untilNextArchive(req.url, ref, { now, validUntil: current.validUntil })
      : noSuchArchive(newsroom, req.raw, { ref, count });
  };
}

/** Position of the name among the segments of the path. */
function nameIndex(variant: Variant): number {
  return variant === "summary" ? 4 : 3;
}

function rawName({ url }: HonoRequest, variant: Variant): string | undefined {
  return new URL(url).pathname.split("/")[nameIndex(variant)];
}

function withName({ url }: HonoRequest, variant: Variant, name: string): string {
  const { pathname, search } = new URL(url);
  const segments = pathname.split("/").with(nameIndex(variant), name);
  return `${segments.join("/")}${search}`;
}
