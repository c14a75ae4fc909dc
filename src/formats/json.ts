import { Feed } from "feed";
import type { Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import type { Format } from "./format.ts";

/**
 * JSON Feed 1.1. `feed` writes 1.0: what changed since, and what it leaves out, is set on the parsed document.
 *
 * The extension `_polyfeed` says what the format has no member for; its members are described at its `about`.
 */
export const json: Format = {
  name: "json",

  envelope(envelope) {
    const { author: _, items: __, version: ___, ...written } = JSON.parse(feedOf(envelope).json1());
    const document = {
      version: "https://jsonfeed.org/version/1.1",
      ...written,
      ...nextUrl(envelope),
      language: envelope.language,
      ...(envelope.icon && { favicon: envelope.icon }),
      authors: [envelope.publisher],
      ...(envelope.hubs.length > 0 && { hubs: envelope.hubs.map((url) => ({ type: "WebSub", url })) }),
      _polyfeed: {
        about: envelope.extension,
        id: envelope.id,
        updated: new Date(envelope.updated).toISOString(),
        ...(envelope.rights && { rights: envelope.rights }),
        formats: { rss: envelope.self.rss, atom: envelope.self.atom },
        translations: envelope.translations.map(({ language, title, page, self }) => ({
          language,
          title,
          home_page_url: page,
          feed_url: self.json,
        })),
        ...(envelope.category && { tag: tagOf(envelope.category) }),
      },
    };
    return { before: `${opened(document)},"items":[`, after: "]}" };
  },

  entry(entry) {
    const feed = new Feed({ title: "" });
    feed.addItem({
      title: entry.title,
      id: entry.id,
      link: entry.url,
      date: new Date(entry.updated),
      published: new Date(entry.published),
      description: entry.summary,
      content: "-",
      category: entry.categories.map(({ label }) => ({ name: label })),
      ...(entry.image && { image: entry.image.url }),
    });
    const { content_html: _, ...written } = JSON.parse(feed.json1()).items[0];
    const item = opened({
      ...written,
      language: entry.language,
      authors: entry.authors,
      ...(entry.via && { external_url: entry.via.url }),
      ...attachmentOf(entry),
      _polyfeed: {
        ...(entry.translations.length > 0 && { translations: entry.translations }),
        tags: entry.categories.map(tagOf),
        ...imageTexts(entry),
        ...(entry.via && { via: entry.via }),
        ...(entry.rights && { rights: entry.rights }),
      },
    });
    return { before: `${item},"content_html":"`, after: '"}' };
  },

  separator: ",\n",
};

function feedOf(envelope: Envelope): Feed {
  return new Feed({
    title: envelope.title,
    link: envelope.page,
    description: envelope.subtitle,
    feedLinks: { json: envelope.self.json },
    ...(envelope.icon && { image: envelope.icon }),
  });
}

/** What comes after the last entry: the newest archive document, then the older ones. */
function nextUrl({ history }: Envelope): object {
  const next = history.kind === "complete" ? undefined : history.previous;
  return next ? { next_url: next.json } : {};
}

function attachmentOf({ image }: Entry): object {
  if (!image?.measured) return {};
  const { type, length } = image.measured;
  return { attachments: [{ url: image.url, mime_type: type, title: image.alt, size_in_bytes: length }] };
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

function tagOf({ term, label, url }: { term: string; label: string; url: string }): object {
  return { term, label, url };
}

/** The object without its closing brace, so that one more member can follow. It has at least one. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}
