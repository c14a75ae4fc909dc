import type { Handler } from "hono";
import type { ListKey } from "../domain/catalogue.ts";
import { selectionPath } from "../feed/selection.ts";
import { listingPage } from "../pages/listing-page.tsx";
import { cacheTags } from "./cache-tags.ts";
import { folderRoute } from "./folder-route.ts";
import type { Services } from "./services.ts";

/** The page of a language, a topic or an author. */
export function listingRoute({ newsroom, pageResponse }: Services, by?: ListKey["by"]): Handler {
  return folderRoute(newsroom, by, ({ language, selection, req }) =>
    pageResponse(req.raw, `${language}/${selectionPath(selection)}`, (view) => listingPage(view, language, selection), {
      "Cache-Tag": cacheTags(language, selection),
    }),
  );
}
