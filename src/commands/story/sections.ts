import type { Tag } from "../../domain/vocabulary.ts";

/** Lists the sections that a new story can be in. */
export function listSections(tags: ReadonlyMap<string, Tag>): readonly Tag[] {
  return [...tags.values()].filter(({ kind, retired }) => kind === "section" && !retired);
}

/** Tells an editor what to write if the section of a story is not known. */
export function askForSection(sections: readonly Tag[]): string {
  const slugs = sections.map(({ slug }) => slug);
  if (slugs.length === 0) return 'its slug; tags.yaml has no section yet: add a tag with "kind: section"';
  return slugs.length === 1 ? slugs.join("") : `one of ${slugs.join(", ")}`;
}
