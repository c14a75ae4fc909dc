import { Feed } from "feed";
import { child, isElement, omitChildren, type XmlElement } from "../xml/element.ts";
import { parseXml } from "./parse-xml.ts";
import { type JsonSkeleton, type Skeleton, slot } from "./skeleton.ts";

/*
 * `feed` gets the values that it writes correctly. What it would get wrong is removed from its output, and is written when the
 * slots are filled: its Atom has no language, and its links have no media types; its RSS puts titles into CDATA and escapes only the first
 * `]]>`, it leaves `<` in attributes, and its JSON is 1.0.
 */

/** The program's name without a version: a version would change every feed's bytes and ETag with each release. */
const generator = "Polyfeed";

/** `feed` requires valid URLs and dates: these stand for slots, and are replaced when its output is read. */
const slotUrl = (name: string) => `https://slot.invalid/${name}`;
const dates = { updated: new Date(0), published: new Date(86_400_000) } as const;

function rssSkeleton(): Skeleton<XmlElement> {
  const feed = new Feed({
    title: slot("title"),
    link: slotUrl("page"),
    description: slot("subtitle"),
    updated: dates.updated,
    language: slot("language"),
    generator,
    docs: "https://www.rssboard.org/rss-specification",
    image: slotUrl("logo"),
    copyright: slot("rights"),
  });
  feed.addItem({
    title: slot("title"),
    id: slot("id"),
    link: slotUrl("url"),
    date: dates.published,
    description: slot("summary"),
    enclosure: { url: slotUrl("enclosure"), length: 1, type: slot("enclosureType") },
  });
  const root = insertSlots(parseXml(feed.rss2()));
  const channel = child(root, "channel");
  const item = child(channel, "item");
  return {
    feed: { ...root, children: [{ ...channel, children: omitChildren(channel, "item") }] },
    entry: {
      ...item,
      children: item.children.map((node) =>
        isElement(node) && node.name === "enclosure"
          ? { ...node, attributes: { ...node.attributes, length: slot("enclosureLength") } }
          : node,
      ),
    },
  };
}

function atomSkeleton(): Skeleton<XmlElement> {
  const feed = new Feed({
    id: slot("id"),
    title: slot("title"),
    description: slot("subtitle"),
    updated: dates.updated,
    author: { name: slot("publisher"), link: slotUrl("publisherUrl") },
    generator,
    image: slotUrl("logo"),
    favicon: slotUrl("icon"),
    copyright: slot("rights"),
  });
  feed.addItem({
    title: "-",
    id: slotUrl("id"),
    link: slotUrl("url"),
    date: dates.updated,
    published: dates.published,
    copyright: slot("rights"),
  });
  const root = insertSlots(parseXml(feed.atom1()));
  const entry = child(root, "entry");
  return {
    feed: { ...root, children: omitChildren(root, "link", "entry") },
    entry: { ...entry, children: omitChildren(entry, "title", "link") },
  };
}

function jsonSkeleton(): Skeleton<JsonSkeleton> {
  const feed = new Feed({
    title: slot("title"),
    link: slot("page"),
    description: slot("subtitle"),
    feedLinks: { json: slot("self") },
    image: slot("icon"),
  });
  feed.addItem({
    title: slot("title"),
    id: slot("id"),
    link: slot("url"),
    date: dates.updated,
    published: dates.published,
    description: slot("summary"),
    content: "-",
    image: slot("image"),
  });
  const { version: _, items, ...written } = JSON.parse(feed.json1());
  const { content_html: __, ...item } = items[0];
  const insertDateSlots = (object: JsonSkeleton): JsonSkeleton =>
    Object.fromEntries(Object.entries(object).map(([member, text]) => [member, toSlot(text)]));
  return { feed: insertDateSlots(written), entry: insertDateSlots(item) };
}

function insertSlots({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, toSlot(value)])),
    children: children.map((node) =>
      isElement(node) ? insertSlots(node) : typeof node === "string" ? toSlot(node) : node,
    ),
  };
}

function toSlot(text: string): string {
  if (text.startsWith(slotUrl(""))) return slot(text.slice(slotUrl("").length));
  for (const [name, date] of Object.entries(dates)) {
    if (text === date.toUTCString() || text === date.toISOString()) return slot(name);
  }
  return text;
}

/**
 * The output of `feed`, by format. The formats import it as `#skeletons`, which in the Worker is a module that compile has
 * generated from this one: `feed` is not in the bundle.
 */
export const skeletons = { rss: rssSkeleton(), atom: atomSkeleton(), json: jsonSkeleton() };
