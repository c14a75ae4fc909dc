import type { Handler } from "hono";
import { latestCacheTags } from "./cache-tags.ts";
import { feedsDirectory } from "./feeds-directory.ts";
import type { Services } from "./services.ts";

export function feedsDirectoryRoute({ newsroom: { library }, documentResponse }: Services): Handler {
  return ({ req }) =>
    documentResponse(req.raw, {
      key: "feeds directory",
      // Without charset: RFC 8259 section 11 defines none, JSON is UTF-8.
      type: "application/json",
      headers: { "Cache-Tag": latestCacheTags(library.catalogue.site.languages) },
      make: (now) => feedsDirectory(library, now),
    });
}
