import type { EarlierIds } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { isIri } from "./iri.ts";
import { entryId } from "./urls.ts";

/** Returns the earlier ids of something that may have them, and nothing else of it. */
export function pickEarlierIds({ guid, atomId }: EarlierIds): EarlierIds {
  return { ...(guid !== undefined && { guid }), ...(atomId !== undefined && { atomId }) };
}

/** The ids of an article's entry, as each format prints them. */
export interface EntryIds {
  /** Of RSS and JSON Feed: any text of one line. */
  readonly id: string;
  /** Of Atom, whose ids are IRIs (RFC 4287 section 4.2.6). */
  readonly atomId: string;
}

/** Returns the earlier ids of a text, or the id that is derived from its story's if it has none. */
export function entryIds(
  site: Pick<Site, "authority" | "languages">,
  language: LanguageTag,
  storyId: string,
  { guid, atomId }: EarlierIds,
): EntryIds {
  const derived = entryId(site, language, storyId);
  return { id: guid ?? derived, atomId: atomId ?? (guid !== undefined && isIri(guid) ? guid : derived) };
}
