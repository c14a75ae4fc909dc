import type { Handler } from "hono";
import { type FormatName, feedFormats } from "../feed/feed-format.ts";
import { refPath } from "../feed/feed-ref.ts";
import { type FolderKind, folderRoute } from "./folder-route.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import type { Newsroom } from "./newsroom.ts";
import { forThisClient, permanently } from "./redirect.ts";

/** What other generators call their feeds, and people and programs therefore try. */
export const oldHabits: readonly (readonly [name: string, format: FormatName])[] = [
  ["feed", "rss"],
  ["rss", "rss"],
  ["atom", "atom"],
  ["feed.xml", "rss"],
  ["index.xml", "rss"],
  ["rss.xml", "rss"],
  ["atom.xml", "atom"],
  ["feed.json", "json"],
];

/** Within a folder: to the folder's own document. */
export function habitInFolder(newsroom: Newsroom, kind: FolderKind, format: FormatName): Handler {
  return folderRoute(newsroom, kind, ({ ref }) => permanently(`${refPath(ref)}${feedFormats[format].file}`));
}

/** At the top: to the feed of the language that the client prefers. */
export function habitAtTop({ library }: Newsroom, format: FormatName): Handler {
  return ({ req }) => {
    const language = negotiateLanguage(library.catalogue.site, req.header("Accept-Language"));
    return forThisClient(`/${language}/${feedFormats[format].file}`);
  };
}
