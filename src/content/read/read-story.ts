import { createHash } from "node:crypto";
import type { LanguageTag } from "../../domain/language.ts";
import { type Problem, splitNotices, toNotices } from "../../problems/problem.ts";
import { cleanText } from "../../xml/clean-text.ts";
import type { ArticleFile } from "../schema/article-schema.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { readSource } from "../source/read-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { check } from "./check.ts";
import type { Claims, SlugClaim } from "./claim.ts";
import { fillGaps } from "./fill-gaps.ts";
import { languageFiles } from "./language-files.ts";
import { readImage } from "./read-image.ts";
import { readText, type TextOf, type TextReading } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import type { StoryReader } from "./reader.ts";
import type { StoryContent, Text } from "./story-content.ts";
import { untranslated } from "./untranslated.ts";
import { withdrawalNotices } from "./withdrawal-notices.ts";

/** A story's folder, read as far as it goes. */
export interface StoryReading extends Claims {
  /** Absent where there are problems; of a draft only where too little can be read of it. */
  readonly story?: StoryContent;
  /** In the first language that has one, whatever else is wrong. */
  readonly title?: string;
  /** Those of a draft are notices: it stops nobody. */
  readonly problems: readonly Problem[];
}

export async function readStory(reader: StoryReader, folder: Folder): Promise<StoryReading> {
  const yaml = readYaml(folder, "article.yaml");
  const draft = isDraft(folder, yaml);
  const article = "problems" in yaml ? yaml : check(reader.article, yaml);
  const image = "problems" in yaml ? undefined : await readImage(yaml, folder, reader.media, draft);
  const files = languageFiles(folder, reader.known.languages);
  const found = [...files.problems];
  if ("problems" in article) found.push(...article.problems);
  if (image && "what" in image) found.push(image);

  const of = toTextOf(yaml, article, image, draft);
  const readings = new Map<LanguageTag, TextReading>();
  for (const language of files.languages) readings.set(language, readText(reader, folder, language, of));
  const texts = [...readings.values()].flatMap(({ text }) => text ?? []);
  for (const text of readings.values()) found.push(...text.problems);
  if ("value" in yaml && "value" in article) {
    found.push(...withdrawalNotices(yaml, article.value, texts));
    found.push(...untranslated(yaml, reader.known.languages, files.languages));
  }

  const problems = draft ? toNotices(found) : found;
  const title = [...readings.values()].find((reading) => reading.title)?.title;
  const claims = { folder: folderName(folder), draft, ...claimsOf(yaml), slugs: slugsOf(readings) };
  const reading = { ...claims, ...(title !== undefined && { title }), problems };
  const value = "value" in article ? article.value : draft ? fillArticle(reader, folder, yaml) : undefined;
  if (!value || texts.length === 0 || splitNotices(problems).problems.length > 0) return reading;
  return { story: { ...toStory(folder, value, texts), draft, gaps: draft ? found : [] }, ...reading };
}

/** Where the file cannot be read, the line by itself says so: an editor may be in the middle of another. */
function isDraft(folder: Folder, yaml: Read<Yaml>): boolean {
  if ("value" in yaml) return isMapping(yaml.value) && yaml.value.draft === true;
  const source = readSource(folder, "article.yaml");
  return "text" in source && /^draft:[ \t]+true[ \t]*(?:#.*)?\r?$/m.test(source.text);
}

/** A draft's `article.yaml` with what is missing from it, so that it can be shown; undefined where the newsroom has nothing to take. */
function fillArticle({ known, article }: StoryReader, folder: Folder, yaml: Read<Yaml>): ArticleFile | undefined {
  const name = folderName(folder);
  const [day = "1970-01-01"] = /^\d{4}-\d\d-\d\d(?=-)/.exec(name) ?? [];
  const [section] = [...(known.tags ?? [])].find(([, kind]) => kind === "section") ?? [];
  const [author] = known.authors ?? [];
  return fillGaps(article, "value" in yaml ? yaml.value : {}, {
    id: `draft-${createHash("sha256").update(name).digest("hex").slice(0, 12)}`,
    published: `${day}T12:00Z`,
    section,
    authors: author === undefined ? undefined : [author],
  });
}

type Read<Value> = Value | { readonly problems: readonly Problem[] };

function toTextOf(
  yaml: Read<Yaml>,
  article: Read<{ value: ArticleFile }>,
  image: Awaited<ReturnType<typeof readImage>>,
  draft: boolean,
): TextOf {
  const raw = "problems" in yaml || !isMapping(yaml.value) ? undefined : yaml.value;
  const url = "value" in article ? article.value.image?.url : undefined;
  return {
    draft,
    published: "value" in article ? article.value.published : undefined,
    hasImage: raw && "image" in raw,
    image: image && !("what" in image) ? image : url === undefined ? undefined : { url },
  };
}

/** From the raw values: two stories with one id are told even while one of them has other problems. */
function claimsOf(yaml: Read<Yaml>): Pick<Claims, "id" | "formerly"> {
  if ("problems" in yaml || !isMapping(yaml.value)) return { formerly: [] };
  const { id, formerly } = yaml.value;
  const old = Array.isArray(formerly) ? formerly : [];
  return {
    ...(typeof id === "string" && { id: cleanText(id) }),
    formerly: old.flatMap((slug: unknown, index) => (typeof slug === "string" ? { index, name: cleanText(slug) } : [])),
  };
}

function slugsOf(texts: ReadonlyMap<LanguageTag, TextReading>): readonly SlugClaim[] {
  return [...texts].flatMap(([language, { slug }]) => (slug === undefined ? [] : { language, name: slug }));
}

function folderName({ path }: Folder): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function toStory(folder: Folder, article: ArticleFile, texts: readonly Text[]): Omit<StoryContent, "draft" | "gaps"> {
  const { draft: _, image: __, section, place, tags, ...rest } = article;
  return {
    folder: folderName(folder),
    ...rest,
    section,
    ...(place !== undefined && { place }),
    tags: [...new Set([section, ...(place === undefined ? [] : [place]), ...tags])],
    texts,
  };
}
