import type { Tag } from "../../domain/vocabulary.ts";

/** The sections that a new story can be in. */
export function listSections(tags: ReadonlyMap<string, Tag>): readonly Tag[] {
  return [...tags.values()].filter(({ kind, retired }) => kind === "section" && !retired);
}

/** What an editor is asked to do where nobody has said in which of the sections a story is. */
export function askForSection(sections: readonly Tag[]): string {
  const slugs = sections.map(({ slug }) => slug);
  if (slugs.length === 0) return 'its slug; tags.yaml has no section yet: add a tag with "kind: section"';
  return slugs.length === 1 ? slugs.join("") : `one of ${slugs.join(", ")}`;
}
