import type { EarlierIds } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { quote } from "../../problems/quote.ts";
import { isIri } from "../../urls/iri.ts";
import { entryId, pathInFeedId } from "../../urls/urls.ts";
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
  readonly slugs: readonly { readonly language: LanguageTag; readonly draft?: boolean }[];
  readonly entryIds: readonly EarlierEntryIds[];
}

/**
 * Reports earlier ids that another text or a feed has, too: feed readers would take the two for one. RSS and JSON Feed share their
 * ids, Atom has its own. The id that a text derives from its story's is kept free even if the text has an earlier one, so that removing
 * a `guid` never causes a clash.
 *
 * Drafts come last: a clash between a draft and a published text is reported at the draft.
 * @param site absent if its authority is not known
 */
export function findEntryIdClashes(clashes: Clashes, site: Site | undefined, stories: readonly EntryIdClaims[]): void {
  const every = stories.flatMap((story) =>
    story.entryIds.map((earlier) => ({ story, earlier, draft: isDraft(story, earlier.language) })),
  );
  if (every.length === 0) return;
  const inOrder = [...every.filter(({ draft }) => !draft), ...every.filter(({ draft }) => draft)];
  const derived = site ? derivedIds(site, stories) : new Map<string, DerivedId>();
  for (const idIn of [guidOf, atomIdOf]) {
    const owners = new Map<string, NameUse>();
    for (const { story, earlier } of inOrder) {
      const use = idIn(story, earlier);
      if (!use) continue;
      reportTaken(clashes, use, owners.get(use.name));
      reportDerived(clashes, use, earlier.language, derived.get(use.name));
      if (site) reportFeed(clashes, use, findFeedPath(site, use.name));
      if (!owners.has(use.name)) owners.set(use.name, use);
    }
  }
}

function isDraft({ slugs }: EntryIdClaims, language: LanguageTag): boolean {
  return slugs.some((slug) => slug.language === language && slug.draft);
}

/** Returns the earlier id of a text in RSS and JSON Feed. */
function guidOf(story: EntryIdClaims, { language, guid }: EarlierEntryIds): NameUse | undefined {
  return guid === undefined
    ? undefined
    : { story, draft: isDraft(story, language), name: guid, file: `${language}.md`, field: ["guid"] };
}

/** Returns the earlier id of a text in Atom. */
function atomIdOf(story: EntryIdClaims, earlier: EarlierEntryIds): NameUse | undefined {
  const { language, guid, atomId } = earlier;
  if (atomId !== undefined)
    return { story, draft: isDraft(story, language), name: atomId, file: `${language}.md`, field: ["atomId"] };
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
      const from: NameUse = { story, draft: story.draft, name, file: "article.yaml", field: ["id"] };
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
  if (isDraft(other.story, other.language) && !use.draft) {
    const what = `gives ${file} the id ${quote(use.name)}, which is the ${use.field[0]} of ${clashes.placeName(use)}`;
    clashes.report({ ...other.from, draft: true }, what, "change it");
  } else {
    const what = `${quote(use.name)} is also the id that ${file} has from ${clashes.placeName(other.from)}`;
    clashes.report(use, what, remedy);
  }
}

/** Returns the path of the feed that has this id, or would have it without `feedIds`. */
function findFeedPath(site: Site, id: string): string | undefined {
  const chosen = Object.entries(site.feedIds).find(([, feedId]) => feedId === id);
  return chosen ? chosen[0] : pathInFeedId(site, id);
}

function reportFeed(clashes: Clashes, use: NameUse, path: string | undefined): void {
  if (path !== undefined) clashes.report(use, `${quote(use.name)} is the id of the feed ${path}`, remedy);
}
