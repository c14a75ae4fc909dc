import type { Handler, HonoRequest } from "hono";
import { tryDecodeURIComponent } from "hono/utils/url";
import type { Site } from "../domain/site.ts";
import { archiveCount, windowOf } from "../domain/window.ts";
import { type AddressTarget, findAddress } from "../formats/formats.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { documentUrl, folderUrl, pathBelow, pathOf, replaceSlug, slugIn } from "../urls/urls.ts";
import { findSelection } from "./find-selection.ts";
import { answerFolder } from "./folder-answer.ts";
import { noSuchArchive, noSuchTerm } from "./folder-failures.ts";
import { permanently, untilNextArchive, withSlash } from "./redirect.ts";
import type { Services } from "./services.ts";

/**
 * All that is in folders of feeds, by `FoundAddress`. A name that is written in another way than its one address leads there; for
 * one that is not there the answer says what is.
 */
export function feedRoute(services: Services): Handler {
  const { newsroom } = services;
  const { catalogue } = newsroom.library;
  const { site } = catalogue;
  return (context, next) => {
    const { req } = context;
    const path = pathBelow(site, req.path);
    const address = path && findAddress(path);
    if (!address) return next();
    const { language, variant, selection: asked, archive, wanted } = address;
    if (wanted.kind === "folder without slash") return withSlash(context, next);

    const lookup = findSelection(catalogue, language, { ...asked, slug: decoded(asked.slug) });
    if (lookup.kind === "elsewhere")
      return permanently(req.url, replaceSlug(site, pathname(req), variant, lookup.name));
    if (lookup.kind !== "found") return noSuchTerm(newsroom, req.raw, language, lookup);
    const { selection, list } = lookup;
    // The same in other characters: `%2B` for a plus.
    if (asked.slug !== "" && slugIn(site, pathname(req), variant) !== selection.slug) {
      return permanently(req.url, replaceSlug(site, pathname(req), variant, selection.slug));
    }
    const ref: FeedRef = { language, selection, variant };
    if (archive === undefined) return answerFolder(services, { ref, list, wanted, req });

    const { items } = site.feed;
    const now = newsroom.now();
    const current = windowOf(catalogue.times, list(), items, now);
    const count = archiveCount(current, items);
    if (archive <= count) return answerFolder(services, { ref: { ...ref, archive }, list, wanted, req });
    return archive === count + 1
      ? untilNextArchive(req.url, pathOf(site, addressIn(site, ref, wanted)), { now, validUntil: current.validUntil })
      : noSuchArchive(newsroom, req.raw, { ref, count });
  };
}

function decoded(name: string): string {
  return name.includes("%") ? tryDecodeURIComponent(name) : name;
}

/** Of what is wanted in this folder. */
function addressIn(site: Site, ref: FeedRef, wanted: AddressTarget): string {
  return wanted.kind === "document" ? documentUrl(site, ref, wanted.format) : folderUrl(site, ref);
}

function pathname({ url }: HonoRequest): string {
  return new URL(url).pathname;
}
