import type { Handler } from "hono";
import { type FormatName, feedFormats } from "../feed/feed-format.ts";
import { refPath } from "../feed/feed-ref.ts";
import { feedPage } from "../pages/feed-page.tsx";
import { cacheTags } from "./cache-tags.ts";
import { type FolderKind, folderRoute } from "./folder-route.ts";
import type { Services } from "./services.ts";
import { wantsPage } from "./wants-page.ts";

/** A feed's document; for a person who opens it in a browser a page about it at the same address. */
export function feedRoute(services: Services, kind: FolderKind, format: FormatName): Handler {
  return folderRoute(services.newsroom, kind, ({ ref, list, req }) => {
    // `?raw` is for people who want the document itself; to programs the query makes no difference.
    if (!wantsPage(req.raw) || req.query("raw") !== undefined)
      return services.feedDocument.answer(req.raw, { ref, format, list });
    return services.pageResponse(
      req.raw,
      `${refPath(ref)}${feedFormats[format].file}`,
      (view) => feedPage(view, ref, format),
      { "Cache-Tag": cacheTags(ref), Vary: "Sec-Fetch-Dest" },
    );
  });
}
