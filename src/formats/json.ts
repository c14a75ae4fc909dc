import { skeletons } from "#skeletons";
import type { Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import { attachmentsOf, clipsMember } from "./attachments.ts";
import type { HtmlFormat } from "./format.ts";
import { fillJson } from "./skeleton.ts";

/**
 * JSON Feed 1.1. `feed` writes 1.0: the members that changed since, and those it leaves out, are set here.
 *
 * The extension `_polyfeed` carries what the format has no member for; its `about` URL describes its members.
 */
export const json: HtmlFormat = {
  name: "json",
  file: "feed.json",
  type: "application/feed+json",
  label: "JSON Feed",
  oldNames: [],
  compressedByEdge: false,
  subscribable: true,
  body: "html",

  envelope(envelope) {
    const written = fillJson(skeletons.json.feed, {
      title: envelope.title,
      page: envelope.page,
      self: envelope.self,
      subtitle: envelope.subtitle,
      icon: envelope.images?.icon,
    });
    const document = {
      version: "https://jsonfeed.org/version/1.1",
      ...written,
      ...nextUrl(envelope),
      language: envelope.language,
      ...(envelope.images && { favicon: envelope.images.smallIcon }),
      authors: [envelope.publisher],
      ...(envelope.hubs.length > 0 && { hubs: envelope.hubs.map((url) => ({ type: "WebSub", url })) }),
      _polyfeed: {
        about: envelope.extension,
        id: envelope.id,
        updated: new Date(envelope.updated).toISOString(),
        ...(envelope.rights && { rights: envelope.rights }),
        formats: Object.fromEntries(envelope.alternates.map(({ name, url }) => [name, url])),
        translations: envelope.translations.map(({ language, title, page, self }) => ({
          language,
          title,
          home_page_url: page,
          feed_url: self,
        })),
        ...(envelope.category && { tag: tagMember(envelope.category) }),
      },
    };
    return { prefix: `${printOpen(document)},"items":[`, suffix: "]}" };
  },

  entry(entry) {
    const written = fillJson(skeletons.json.entry, {
      title: entry.title,
      id: entry.id,
      url: entry.url,
      updated: new Date(entry.updated).toISOString(),
      published: new Date(entry.published).toISOString(),
      summary: entry.summary,
      image: entry.image?.url,
    });
    const item = printOpen({
      ...written,
      tags: entry.categories.map(({ label }) => label),
      language: entry.language,
      authors: entry.authors,
      ...(entry.source?.url && { external_url: entry.source.url }),
      ...attachmentsOf(entry),
      _polyfeed: {
        ...(entry.translations.length > 0 && { translations: entry.translations }),
        tags: entry.categories.map(tagMember),
        ...imageTexts(entry),
        ...clipsMember(entry),
        ...viaOf(entry),
        ...(entry.rights && { rights: entry.rights }),
        ...(entry.access && { access: entry.access }),
        ...correctionsOf(entry),
        ...(entry.withdrawn && {
          withdrawn: { date: new Date(entry.withdrawn.date).toISOString(), reason: entry.withdrawn.reason },
        }),
      },
    });
    return { prefix: `${item},"content_html":"`, suffix: '"}' };
  },

  separator: ",\n",
};

/** Returns the member for the entries that follow the last one: they are in the newest archive document, then in the older ones. */
function nextUrl({ history }: Envelope): object {
  const next = !history || history.kind === "complete" ? undefined : history.previous;
  return next ? { next_url: next } : {};
}

function imageTexts({ image }: Entry): object {
  if (!image) return {};
  const { measured, alt, caption, credit } = image;
  return {
    image: {
      ...(measured && { width: measured.width, height: measured.height }),
      alt,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    },
  };
}

function viaOf({ source }: Entry): object {
  return source ? { via: { ...(source.url && { url: source.url }), title: source.name } } : {};
}

function correctionsOf({ corrections }: Entry): object {
  if (corrections.length === 0) return {};
  return { corrections: corrections.map(({ date, text }) => ({ date: new Date(date).toISOString(), text })) };
}

function tagMember({ term, label, url }: { term: string; label: string; url: string }): object {
  return { term, label, url };
}

/** Prints an object, which has at least one member, without its closing brace, so that another member can follow. */
function printOpen(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}
