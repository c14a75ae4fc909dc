import type { ContentSource, SourceDescription } from "./content-source.ts";

/** The content that is described. */
export async function openSource({ module, from }: SourceDescription): Promise<ContentSource> {
  const { open }: { open(from: unknown): ContentSource | Promise<ContentSource> } = await import(module);
  return open(from);
}
