import { readMoment } from "../../content/schema/moment.ts";
import type { Instant } from "../../domain/article.ts";
import type { EditedNewsroom } from "../story/newsroom.ts";
import { spellMoment } from "../story/spell-moment.ts";
import type { Marked, SourceDraft, StoryDraft, TextDraft } from "../story/story-draft.ts";
import { placeOf, sectionOf } from "./dateline-terms.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { findTerm } from "./find-term.ts";
import { mentionedTags } from "./mentioned-tags.ts";
import type { NewsPage } from "./news-page.ts";

/** What an editor has said already. */
export interface PageOptions {
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  /** Name of the picture in the story's folder. */
  readonly image?: string;
}

/** Names on the page that the vocabulary does not have. */
export interface UnknownNames {
  readonly section?: string;
  readonly authors: readonly string[];
}

export interface PageDraft {
  readonly draft: Omit<StoryDraft, "id">;
  readonly unknown: UnknownNames;
}

/** A longer one is no summary. */
const longestLead = 400;

/** A page as a story of the newsroom: what was found goes in, and what is doubtful or missing is marked. */
export function draftOfPage(page: NewsPage, newsroom: EditedNewsroom, options: PageOptions): PageDraft {
  const section = sectionOf(page, newsroom, options);
  const authors = authorsOf(page, newsroom, options);
  const source = sourceOf(page, newsroom);
  const image = imageOf(page, options);
  const place = placeOf(page, newsroom);
  return {
    draft: {
      published: publishedOf(page, newsroom.site.timeZone),
      section: section.field,
      ...(place !== undefined && { place: { value: place } }),
      tags: tagsOf(page, newsroom, options),
      authors: authors.field,
      ...(image && { image: image.file }),
      ...(source && { source }),
      texts: [textOf(page, image?.words)],
    },
    unknown: { ...(section.unknown !== undefined && { section: section.unknown }), authors: authors.unknown },
  };
}

/** Minutes are what a page shows. */
function publishedOf({ dateline, languages }: NewsPage, timeZone: string): Marked<string> {
  const day = dateline?.day ?? languages?.day;
  if (day === undefined) return { check: "when it was published, such as 2026-01-03T20:53; the text does not say" };
  if (dateline?.time === undefined) return { check: `the time too, such as ${day}T20:53; the text has the day only` };
  const local = `${day}T${dateline.time}`;
  const moment: Instant | { readonly instead: string } = readMoment(local, timeZone);
  if (typeof moment !== "number") return { value: local, check: moment.instead };
  const value = spellMoment(moment, timeZone);
  if (dateline.wrongWeekday) return { value, check: "the weekday beside it in the text is not that day's" };
  if (languages?.day !== undefined && languages.day !== day) {
    return { value, check: `at its top the text says ${languages.day}` };
  }
  return { value };
}

function tagsOf(page: NewsPage, { tags }: EditedNewsroom, options: PageOptions): Marked<readonly string[]> {
  if (options.tags) return { value: options.tags };
  const text = [page.headline, page.lead, ...page.paragraphs].join("\n");
  const value = mentionedTags(text, tags.values(), page.language);
  if (value.length === 0) return { value, check: "its topics, from tags.yaml" };
  return { value, check: "names found in the text; take away what it is not about" };
}

function authorsOf(page: NewsPage, { authors }: EditedNewsroom, options: PageOptions) {
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

/** A source that another story has too is taken over whole. */
function sourceOf({ source, language }: NewsPage, { site, stories }: EditedNewsroom): SourceDraft | undefined {
  if (!source || findTerm([{ slug: "", name: site.publisher.name, retired: false }], source.name)) return undefined;
  const check = source.sure ? undefined : `was it first published there? the text says "${source.words}"`;
  const known = stories.flatMap(({ story }) => story?.source ?? []);
  const same = known.find(({ name }) => name[language]?.toLowerCase() === source.name.toLowerCase());
  const marked = { ...(check !== undefined && { check: check.replace(/\s+/g, " ") }) };
  if (!same) return { name: { value: source.name, ...marked } };
  return { name: { value: same.name, ...marked }, ...(same.url !== undefined && { url: { value: same.url } }) };
}

function imageOf({ picture }: NewsPage, { image }: PageOptions) {
  if (!picture && image === undefined) return undefined;
  const alt = { check: "what the picture shows, for those who do not see it" };
  const { caption, credit, sure = true } = picture ?? {};
  const doubt = sure ? undefined : `is this the ${caption === undefined ? "credit" : "caption"}, or in part?`;
  const field = (value: string) => ({ value, ...(doubt !== undefined && { check: doubt }) });
  return {
    file:
      image === undefined
        ? { check: 'put the picture beside this file and write its name; or remove "image" here and in the text' }
        : { value: image },
    words: { alt, ...(caption && { caption: field(caption) }), ...(credit && { credit: field(credit) }) },
  };
}

function textOf({ language, headline, lead, paragraphs }: NewsPage, image: TextDraft["image"]): TextDraft {
  return {
    language,
    title: { value: headline },
    lead: { value: lead, ...(lead.length > longestLead && { check: "the first paragraph; long for a summary" }) },
    ...(image && { image }),
    body: `\n${paragraphs.map((line) => `${escapeMarkdown(line)}\n`).join("\n")}`,
  };
}
