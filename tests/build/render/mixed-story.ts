import { renderStory, type Surroundings } from "../../../src/build/render/render-story.ts";
import type { StoryContent } from "../../../src/content/read/story-content.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { OwnPicture } from "../../../src/domain/picture.ts";
import { nothingReleased } from "../../../src/domain/release-facts.ts";
import { required } from "../../../src/domain/required.ts";
import { ArticleRecord } from "../../../src/pack/record.ts";
import type { Diagnosis } from "../../../src/problems/problem.ts";
import { mastodon } from "../../embeds/examples.ts";
import { ownPicture, video } from "../../support/figures.ts";
import { instant } from "../../support/instant.ts";
import { site, vocabulary } from "../../support/site.ts";

const decree = { path: "/media/decree.pdf", hosted: "site", type: "application/pdf", length: 1_200_000 } as const;

const pictures: Readonly<Record<string, OwnPicture>> = {
  "photo.png": ownPicture,
  "agency.png": { ...ownPicture, path: "/media/agency.jpg" },
};

function absent(name: string): Diagnosis {
  return { what: `there is no file "${name}"`, instead: "put it there" };
}

/** A newsroom that has two pictures, a clip and a document beside each story. */
const surroundings: Surroundings = {
  ...vocabulary,
  site: { ...site, mastodon },
  targets: () => undefined,
  explain: absent,
  deadLink: () => undefined,
  files: () => ({
    picture: async (src) => pictures[src] ?? absent(src),
    clip: async (src) => (src === "clip.mp4" ? { recording: video, tracks: [] } : absent(src)),
    document: async (href) => (href === "decree.pdf" ? decree : absent(href)),
    isFile: (href) => href === "decree.pdf",
  }),
  hasFile: (name) => name in pictures,
  releases: nothingReleased,
  isShown: () => true,
};

/** A story that was compiled, as its page and its feeds get it. */
export interface MixedStory {
  readonly article: Article;
  readonly record: ArticleRecord;
  /** HTML of the text on its page. */
  readonly pageBody: string;
  /** HTML of the text in feeds. */
  readonly feedBody: string;
  /** Base64; equal for entries with equal bytes. */
  readonly digests: string;
  /** As it was written. */
  readonly markdown: string;
}

/** Compiles a story whose text is this. */
export async function compileMixed(markdown: string, facts: Partial<StoryContent> = {}): Promise<MixedStory> {
  const { indexed, records } = await renderStory(surroundings, {
    ...story,
    texts: [textOf(markdown)],
    ...facts,
  });
  const [article] = indexed.articles;
  const bytes = article && records.get(article);
  const record = new ArticleRecord(required(bytes, "record of", "the story"), 0);
  return {
    article: JSON.parse(decode(record.metadata)),
    record,
    pageBody: decode(record.pageBody),
    feedBody: decode(record.fullText),
    digests: article?.digests ?? "",
    markdown,
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function textOf(markdown: string) {
  return {
    language: "en",
    path: "content/articles/mixed/en.md",
    slug: "mixed",
    title: "Mixed",
    lead: "Its lead.",
    draft: false,
    corrections: [],
    markdown,
    markdownLine: 5,
  } as const;
}

const story: StoryContent = {
  id: "mixed",
  folder: "mixed",
  published: instant("2026-01-05T10:00:00Z"),
  section: "ukraine",
  tags: ["ukraine"],
  authors: ["newsroom"],
  formerly: [],
  clips: [],
  files: { "agency.png": { syndicate: false } },
  embeds: new Map(),
  texts: [],
  draft: false,
  gaps: [],
};
