import type { ContentSource, SourceDescription } from "./content-source.ts";

/** The content that is described. */
export async function openSource({ module, open, from }: SourceDescription): Promise<ContentSource> {
  const made: Readonly<Record<string, (from: unknown) => ContentSource | Promise<ContentSource>>> = await import(
    module
  );
  const make = made[open];
  if (!make) throw new Error(`${module} exports no ${open}`);
  return make(from);
}
