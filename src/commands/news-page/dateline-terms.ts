import { choiceOf, noSection } from "../story/choice-of.ts";
import type { EditedNewsroom } from "../story/newsroom.ts";
import { findTerm } from "./find-term.ts";
import type { NewsPage } from "./news-page.ts";

/** The section that was asked for, or that stands before the date; and a name there that no tag has. */
export function sectionOf(
  { dateline }: NewsPage,
  { tags }: EditedNewsroom,
  { section }: { readonly section?: string },
) {
  if (section !== undefined) return { field: { value: section } };
  const sections = [...tags.values()].filter(({ kind, retired }) => kind === "section" && !retired);
  const names = partsOf(dateline?.before);
  for (const name of names) {
    const found = findTerm(sections, name);
    if (found) return { field: { value: found.slug } };
  }
  const unknown = names.find((name) => !findTerm(tags.values(), name));
  const slugs = sections.map(({ slug }) => slug);
  const choice = choiceOf(slugs, noSection);
  if (unknown === undefined) return { field: { check: choice } };
  return { field: { check: `${choice}; no section of tags.yaml is called "${unknown}"` }, unknown };
}

/** The place that stands before the date. */
export function placeOf({ dateline }: NewsPage, { tags }: EditedNewsroom): string | undefined {
  const places = [...tags.values()].filter(({ kind }) => kind === "place");
  return partsOf(dateline?.before).flatMap((name) => findTerm(places, name)?.slug ?? [])[0];
}

/** "Ukraine / Kyiv" is two names. */
function partsOf(before = ""): readonly string[] {
  return before.split(/\s*[,/|>»:•·—–]\s*/).filter(Boolean);
}
