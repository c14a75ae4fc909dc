import { createHash } from "node:crypto";
import type { Picture, PictureFile } from "../../domain/picture.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { cleanText } from "../../xml/clean-text.ts";
import type { ArticleFile, articleSchema } from "../schema/article-schema.ts";
import type { Known } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import { fillGaps } from "./fill-gaps.ts";
import type { UniqueNames } from "./find-clashes.ts";
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
  readonly image: Pick<Picture, "media" | "syndicate"> | undefined;
  readonly clips: ReadMedia["clips"];
  readonly names: Pick<UniqueNames, "id" | "formerly">;
  readonly problems: readonly Problem[];
}

/** @param drafts whether each text is a draft; undefined for a text that does not say so itself */
export async function readArticle(
  reader: ArticleReader,
  folder: Folder,
  drafts: readonly (boolean | undefined)[],
): Promise<ParsedArticle> {
  const yaml = readYaml(folder, "article.yaml");
  const draft = readDraft(folder, "article.yaml", yaml) ?? false;
  const allDrafts = drafts.length === 0 ? draft : drafts.every((own) => own ?? draft);
  if ("problems" in yaml) {
    const unknown = { yaml: undefined, value: undefined, hasImage: undefined, image: undefined, clips: new Map() };
    return { ...unknown, draft, allDrafts, names: { formerly: [] }, problems: yaml.problems };
  }
  const raw = isMapping(yaml.value) ? yaml.value : undefined;
  const checked = check(reader.article, yaml);
  const value = "value" in checked ? checked.value : undefined;
  const image = await readImage(yaml, folder, reader.media, allDrafts);
  const url = value?.image?.url;
  const file = image && !("what" in image) ? image : url === undefined ? undefined : { url };
  const media = await readMedia(reader, yaml, folder, allDrafts);
  const problems = "problems" in checked ? [...checked.problems] : [];
  if (image && "what" in image) problems.push(image);
  problems.push(...media.problems);
  return {
    yaml,
    value,
    draft,
    allDrafts,
    hasImage: raw && "image" in raw,
    image: file && { media: file, ...(value?.image?.syndicate === false && { syndicate: false }) },
    clips: media.clips,
    names: readNames(yaml),
    problems,
  };
}

/**
 * Measures the file of a story's lead picture; returns undefined if it names none. Reads the raw value: a missing file
 * is reported immediately, whatever else is wrong in `article.yaml`.
 */
async function readImage(
  yaml: Yaml,
  folder: Folder,
  media: MediaReader["media"],
  draft: boolean,
): Promise<PictureFile | Problem | undefined> {
  const image = isMapping(yaml.value) ? yaml.value.image : undefined;
  const file = isMapping(image) ? image.file : undefined;
  if (typeof file !== "string") return undefined;
  const located = media.find(folder, file);
  if (!located.path?.startsWith(`${folder.place}/`)) {
    const what = `${quote(file)} is not in the story's folder`;
    return problemAtField(yaml, "image.file", { what, instead: "copy the picture there and write its name" });
  }
  const picture = await (draft ? media.measureWhole : media.measure)(located);
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
