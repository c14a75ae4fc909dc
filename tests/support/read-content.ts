import type { Content, StoryContent } from "../../src/compile/content.ts";
import type { MediaRegistry } from "../../src/compile/media.ts";
import { type Problem, splitNotices } from "../../src/compile/problem.ts";
import { survey } from "../../src/compile/survey.ts";

export interface ReadOptions {
  /** Stands for the site's own while developing; http is then allowed on this machine. */
  readonly origin?: string;
  /** Whether drafts are content too. They are checked in any case. */
  readonly drafts?: boolean;
}

export type ReadResult =
  | { readonly content: Content; readonly media: MediaRegistry }
  | { readonly problems: readonly Problem[] };

/** Reads the whole content folder: either all of it is valid, or all its problems are told, by path, line and column. */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { site, tags, authors, stories, media, problems: found } = await survey(folder, options.origin);
  const { problems } = splitNotices(found);
  if (problems.length > 0 || !("value" in site && "value" in tags && "value" in authors)) return { problems };
  const shown = stories.filter(({ draft }) => options.drafts || !draft).flatMap(({ story }) => story ?? []);
  return {
    content: {
      site: site.value,
      tags: tags.value,
      authors: authors.value,
      stories: shown satisfies StoryContent[],
    },
    media,
  };
}
