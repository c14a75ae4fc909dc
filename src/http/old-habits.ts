import type { Handler, HonoRequest } from "hono";
import { feedFormats } from "../feed/feed-format.ts";
import { refPath } from "../feed/feed-ref.ts";
import { oldNames } from "../feed/old-names.ts";
import { type FolderKind, folderRoute } from "./folder-route.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import type { Newsroom } from "./newsroom.ts";
import { forThisClient, permanently } from "./redirect.ts";

/** A segment of a route's path: one pattern, since a route for each name in each folder took longer to set up than all others. */
export const oldHabit = `:habit{(?:${[...oldNames.keys()].join("|").replaceAll(".", "\\.")})}`;

/** Within a folder: to the folder's own document. */
export function habitInFolder(newsroom: Newsroom, kind: FolderKind): Handler {
  return folderRoute(newsroom, kind, ({ ref, req }) => permanently(`${refPath(ref)}${fileOf(req)}`));
}

/** At the top: to the feed of the language that the client prefers. */
export function habitAtTop({ library }: Newsroom): Handler {
  return ({ req }) => {
    const language = negotiateLanguage(library.catalogue.site, req.header("Accept-Language"));
    return forThisClient(`/${language}/${fileOf(req)}`);
  };
}

function fileOf(req: HonoRequest): string {
  return feedFormats[oldNames.get(req.param("habit") ?? "") ?? "rss"].file;
}
