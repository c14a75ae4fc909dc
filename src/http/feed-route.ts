import type { Handler } from "hono";
import type { ListKey } from "../domain/catalogue.ts";
import { type FormatName, feedFormats } from "../feed/feed-format.ts";
import { selectionPath } from "../feed/selection.ts";
import { feedPage } from "../pages/feed-page.tsx";
import { cacheTags } from "./cache-tags.ts";
import { folderRoute } from "./folder-route.ts";
import type { Services } from "./services.ts";
import { wantsPage } from "./wants-page.ts";

/** A feed's document; for a person who opens it in a browser a page about it at the same address. */
export function feedRoute(services: Services, by: ListKey["by"] | undefined, format: FormatName): Handler {
  return folderRoute(services.newsroom, by, ({ language, selection, list, req }) => {
    // `?raw` is for people who want the document itself; to programs the query makes no difference.
    if (!wantsPage(req.raw) || req.query("raw") !== undefined) {
      return services.feedDocument(req.raw, { language, selection, format, list });
    }
    return services.pageResponse(
      req.raw,
      `${language}/${selectionPath(selection)}${feedFormats[format].file}`,
      (view) => feedPage(view, language, selection, format),
      { "Cache-Tag": cacheTags(language, selection), Vary: "Sec-Fetch-Dest" },
    );
  });
}
