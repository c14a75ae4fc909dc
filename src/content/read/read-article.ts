import { createHash } from "node:crypto";
import type { LanguageTag } from "../../domain/language.ts";
import type { PictureFile } from "../../domain/picture.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { cleanText } from "../../xml/clean-text.ts";
import type { ArticleFile, articleSchema } from "../schema/article-schema.ts";
import type { Known } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import { type FileFacts, factsOfFile, type StoryFiles, treatmentOf } from "./file-facts.ts";
import { fillGaps } from "./fill-gaps.ts";
import type { UniqueNames } from "./find-clashes.ts";
import type { PictureRegistry } from "./picture-registry.ts";
import { readDraft } from "./read-draft.ts";
import { type MediaReader, type ReadMedia, readMedia } from "./read-media.ts";
import { readYaml } from "./read-yaml.ts";

/** What is needed to read every `article.yaml`, created once. */
export interface ArticleReader extends MediaReader {
  readonly known: Known;
  readonly article: ReturnType<typeof articleSchema>;
}

/** `article.yaml`, read as far as possible. */
export interface ParsedArticle {
  /** Undefined if it cannot be read as YAML. */
  readonly yaml: Yaml | undefined;
  /** Undefined if it has problems. */
  readonly value: ArticleFile | undefined;
  /** Whether texts that do not say so themselves are drafts. */
  readonly draft: boolean;
  /** Whether all texts are drafts. */
  readonly allDrafts: boolean;
  /** Whether it gives the story a picture; undefined if that is not known. */
  readonly hasImage: boolean | undefined;
  /** Undefined if there is none that can be served. */
  readonly image: PictureFile | undefined;
  /** What is known of the lead picture; absent if there is none. */
  readonly lead?: FileFacts;
  /** What is known of all files, the lead picture's included. */
  readonly files: StoryFiles;
  readonly clips: ReadMedia["clips"];
  readonly names: Pick<UniqueNames, "id" | "formerly">;
  readonly problems: readonly Problem[];
}

/** What is read of a text before the story as a whole. */
export interface TextOpening {
  readonly language: LanguageTag;
  /** Undefined if it does not say so itself. */
  readonly draft: boolean | undefined;
  /** Who made the lead picture. */
  readonly credit?: string;
}

export async function readArticle(
  reader: ArticleReader,
  folder: Folder,
  openings: readonly TextOpening[],
): Promise<ParsedArticle> {
  const yaml = readYaml(folder, "article.yaml");
  const draft = readDraft(folder, "article.yaml", yaml) ?? false;
  const allDrafts = openings.length === 0 ? draft : openings.every((own) => own.draft ?? draft);
  if ("problems" in yaml) {
    const unknown = { yaml: undefined, value: undefined, hasImage: undefined, image: undefined, files: {} };
    const none = { names: { formerly: [] }, clips: new Map() };
    return { ...unknown, ...none, draft, allDrafts, problems: yaml.problems };
  }
  const raw = isMapping(yaml.value) ? yaml.value : undefined;
  const checked = check(reader.article, yaml);
  const value = "value" in checked ? checked.value : undefined;
  // The credit of a text that is not published stays out of the file.
  const shown = openings.filter((own) => allDrafts || !(own.draft ?? draft));
  const lead = value?.image && leadFacts(value, value.image, shown);
  const ofLead = lead && value?.image?.file !== undefined ? { [value.image.file]: lead } : {};
  const treatment = treatmentOf(lead, reader.known.defaultLanguage);
  const { media } = reader;
  const measureLead = value?.withdrawn ? media.check : allDrafts ? media.measureWhole : media.measure;
  const image = await readImage(yaml, folder, media, (file) => measureLead(file, treatment));
  const url = value?.image?.url;
  // The first of two spellings of one name counts.
  const files = { ...ofLead, ...value?.files, ...ofLead };
  const clips = await readMedia(reader, yaml, folder, files, allDrafts);
  const problems = "problems" in checked ? [...checked.problems] : [];
  if (image && "what" in image) problems.push(image);
  problems.push(...clips.problems);
  return {
    yaml,
    value,
    draft,
    allDrafts,
    hasImage: raw && "image" in raw,
    image: image && !("what" in image) ? image : url === undefined ? undefined : { url },
    ...(lead && { lead }),
    files,
    clips: clips.clips,
    names: readNames(yaml),
    problems,
  };
}

/**
 * Returns what is known of the lead picture: what `image` says, otherwise what `files` says of the same file, and the credit in the
 * texts.
 */
function leadFacts(
  { files }: ArticleFile,
  { file, url: _, syndicate, ...own }: NonNullable<ArticleFile["image"]>,
  openings: readonly TextOpening[],
): FileFacts {
  const other = file === undefined ? undefined : factsOfFile(files, file);
  const credits = openings.flatMap(({ language, credit }) =>
    credit === undefined ? [] : [[language, credit] as const],
  );
  return {
    ...other,
    ...own,
    syndicate: syndicate && (other?.syndicate ?? true),
    ...(credits.length > 0 && { credit: Object.fromEntries(credits) }),
  };
}

/**
 * Measures the file of a story's lead picture; returns undefined if it names none. Reads the raw value: a missing file
 * is reported immediately, whatever else is wrong in `article.yaml`.
 */
async function readImage(
  yaml: Yaml,
  folder: Folder,
  media: PictureRegistry,
  measure: PictureRegistry["check"],
): Promise<PictureFile | Problem | undefined> {
  const image = isMapping(yaml.value) ? yaml.value.image : undefined;
  const file = isMapping(image) ? image.file : undefined;
  if (typeof file !== "string") return undefined;
  const located = media.find(folder, file);
  if (!located.path?.startsWith(`${folder.place}/`)) {
    const what = `${quote(file)} is not in the story's folder`;
    return problemAtField(yaml, "image.file", { what, instead: "copy the picture there and write its name" });
  }
  const picture = await measure(located);
  return "what" in picture ? problemAtField(yaml, "image.file", picture) : picture.media;
}

/**
 * Reads names from the raw values: two stories with the same id are reported even while one of them has other problems.
 */
function readNames({ value }: Yaml): ParsedArticle["names"] {
  if (!isMapping(value)) return { formerly: [] };
  const { id, formerly } = value;
  const old = Array.isArray(formerly) ? formerly : [];
  return {
    ...(typeof id === "string" && { id: cleanText(id) }),
    formerly: old.flatMap((slug: unknown, index) => (typeof slug === "string" ? { index, name: cleanText(slug) } : [])),
  };
}

/**
 * Fills the gaps in a draft's `article.yaml`, so that it can be shown; returns undefined if the newsroom has no section
 * or author to fill them with.
 */
export function fillArticle(
  { known, article }: ArticleReader,
  folderName: string,
  yaml: Yaml | undefined,
): ArticleFile | undefined {
  const [day = "1970-01-01"] = /^\d{4}-\d\d-\d\d(?=-)/.exec(folderName) ?? [];
  const [section] = [...(known.tags ?? [])].find(([, kind]) => kind === "section") ?? [];
  const [author] = known.authors ?? [];
  return fillGaps(article, yaml ? yaml.value : {}, {
    id: `draft-${createHash("sha256").update(folderName).digest("hex").slice(0, 12)}`,
    published: `${day}T12:00Z`,
    section,
    authors: author === undefined ? undefined : [author],
  });
}
