import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { quote } from "../../problems/quote.ts";
import type { EarlierIds } from "../../urls/entry-ids.ts";
import { isIri } from "../../urls/iri.ts";
import { entryId, feedPathOf } from "../../urls/urls.ts";
import type { Clashes, NameUse } from "./clashes.ts";

/** The valid earlier ids of a text; at least one. */
export interface EarlierEntryIds extends EarlierIds {
  readonly language: LanguageTag;
}

/** What determines the ids of a story's entries. */
interface EntryIdClaims {
  readonly folder: string;
  readonly draft: boolean;
  readonly id?: string;
  /** Of each of its texts. */
  readonly slugs: readonly { readonly language: LanguageTag }[];
  readonly entryIds: readonly EarlierEntryIds[];
}

/**
 * Reports earlier ids that another text or a feed has, too: feed readers would take the two for one. RSS and JSON Feed share their
 * ids, Atom has its own. The id that a text derives from its story's is kept free even if the text has an earlier one, so that removing
 * a `guid` never causes a clash.
 * @param site absent if its authority is not known
 * @param stories drafts last: a clash between a draft and a published story is reported at the draft
 */
export function findEntryIdClashes(clashes: Clashes, site: Site | undefined, stories: readonly EntryIdClaims[]): void {
  const keeping = stories.filter(({ entryIds }) => entryIds.length > 0);
  if (keeping.length === 0) return;
  const derived = site ? derivedIds(site, stories) : new Map<string, DerivedId>();
  for (const idIn of [guidOf, atomIdOf]) {
    const owners = new Map<string, NameUse>();
    for (const story of keeping) {
      for (const earlier of story.entryIds) {
        const use = idIn(story, earlier);
        if (!use) continue;
        reportTaken(clashes, use, owners.get(use.name));
        reportDerived(clashes, use, earlier.language, derived.get(use.name));
        if (site) reportFeed(clashes, use, feedPathOf(site, use.name));
        if (!owners.has(use.name)) owners.set(use.name, use);
      }
    }
  }
}

/** Returns the id that a text keeps in RSS and JSON Feed. */
function guidOf(story: EntryIdClaims, { language, guid }: EarlierEntryIds): NameUse | undefined {
  return guid === undefined ? undefined : { story, name: guid, file: `${language}.md`, field: ["guid"] };
}

/** Returns the id that a text keeps in Atom. */
function atomIdOf(story: EntryIdClaims, earlier: EarlierEntryIds): NameUse | undefined {
  const { language, guid, atomId } = earlier;
  if (atomId !== undefined) return { story, name: atomId, file: `${language}.md`, field: ["atomId"] };
  return guid !== undefined && isIri(guid) ? guidOf(story, earlier) : undefined;
}

interface DerivedId {
  readonly story: EntryIdClaims;
  readonly language: LanguageTag;
  /** Where the story's id is written. */
  readonly from: NameUse;
}

function derivedIds(site: Site, stories: readonly EntryIdClaims[]): ReadonlyMap<string, DerivedId> {
  return new Map(
    stories.flatMap((story) => {
      const { id: name } = story;
      if (name === undefined) return [];
      const from: NameUse = { story, name, file: "article.yaml", field: ["id"] };
      return story.slugs.map(({ language }) => [entryId(site, language, name), { story, language, from }] as const);
    }),
  );
}

const remedy = "correct it, or remove it";

function reportTaken(clashes: Clashes, use: NameUse, owner: NameUse | undefined): void {
  if (!owner) return;
  const what = `${quote(use.name)} is also the ${owner.field[0]} of ${clashes.placeName(owner)}`;
  clashes.report(use, what, "correct one of the two, or remove it");
}

function reportDerived(clashes: Clashes, use: NameUse, language: LanguageTag, other: DerivedId | undefined): void {
  if (!other || (other.story === use.story && other.language === language)) return;
  const file = `${other.language}.md`;
  if (other.story.draft && !use.story.draft) {
    const what = `gives ${file} the id ${quote(use.name)}, which is the ${use.field[0]} of ${clashes.placeName(use)}`;
    clashes.report(other.from, what, "change it");
  } else {
    const what = `${quote(use.name)} is also the id that ${file} has from ${clashes.placeName(other.from)}`;
    clashes.report(use, what, remedy);
  }
}

function reportFeed(clashes: Clashes, use: NameUse, path: string | undefined): void {
  if (path !== undefined) clashes.report(use, `${quote(use.name)} is the id of the feed ${path}`, remedy);
}
