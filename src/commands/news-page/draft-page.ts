import { formatMoment } from "../../content/schema/format-moment.ts";
import { readMoment } from "../../content/schema/moment.ts";
import type { Instant } from "../../domain/article.ts";
import type { NewsroomContent } from "../story/newsroom-content.ts";
import type { FileDraft, Marked, SourceDraft, StoryDraft } from "../story/story-draft.ts";
import { draftImage, draftText } from "./draft-text.ts";
import { findMentionedTags, findPlace, findSection, findTerm } from "./find-terms.ts";
import type { NewsPage } from "./read-news-page.ts";

/** What an editor has specified. */
export interface PageOptions {
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  /** Name of the picture in the story's folder. */
  readonly image?: string;
  /** Names of the recordings of the whole story in its folder. */
  readonly media?: readonly string[];
}

/** Names on the page that are not in the vocabulary. */
export interface UnknownNames {
  readonly section?: string;
  readonly authors: readonly string[];
}

export interface PageDraft {
  readonly draft: Omit<StoryDraft, "id">;
  readonly unknown: UnknownNames;
}

/** Drafts a story from a page: what was found is filled in, and what is doubtful or missing is marked. */
export function draftPage(page: NewsPage, newsroom: NewsroomContent, options: PageOptions): PageDraft {
  const section = findSection(page, newsroom, options);
  const authors = draftAuthors(page, newsroom, options);
  const source = draftSource(page, newsroom);
  const image = draftImage(page, options);
  const place = findPlace(page, newsroom);
  return {
    draft: {
      published: draftPublished(page, newsroom.site.timeZone),
      section: section.field,
      ...(place !== undefined && { place: { value: place } }),
      tags: draftTags(page, newsroom, options),
      authors: authors.field,
      ...(image && { image: image.file }),
      files: draftFileFacts(page),
      media: options.media ?? [],
      ...(source && { source }),
      texts: [draftText(page, image?.words)],
    },
    unknown: { ...(section.unknown !== undefined && { section: section.unknown }), authors: authors.unknown },
  };
}

/** To the minute, as on a page. */
function draftPublished({ dateline, languages }: NewsPage, timeZone: string): Marked<string> {
  const day = dateline?.day ?? languages?.day;
  if (day === undefined) return { check: "when it was published, such as 2026-01-03T20:53; the text does not say" };
  if (dateline?.time === undefined) return { check: `the time too, such as ${day}T20:53; the text has only the day` };
  const local = `${day}T${dateline.time}`;
  const moment: Instant | { readonly instead: string } = readMoment(local, timeZone);
  if (typeof moment !== "number") return { value: local, check: moment.instead };
  const value = formatMoment(moment, timeZone);
  if (dateline.wrongWeekday) return { value, check: "the weekday in the text does not match this date" };
  if (languages?.day !== undefined && languages.day !== day) {
    return { value, check: `the top of the text says ${languages.day}` };
  }
  return { value };
}

function draftTags(page: NewsPage, { tags }: NewsroomContent, options: PageOptions): Marked<readonly string[]> {
  if (options.tags) return { value: options.tags };
  const paragraphs = page.paragraphs.filter((block) => typeof block === "string");
  const text = [page.headline, page.lead, ...paragraphs].join("\n");
  const value = findMentionedTags(text, tags.values(), page.language);
  if (value.length === 0) return { value, check: "its topics, from tags.yaml" };
  return { value, check: "names found in the text; remove what it is not about" };
}

function draftAuthors(page: NewsPage, { authors }: NewsroomContent, options: PageOptions) {
  if (options.authors) return { field: { value: options.authors }, unknown: [] };
  const found = page.authors.map((name) => ({ name, slug: findTerm(authors.values(), name)?.slug }));
  const value = [...new Set(found.flatMap(({ slug }) => slug ?? []))];
  const unknown = found.filter(({ slug }) => slug === undefined).map(({ name }) => name);
  const names = unknown.map((name) => `"${name}"`).join(", ");
  const check =
    unknown.length > 0
      ? `add ${names} to authors.yaml, then here`
      : value.length === 0
        ? "who wrote it, from authors.yaml; the text does not say"
        : undefined;
  return { field: { value, ...(check !== undefined && { check }) }, unknown };
}

/** The credits of the pictures that the text names. */
function draftFileFacts({ paragraphs }: NewsPage): ReadonlyMap<string, FileDraft> {
  const facts = new Map<string, FileDraft>();
  for (const block of paragraphs) {
    if (typeof block === "string" || block.kind !== "file" || block.credit === undefined) continue;
    facts.set(block.src, { credit: { value: block.credit } });
  }
  return facts;
}

/** If another story has the same source, its names and its URL are copied. */
function draftSource({ source, language }: NewsPage, { site, stories }: NewsroomContent): SourceDraft | undefined {
  if (!source || findTerm([{ name: site.publisher.name, retired: false }], source.name)) return undefined;
  const check = source.sure ? undefined : `was it first published there? the text says "${source.words}"`;
  const known = stories.flatMap(({ story }) => story?.source ?? []);
  const same = known.find(({ name }) => name[language]?.toLowerCase() === source.name.toLowerCase());
  const marked = { ...(check !== undefined && { check: check.replace(/\s+/g, " ") }) };
  if (!same) return { name: { value: source.name, ...marked } };
  return { name: { value: same.name, ...marked }, ...(same.url !== undefined && { url: { value: same.url } }) };
}
