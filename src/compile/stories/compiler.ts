import { createMediaRegistry, type MediaRegistry } from "../media.ts";
import { createReader, type Reader } from "../read/reader.ts";
import { explainReference } from "../render/explain-reference.ts";
import type { ExplainReference } from "../render/link-resolver.ts";
import { type SiteLinks, siteLinks } from "../render/site-links.ts";
import { type KnownTargets, linkTargets } from "./link-targets.ts";
import type { Newsroom } from "./newsroom.ts";
import { type ShardFiles, shardFiles } from "./shard-files.ts";

/** What compiles stories, one a thread: it remembers what they have in common. */
export interface Compiler {
  readonly newsroom: Newsroom;
  readonly media: MediaRegistry;
  readonly reader: Reader;
  readonly targets: KnownTargets;
  readonly explain: ExplainReference;
  readonly siteLinks: SiteLinks;
  readonly shards: ShardFiles;
}

export function createCompiler(newsroom: Newsroom): Compiler {
  const media = createMediaRegistry(newsroom.content);
  const targets = linkTargets(newsroom);
  return {
    newsroom,
    media,
    reader: createReader(newsroom.known, media),
    targets,
    explain: explainReference(newsroom.content, targets.hidden),
    siteLinks: siteLinks(newsroom),
    shards: shardFiles(newsroom.shards),
  };
}
