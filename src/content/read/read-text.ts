import * as v from "valibot";
import type { EarlierIds } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Picture, PictureFile } from "../../domain/picture.ts";
import { type Problem, splitNotices } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { pickEarlierIds } from "../../urls/entry-ids.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { atomId, guid } from "../schema/earlier-id.ts";
import type { Known } from "../schema/known.ts";
import { joinLines } from "../schema/line.ts";
import { isMapping } from "../schema/mapping.ts";
import { isPageSlug } from "../schema/slug.ts";
import type { TextFile, textSchema } from "../schema/text-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import { checkText } from "./check-text.ts";
import { fillGaps } from "./fill-gaps.ts";
import type { ParsedArticle } from "./read-article.ts";
import type { FrontMatter, readFrontMatter } from "./read-yaml.ts";
import type { Text } from "./story-content.ts";

/** What is needed to read every text, created once. */
export interface TextReader {
  readonly known: Known;
  readonly text: ReturnType<typeof textSchema>;
}

export interface ParsedText {
  readonly draft: boolean;
  /** Absent if there are problems; for a draft, only if its front matter cannot be read. */
  readonly text?: Text;
  readonly slug?: string;
  /** Its valid earlier ids, whatever else is wrong. */
  readonly earlier?: EarlierIds;
  /** The title as it is written, if there is one. */
  readonly title?: string;
  readonly problems: readonly Problem[];
}

/** `{language}.md`, with its front matter read. */
export interface TextFront {
  readonly language: LanguageTag;
  readonly read: ReturnType<typeof readFrontMatter>;
  readonly draft: boolean;
}

export function readText(
  reader: TextReader,
  folder: Folder,
  { language, read, draft }: TextFront,
  article: ParsedArticle,
): ParsedText {
  if ("problems" in read) return { draft, problems: read.problems };
  const { yaml, matter } = read;
  const { slug, problem } = readSlug(yaml, folder);
  const checked = check(reader.text, yaml);
  const problems = [
    ...("problems" in checked ? checked.problems : []),
    ...checkText(yaml, article, reader.known.timeZone),
  ];
  if (problem) problems.push(problem);
  const title = readTitle(yaml);
  const earlier = readEarlierIds(yaml);
  const parsed = { draft, slug, ...(title !== undefined && { title }), ...(earlier && { earlier }), problems };
  const value = "value" in checked ? checked.value : draft ? fillGaps(reader.text, yaml.value, gaps) : undefined;
  if (!value || (!draft && splitNotices(problems).problems.length > 0)) return parsed;
  return { text: toText(yaml, { language, slug, draft }, value, article, matter), ...parsed };
}

/**
 * Returns the slug in a text's front matter; if there is none, the folder's name without its date. Whether a given slug
 * is valid is checked by the schema.
 */
export function readSlug(yaml: Yaml, folder: Folder): { readonly slug: string; readonly problem?: Problem } {
  const given = isMapping(yaml.value) ? yaml.value.slug : undefined;
  if (typeof given === "string") return { slug: cleanText(given) };
  const name = cleanText(folder.path.slice(folder.path.lastIndexOf("/") + 1)).replace(/^\d{4}-\d\d-\d\d-/, "");
  if (given !== undefined || isPageSlug(name)) return { slug: name };
  const what = `${quote(name)}, from the folder's name, cannot be the end of a URL`;
  return {
    slug: name,
    problem: problemAtField(yaml, "slug", { what, instead: 'rename the folder, or write "slug: …"' }),
  };
}

/** Placeholders in a draft for required fields that are not written yet. */
const gaps = { title: "[title]", lead: "[lead]", "image.alt": "[image.alt]" };

function readTitle({ value }: Yaml): string | undefined {
  const title = isMapping(value) && typeof value.title === "string" ? joinLines(value.title) : "";
  return title || undefined;
}

/** Reads the raw values: ids that two texts have are reported even while one of the texts has other problems. */
function readEarlierIds({ value }: Yaml): EarlierIds | undefined {
  if (!isMapping(value) || (value.guid === undefined && value.atomId === undefined)) return undefined;
  const earlier = {
    ...(v.is(guid, value.guid) && { guid: value.guid }),
    ...(v.is(atomId, value.atomId) && { atomId: value.atomId }),
  };
  return Object.keys(earlier).length > 0 ? earlier : undefined;
}

/**
 * @param credit if the text gives none
 * @param syndicate whether feeds may have it
 */
function toPicture(
  media: PictureFile,
  words: NonNullable<TextFile["image"]>,
  credit: string | undefined,
  syndicate = true,
): Picture {
  return { media, ...(credit !== undefined && { credit }), ...words, ...(!syndicate && { syndicate: false }) };
}

function toText(
  { source }: Yaml,
  names: Pick<Text, "language" | "slug" | "draft">,
  written: TextFile,
  { image, lead: ofLead }: ParsedArticle,
  { body, bodyLine }: FrontMatter,
): Text {
  const { title, lead, image: words, published, expires, updated, corrections } = written;
  return {
    ...names,
    path: source.path,
    ...pickEarlierIds(written),
    title,
    lead,
    ...(words && image && { picture: toPicture(image, words, ofLead?.credit?.[names.language], ofLead?.syndicate) }),
    ...(published !== undefined && { published }),
    ...(expires !== undefined && { expires }),
    ...(updated !== undefined && { updated }),
    corrections,
    markdown: cleanText(source.text.slice(body)).replaceAll("\r\n", "\n"),
    markdownLine: bodyLine,
  };
}
