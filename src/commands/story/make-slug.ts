import type { LanguageTag } from "../../domain/language.ts";
import { romanise } from "./romanise.ts";

/** Characters: long enough to say what a story is about, short enough for a link in a message. */
const longest = 60;

/**
 * Makes a slug from a title, for the name of a folder, which is the end of the story's URL and of its id: letters a-z, digits and
 * single hyphens. Has as many whole words as fit; empty if less than half of its letters can be romanised.
 */
export function makeSlug(title: string, language: LanguageTag): string {
  const romanised = romanise(title, language).replace(/['`]/g, "");
  const foreign = romanised.match(/[^\P{L}a-z]/gu)?.length ?? 0;
  if (2 * foreign > (title.match(/\p{L}/gu)?.length ?? 0)) return "";
  const words = romanised.match(/[a-z0-9]+/g) ?? [];
  let slug = words[0]?.slice(0, longest) ?? "";
  for (const word of words.slice(1)) {
    // Cut here, it would often end in "of" or "s".
    if (slug.length + 1 + word.length > longest) return slug.replace(/(?:-[a-z0-9]{1,2})+$/, "");
    slug += `-${word}`;
  }
  return slug;
}
