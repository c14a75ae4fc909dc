import { createMediaRegistry, type MediaRegistry } from "../media.ts";
import { createReader, type Reader } from "../read/reader.ts";
import { explainReference } from "../render/explain-reference.ts";
import type { ExplainReference } from "../render/link-resolver.ts";
import { type SiteLinks, siteLinks } from "../render/site-links.ts";
import type { ContentSource } from "../source/content-source.ts";
import { type KnownTargets, linkTargets } from "./link-targets.ts";
import type { Newsroom } from "./newsroom.ts";

/** What compiles stories, one a thread: it remembers what they have in common. */
export interface Compiler {
  readonly content: ContentSource;
  readonly newsroom: Newsroom;
  readonly media: MediaRegistry;
  readonly reader: Reader;
  readonly targets: KnownTargets;
  readonly explain: ExplainReference;
  readonly siteLinks: SiteLinks;
}

export function createCompiler(content: ContentSource, newsroom: Newsroom): Compiler {
  const media = createMediaRegistry(content);
  const targets = linkTargets(content, newsroom);
  return {
    content,
    newsroom,
    media,
    reader: createReader(newsroom.known, media),
    targets,
    explain: explainReference(content, targets.hidden),
    siteLinks: siteLinks(newsroom),
  };
}
