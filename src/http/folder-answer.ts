import type { HonoRequest } from "hono";
import type { ArticleList } from "../domain/catalogue.ts";
import type { Wanted } from "../feed/feed-address.ts";
import { type FormatName, feedFormats } from "../feed/feed-format.ts";
import { type FeedRef, refPath } from "../feed/feed-ref.ts";
import { feedPage } from "../pages/feed-page.tsx";
import { listingPage } from "../pages/listing-page.tsx";
import { cacheTags } from "./cache-tags.ts";
import { permanently } from "./redirect.ts";
import type { Services } from "./services.ts";
import { wantsPage } from "./wants-page.ts";

/** What a folder of feeds lists, and what was asked of it. */
export interface Folder {
  readonly ref: FeedRef;
  list(): ArticleList;
  readonly wanted: Exclude<Wanted, { readonly kind: "folder without slash" }>;
  readonly req: HonoRequest;
}

export function answerFolder(services: Services, folder: Folder): Promise<Response> | Response {
  const { ref, list, wanted, req } = folder;
  switch (wanted.kind) {
    case "document":
      // `?raw` is for people who want the document itself; to programs the query makes no difference.
      return wantsPage(req.raw) && req.query("raw") === undefined
        ? aboutDocument(services, folder, wanted.format)
        : services.feedDocument(req.raw, { ref, format: wanted.format, list });
    case "folder":
      return listing(services, folder);
    case "old name":
      return permanently(req.url, `${refPath(ref)}${feedFormats[wanted.format].file}`);
  }
}

/** For a person who opens a feed's document in a browser a page about it, at the same address. */
function aboutDocument({ pageResponse }: Services, { ref, req }: Folder, format: FormatName): Promise<Response> {
  return pageResponse(req.raw, `${refPath(ref)}${feedFormats[format].file}`, (view) => feedPage(view, ref, format), {
    "Cache-Tag": cacheTags(ref),
    Vary: "Sec-Fetch-Dest",
  });
}

/** The page of a language, a topic or an author. */
function listing({ pageResponse }: Services, { ref, req }: Folder): Promise<Response> | Response {
  // The page is the same for both variants.
  if (ref.variant === "summary") return permanently(req.url, refPath({ ...ref, variant: "full" }));
  return pageResponse(req.raw, refPath(ref), (view) => listingPage(view, ref), { "Cache-Tag": cacheTags(ref) });
}
