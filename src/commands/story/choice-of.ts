/**
 * Which slugs a field that is still to be written may have.
 * @param otherwise where there is none to choose
 */
export function choiceOf(slugs: readonly string[], otherwise: string): string {
  if (slugs.length === 0) return otherwise;
  return slugs.length === 1 ? slugs.join("") : `one of ${slugs.join(", ")}`;
}

/** Where a newsroom has no section yet. */
export const noSection = 'its slug; tags.yaml has no section yet: add a tag with "kind: section"';
