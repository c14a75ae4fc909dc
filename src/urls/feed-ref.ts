import type { LanguageTag } from "../domain/language.ts";
import type { Selection } from "../domain/selection.ts";
import { selectionPath } from "./selection-path.ts";
import { feedNames } from "./site-names.ts";

export const variants = ["full", "summary"] as const;
export type Variant = (typeof variants)[number];

/** Which document of which feed, whatever its format. */
export interface FeedRef {
  readonly language: LanguageTag;
  readonly selection: Selection;
  /** Whether entries carry their texts or only what they are about. */
  readonly variant: Variant;
  /** Number of an archive document (RFC 5005), from 1 for the oldest; absent for the subscription document. */
  readonly archive?: number;
}

/** The document that people subscribe to. */
export function subscription(language: LanguageTag, selection: Selection, variant: Variant = "full"): FeedRef {
  return { language, selection, variant };
}

/** The folder of the document's formats, from the site's address: begins and ends with a slash. */
export function refPath({ language, selection, variant, archive }: FeedRef): string {
  const summary = variant === "summary" ? `${feedNames.summary}/` : "";
  const part = archive === undefined ? "" : `${feedNames.archive}/${archive}/`;
  return `/${language}/${summary}${selectionPath(selection)}${part}`;
}
