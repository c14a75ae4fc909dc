import type { Handler, HonoRequest } from "hono";
import { tryDecodeURIComponent } from "hono/utils/url";
import { archiveSize, archivesOf } from "../domain/archives.ts";
import { findSelection } from "../domain/article-list.ts";
import type { ArticleList } from "../domain/catalogue.ts";
import type { Site } from "../domain/site.ts";
import { windowOf } from "../domain/window.ts";
import type { Format } from "../formats/format.ts";
import { type AddressTarget, findAddress } from "../formats/formats.ts";
import { feedPage } from "../pages/feed-page.tsx";
import { listingPage } from "../pages/listing-page.tsx";
import { type FeedRef, refPath } from "../urls/feed-ref.ts";
import { documentUrl, folderUrl, pathBelow, pathOf, replaceSlug, slugIn } from "../urls/urls.ts";
import { cacheTags } from "./cache-policy.ts";
import type { DocumentResponder } from "./document-responder.ts";
import type { FeedResponder } from "./feed-responder.ts";
import { noSuchArchiveResponse, noSuchTermResponse } from "./folder-failures.ts";
import type { Newsroom } from "./newsroom.ts";
import { pageDocument } from "./page-document.ts";
import { redirectPermanently, redirectUntilChange } from "./redirect.ts";
import { wantsPage } from "./respond.ts";

/** A folder of feeds, and what was requested in it. */
interface RequestedFolder {
  readonly ref: FeedRef;
  list(): ArticleList;
  readonly wanted: Exclude<AddressTarget, { readonly kind: "folder without slash" }>;
  readonly req: HonoRequest;
}

/**
 * Answers every request in folders of feeds. A name in another spelling is redirected to its canonical URL; for a name that does
 * not exist, the response suggests others.
 */
export function feedRoute(newsroom: Newsroom, feeds: FeedResponder, answerDocument: DocumentResponder): Handler {
  const { library } = newsroom;
  const { catalogue } = library;
  const { site } = catalogue;
  return ({ req }, next) => {
    const path = pathBelow(site, req.path);
    const address = path && findAddress(path);
    if (!address) return next();
    const { language, variant, selection: asked, archive, wanted } = address;
    const { pathname } = new URL(req.url);
    if (wanted.kind === "folder without slash") return redirectPermanently(req.url, `${pathname}/`);

    const lookup = findSelection(catalogue, language, { ...asked, slug: decodeName(asked.slug) });
    if (lookup.kind === "elsewhere")
      return redirectPermanently(req.url, replaceSlug(site, pathname, variant, lookup.name));
    if (lookup.kind !== "found") return noSuchTermResponse(newsroom, req.raw, language, lookup);
    const { selection, list } = lookup;
    // The same name in other characters, such as `%2B` for a plus.
    if (asked.slug !== "" && slugIn(site, pathname, variant) !== selection.slug) {
      return redirectPermanently(req.url, replaceSlug(site, pathname, variant, selection.slug));
    }
    const ref: FeedRef = { language, selection, variant };
    if (archive === undefined) return answerFolder({ ref, list, wanted, req });

    const now = newsroom.now();
    const articles = list();
    const current = windowOf(catalogue.times, articles, site.feed.items, now);
    const { count, validUntil } = archivesOf(catalogue.times, articles, current, archiveSize, now);
    if (archive <= count) return answerFolder({ ref: { ...ref, archive }, list, wanted, req });
    return archive === count + 1
      ? redirectUntilChange(req.url, pathOf(site, addressOf(site, ref, wanted)), {
          now,
          validUntil: Math.min(current.validUntil, validUntil),
        })
      : noSuchArchiveResponse(newsroom, req.raw, { ref, count });
  };

  function answerFolder(folder: RequestedFolder): Promise<Response> | Response {
    const { ref, list, wanted, req } = folder;
    switch (wanted.kind) {
      case "document":
        // `?raw` is for people who want the document itself; for programs the query makes no difference.
        return wanted.format.subscribable && wantsPage(req.raw) && req.query("raw") === undefined
          ? answerFeedPage(folder, wanted.format)
          : feeds.answer(req.raw, { ref, format: wanted.format, list });
      case "folder":
        return answerListing(folder);
      case "old name":
        return redirectPermanently(req.url, pathOf(site, documentUrl(site, ref, wanted.format)));
    }
  }

  /** Answers with a page about the feed, at the same URL, if a person opens its document in a browser. */
  function answerFeedPage({ ref, req }: RequestedFolder, format: Format): Promise<Response> {
    const headers = { "Cache-Tag": cacheTags(ref), Vary: "Sec-Fetch-Dest" };
    const key = `${refPath(ref)}${format.file}`;
    return answerDocument(
      req.raw,
      pageDocument(library, key, (view) => feedPage(view, ref, format), headers),
    );
  }

  /** Answers with the page of a language, a topic or an author, which is the same for both variants. */
  function answerListing({ ref, req }: RequestedFolder): Promise<Response> | Response {
    if (ref.variant === "summary")
      return redirectPermanently(req.url, pathOf(site, folderUrl(site, { ...ref, variant: "full" })));
    const headers = { "Cache-Tag": cacheTags(ref) };
    return answerDocument(
      req.raw,
      pageDocument(library, refPath(ref), (view) => listingPage(view, ref), headers),
    );
  }
}

function decodeName(name: string): string {
  return name.includes("%") ? tryDecodeURIComponent(name) : name;
}

/** Returns the URL of what was requested in this folder. */
function addressOf(site: Site, ref: FeedRef, wanted: AddressTarget): string {
  return wanted.kind === "document" ? documentUrl(site, ref, wanted.format) : folderUrl(site, ref);
}
