import { Readable } from "node:stream";
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { parseFeed as parsePodcast } from "podcast-partytime";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import type { EntryClip } from "../../src/feed/entry-clip.ts";
import { fullEntry, mediaEntry, minimalEnvelope } from "../formats/models.ts";
import { documentOf, type EntryWithBody } from "../support/document.ts";
import { media } from "../support/namespaces.ts";
import { all, only, xmlTree } from "../support/xml-tree.ts";

/* An entry with a picture, a remote video, a spoken version and a video, and an entry with a picture alone. */
const entries: readonly EntryWithBody[] = [mediaEntry, fullEntry];
const rss = documentOf("rss", minimalEnvelope, entries);
const atom = documentOf("atom", minimalEnvelope, entries);
const { clips, image } = mediaEntry.entry;
const [remote, spoken] = clips;
const spokenFile = { url: spoken?.url, type: spoken?.type, length: spoken?.measured?.length };
const cover = fullEntry.entry.image;

/** A parser of RSS that returns one enclosure an item; sizes may be text. */
const readers: Readonly<Record<string, () => Promise<readonly unknown[]> | readonly unknown[]>> = {
  "rss-parser": async () => (await new RssParser().parseString(rss)).items.map(({ enclosure }) => enclosure),
  feedsmith: () => parseRssFeed(rss).items?.map((item) => item.enclosures?.[0]) ?? [],
  "feedparser (npm)": async () => (await npmItems(rss)).map((item) => item.enclosures[0]),
  "@rowanmanning/feed-parser": () =>
    parseFeed(rss).items.map((item) => ({ ...item.media[0], type: item.media[0]?.mimeType })),
  "@extractus/feed-extractor": () =>
    extractFromXml(rss, {
      getExtraEntryFields: ({ enclosure }) => ({ enclosure: attributesOf(enclosure) }),
    }).entries?.map((entry) => (entry as { enclosure?: unknown }).enclosure) ?? [],
  "podcast-partytime": () => parsePodcast(rss)?.items.map(({ enclosure }) => enclosure) ?? [],
};

function attributesOf(value: unknown): object {
  const prefixed = Object.entries(value as object);
  return Object.fromEntries(prefixed.map(([name, text]) => [name.replace(/^@_/, ""), text]));
}

async function npmItems(text: string): Promise<readonly FeedParser.Item[]> {
  const items: FeedParser.Item[] = [];
  for await (const item of Readable.from([Buffer.from(text)]).pipe(new FeedParser({ addmeta: false })))
    items.push(item);
  return items;
}

test.each(Object.keys(readers))("%s finds what plays in RSS, and the picture if nothing does", async (name) => {
  const found = await readers[name]?.();
  expect(
    found?.map((each) => ({ ...(each as object), length: Number((each as { length: unknown }).length) })),
  ).toMatchObject([spokenFile, { url: cover?.url, type: cover?.measured?.type, length: cover?.measured?.length }]);
});

describe("every recording", () => {
  test("is an enclosure of Atom with its length, before the picture", () => {
    const links = parseAtomFeed(atom).entries?.[0]?.links ?? [];
    expect(links.flatMap(({ rel, href, type, length }) => (rel === "enclosure" ? { href, type, length } : []))).toEqual(
      [
        ...clips.map((clip) => ({ href: clip.url, type: clip.type, length: clip.measured?.length })),
        { href: image?.url, type: image?.measured?.type, length: image?.measured?.length },
      ],
    );
  });

  test("is an attachment of JSON Feed with its length and its duration, before the picture", () => {
    const json: unknown = JSON.parse(documentOf("json", minimalEnvelope, entries));
    expect(parseJsonFeed(json).items?.[0]?.attachments).toMatchObject([
      { url: remote?.url, mime_type: remote?.type },
      { url: spoken?.url, size_in_bytes: spoken?.measured?.length, duration_in_seconds: spoken?.measured?.duration },
      { url: clips[2]?.url },
      { url: image?.url },
    ]);
  });

  test.each([
    ["RSS", rss],
    ["Atom", atom],
  ])("is found by npm's feedparser in %s with its duration in whole seconds", async (_, text) => {
    const [item] = await npmItems(text);
    expect(durationsOf(item?.enclosures)).toEqual({
      [clips[0]?.url ?? ""]: undefined,
      [clips[1]?.url ?? ""]: "185",
      [clips[2]?.url ?? ""]: "1",
    });
  });

  test.each([
    ["RSS", () => parseRssFeed(rss).items?.[0]?.media],
    ["Atom", () => parseAtomFeed(atom).entries?.[0]?.media],
  ])("is found by feedsmith in %s with its size, duration and poster, after the picture", (_, mediaOf) => {
    expect(mediaOf()?.contents).toMatchObject([
      { url: image?.url, medium: "image" },
      { url: remote?.url, medium: "video" },
      { url: spoken?.url, medium: "audio", fileSize: spoken?.measured?.length, duration: 185 },
      { url: clips[2]?.url, duration: 1, width: 1280, height: 720, thumbnails: [{ url: clips[2]?.poster?.url }] },
    ]);
  });
});

function durationsOf(enclosures: readonly object[] = []): Readonly<Record<string, unknown>> {
  const found = enclosures.map((each) => each as { url: string; duration?: string });
  const played = found.filter(({ url }) => clips.some((clip: EntryClip) => clip.url === url));
  return Object.fromEntries(played.map(({ url, duration }) => [url, duration]));
}

test("no parser takes the title or the words of a recording for those of the entry", async () => {
  for (const text of [rss, atom]) {
    const [npm] = await npmItems(text);
    const [other] = parseFeed(text).items;
    expect([npm?.title, other?.title]).toEqual([mediaEntry.entry.title, mediaEntry.entry.title]);
    expect([npm?.description, other?.content]).toEqual([mediaEntry.body, mediaEntry.body]);
  }
});

/**
 * Lists the attachments that Miniflux makes of an item: one for each distinct URL among the thumbnails of Media RSS, the enclosures and
 * its contents, wherever a group has them (internal/reader/rss/adapter.go, internal/reader/media/media.go).
 */
function minifluxAttachments(item: ReturnType<typeof xmlTree>): readonly (string | undefined)[] {
  const parents = [item, ...all(item, `${media}group`)];
  const thumbnails = parents.flatMap((parent) => all(parent, `${media}thumbnail`));
  const contents = parents.flatMap((parent) => all(parent, `${media}content`));
  const urls = [...thumbnails, ...all(item, "enclosure"), ...contents].map(({ attributes }) => attributes.url);
  return [...new Set(urls)];
}

test("Miniflux shows each picture and each recording once", () => {
  const items = all(only(xmlTree(rss), "channel"), "item");
  expect(items.map(minifluxAttachments)).toEqual(
    [[image?.url, spoken?.url, remote?.url, clips[2]?.url], [cover?.url]].map(sorted),
  );
  function sorted(urls: readonly (string | undefined)[]) {
    return expect.toSatisfy((found: readonly string[]) => [...found].sort().join() === [...urls].sort().join());
  }
});
