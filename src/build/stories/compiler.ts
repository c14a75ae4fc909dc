import { createPictureRegistry, type PictureRegistry } from "../../content/read/picture-registry.ts";
import { createStoryReader, type StoryReader } from "../../content/read/read-story.ts";
import type { CompileContext } from "../../content/read/read-vocabulary.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { explainReference } from "../links/explain-reference.ts";
import type { ExplainReference } from "../links/link-resolver.ts";
import { type KnownTargets, linkTargets } from "../links/link-targets.ts";
import { type SiteLinks, siteLinks } from "../links/site-links.ts";

/** What compiles stories, one a thread: it remembers what they have in common. */
export interface Compiler {
  readonly content: ContentSource;
  readonly newsroom: CompileContext;
  readonly media: PictureRegistry;
  readonly reader: StoryReader;
  readonly targets: KnownTargets;
  readonly explain: ExplainReference;
  readonly siteLinks: SiteLinks;
}

export function createCompiler(content: ContentSource, newsroom: CompileContext): Compiler {
  const media = createPictureRegistry(content);
  const targets = linkTargets(content, newsroom);
  return {
    content,
    newsroom,
    media,
    reader: createStoryReader(newsroom.known, media),
    targets,
    explain: explainReference(content, targets.hidden),
    siteLinks: siteLinks(newsroom),
  };
}
