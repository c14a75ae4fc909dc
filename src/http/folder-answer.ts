import type { HonoRequest } from "hono";
import type { ArticleList } from "../domain/catalogue.ts";
import type { Format } from "../formats/format.ts";
import type { AddressTarget } from "../formats/formats.ts";
import { feedPage } from "../pages/feed-page.tsx";
import { listingPage } from "../pages/listing-page.tsx";
import { type FeedRef, refPath } from "../urls/feed-ref.ts";
import { documentUrl, folderUrl, pathOf } from "../urls/urls.ts";
import { cacheTags } from "./cache-tags.ts";
import { permanently } from "./redirect.ts";
import type { Services } from "./services.ts";
import { wantsPage } from "./wants-page.ts";

/** What a folder of feeds lists, and what was asked of it. */
export interface RequestedFolder {
  readonly ref: FeedRef;
  list(): ArticleList;
  readonly wanted: Exclude<AddressTarget, { readonly kind: "folder without slash" }>;
  readonly req: HonoRequest;
}

export function answerFolder(services: Services, folder: RequestedFolder): Promise<Response> | Response {
  const { ref, list, wanted, req } = folder;
  const { site } = services.newsroom.library.catalogue;
  switch (wanted.kind) {
    case "document":
      // `?raw` is for people who want the document itself; to programs the query makes no difference.
      return wanted.format.subscribable && wantsPage(req.raw) && req.query("raw") === undefined
        ? aboutDocument(services, folder, wanted.format)
        : services.feedDocument.answer(req.raw, { ref, format: wanted.format, list });
    case "folder":
      return listing(services, folder);
    case "old name":
      return permanently(req.url, pathOf(site, documentUrl(site, ref, wanted.format)));
  }
}

/** For a person who opens a feed's document in a browser a page about it, at the same address. */
function aboutDocument({ pageResponse }: Services, { ref, req }: RequestedFolder, format: Format): Promise<Response> {
  return pageResponse(req.raw, `${refPath(ref)}${format.file}`, (view) => feedPage(view, ref, format), {
    "Cache-Tag": cacheTags(ref),
    Vary: "Sec-Fetch-Dest",
  });
}

/** The page of a language, a topic or an author. */
function listing({ newsroom, pageResponse }: Services, { ref, req }: RequestedFolder): Promise<Response> | Response {
  const { site } = newsroom.library.catalogue;
  // The page is the same for both variants.
  if (ref.variant === "summary")
    return permanently(req.url, pathOf(site, folderUrl(site, { ...ref, variant: "full" })));
  return pageResponse(req.raw, refPath(ref), (view) => listingPage(view, ref), { "Cache-Tag": cacheTags(ref) });
}
