import { Hono } from "hono";
import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import type { Files } from "../content/content-folder.ts";
import { type ParsedFormat, parsedFormats } from "../support/formats.ts";
import { instant } from "../support/instant.ts";

/** A feed of another system, whose stories and address move to a newsroom here. */
export interface MovedFeed {
  readonly name: string;
  readonly format: ParsedFormat;
  /** The stories, newest first. */
  readonly stories: readonly OldStory[];
}

interface OldStory {
  /** As a parser reads it from the old feed. */
  readonly id: string;
  /** The element or member of the old feed. */
  readonly printed: string;
  /** In the front matter of the text here. */
  readonly line: string;
}

const old = (id: string, printed: string, line: string): OldStory => ({ id, printed, line });

export const movedFeeds: readonly MovedFeed[] = [
  {
    name: "WordPress, whose guids are addresses with a number",
    format: "rss",
    stories: [
      old(
        "https://old.example/?p=1203",
        '<guid isPermaLink="false">https://old.example/?p=1203</guid>',
        "guid: https://old.example/?p=1203",
      ),
      old(
        "https://old.example/?post_type=news&p=120",
        '<guid isPermaLink="false">https://old.example/?post_type=news&#038;p=120</guid>',
        "guid: https://old.example/?post_type=news&p=120",
      ),
      old(
        "http://staging.old.example/?p=12",
        '<guid isPermaLink="false">http://staging.old.example/?p=12</guid>',
        'guid: "http://staging.old.example/?p=12"',
      ),
    ],
  },
  {
    name: "a system whose guids are hexadecimal numbers",
    format: "rss",
    stories: [
      old("5f1e3a9c0b7d4e21", '<guid isPermaLink="false">5f1e3a9c0b7d4e21</guid>', "guid: 5f1e3a9c0b7d4e21"),
      old("4081e773", '<guid isPermaLink="false">4081e773</guid>', 'guid: "4081e773"'),
      old("00712345", '<guid isPermaLink="false">00712345</guid>', "guid: '00712345'"),
    ],
  },
  {
    name: "a system whose guids are addresses of pages",
    format: "rss",
    stories: [
      old(
        "http://old.example/2026/01/third.html",
        "<guid>http://old.example/2026/01/third.html</guid>",
        "guid: http://old.example/2026/01/third.html",
      ),
      old(
        "http://www.old.example/Second%20story/?a=1&b=%d0%ba#top",
        '<guid isPermaLink="true">http://www.old.example/Second%20story/?a=1&amp;b=%d0%ba#top</guid>',
        "guid: http://www.old.example/Second%20story/?a=1&b=%d0%ba#top",
      ),
      old(
        "http://old.example/новини/перша",
        "<guid>http://old.example/новини/перша</guid>",
        "guid: http://old.example/новини/перша",
      ),
    ],
  },
  {
    name: "an Atom feed with the guids of RSS",
    format: "atom",
    stories: [
      old(
        "tag:blogger.com,1999:blog-1.post-2",
        "<id>tag:blogger.com,1999:blog-1.post-2</id>",
        "guid: tag:blogger.com,1999:blog-1.post-2",
      ),
      old(
        "http://old.example/?p=7&q=1",
        "<id>http://old.example/?p=7&amp;q=1</id>",
        "guid: http://old.example/?p=7&q=1",
      ),
    ],
  },
  {
    name: "an Atom feed with ids of its own",
    format: "atom",
    stories: [
      old(
        "urn:uuid:123E4567-e89b-12d3-a456-426614174000",
        "<id>urn:uuid:123E4567-e89b-12d3-a456-426614174000</id>",
        "guid: '17'\natomId: urn:uuid:123E4567-e89b-12d3-a456-426614174000",
      ),
      old(
        "tag:old.example,2009:post-3",
        "<id>tag:old.example,2009:post-3</id>",
        "guid: http://old.example/3\natomId: tag:old.example,2009:post-3",
      ),
    ],
  },
  {
    name: "a JSON Feed",
    format: "json",
    stories: [
      old("17", '"id": "17"', 'guid: "17"'),
      old("a/b <c> & d", '"id": "a\\/b \\u003cc> & d"', "guid: a/b <c> & d"),
      old("http://old.example/1", '"id": "http://old.example/1"', "guid: http://old.example/1"),
    ],
  },
];

/** The story that is published after the move. */
export const newStory = "tag:news.example,2026:en/new";

/** Returns the old site and the newsroom here, both with the feed at the same path. */
export async function moved(
  feed: MovedFeed,
): Promise<{ readonly path: string; readonly before: Hono; readonly after: Hono }> {
  const { file, type } = parsedFormats[feed.format];
  const headers = {
    "Content-Type": type,
    ETag: '"old"',
    "Last-Modified": "Tue, 20 Jan 2026 10:00:00 GMT",
  };
  const path = `/en/${file}`;
  return {
    path,
    before: new Hono().get(path, ({ body }) => body(printOld(feed), 200, headers)),
    after: createApp({ library: await compiled(filesOf(feed)), now: () => instant("2026-02-01T12:00:00Z") }),
  };
}

function filesOf({ stories }: MovedFeed): Files {
  const story = (id: string, published: string, line = "") => [
    [`articles/${id}/article.yaml`, `id: ${id}\npublished: ${published}\nsection: ukraine\nauthors: [newsroom]\n`],
    [`articles/${id}/en.md`, `---\ntitle: "Title of ${id}"\nlead: "Lead"\n${line}\n---\nText.\n`],
  ];
  return Object.fromEntries([
    ["articles/2026-01-03-first/article.yaml", null],
    ["articles/2026-01-03-first/en.md", null],
    ...stories.flatMap(({ line }, index) => story(`old-${index}`, publishedAt(index), line)),
    ...story("new", "2026-02-01T10:00:00Z"),
  ]);
}

function publishedAt(index: number): string {
  return `2026-01-${20 - index}T10:00:00Z`;
}

function printOld({ format, stories }: MovedFeed): string {
  switch (format) {
    case "rss":
      return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Old</title><link>https://old.example/</link><description>Old news</description>
${stories
  .map(
    ({ printed }, index) =>
      `<item><title>Old title ${index}</title><link>https://old.example/${index}</link>${printed}<pubDate>${new Date(publishedAt(index)).toUTCString()}</pubDate><atom:updated>${publishedAt(index)}</atom:updated><description>Old text</description></item>`,
  )
  .join("\n")}
</channel></rss>`;
    case "atom":
      return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Old</title><id>https://old.example/</id><link href="https://old.example/"/><updated>${publishedAt(0)}</updated>
${stories
  .map(
    ({ printed }, index) =>
      `<entry><title>Old title ${index}</title><link href="https://old.example/${index}"/>${printed}<published>${publishedAt(index)}</published><updated>${publishedAt(index)}</updated><content type="html">Old text</content></entry>`,
  )
  .join("\n")}
</feed>`;
    case "json":
      return `{"version": "https://jsonfeed.org/version/1.1", "title": "Old", "items": [
${stories
  .map(
    ({ printed }, index) =>
      `{${printed}, "url": "https://old.example/${index}", "title": "Old title ${index}", "date_published": "${publishedAt(index)}", "date_modified": "${publishedAt(index)}", "content_html": "Old text"}`,
  )
  .join(",\n")}
]}`;
  }
}
