import type { Handler } from "hono";
import { refPath } from "../feed/feed-ref.ts";
import { listingPage } from "../pages/listing-page.tsx";
import { cacheTags } from "./cache-tags.ts";
import { type FolderKind, folderRoute } from "./folder-route.ts";
import { permanently } from "./redirect.ts";
import type { Services } from "./services.ts";

/** The page of a language, a topic or an author. */
export function listingRoute({ newsroom, pageResponse }: Services, kind: FolderKind): Handler {
  return folderRoute(newsroom, kind, ({ ref, req }) => {
    // The page is the same for both variants.
    if (ref.variant === "summary") return permanently(refPath({ ...ref, variant: "full" }));
    return pageResponse(req.raw, refPath(ref), (view) => listingPage(view, ref), {
      "Cache-Tag": cacheTags(ref),
    });
  });
}
