import type { LanguageTag } from "../../domain/site.ts";
import { cleanText } from "../clean-text.ts";
import type { StoryContent, Text } from "../content.ts";
import type { Problem } from "../problem.ts";
import type { ArticleFile } from "../schema/article-schema.ts";
import { check } from "../schema/check.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/read-source.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";
import type { Claims, SlugClaim } from "./claim.ts";
import { languageFiles } from "./language-files.ts";
import { readImage } from "./read-image.ts";
import { readText, type TextOf, type TextReading } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import type { Reader } from "./reader.ts";

/** A story's folder, read as far as it goes. */
export interface StoryReading extends Claims {
  /** Absent where there are problems. */
  readonly story?: StoryContent;
  readonly draft: boolean;
  readonly problems: readonly Problem[];
}

export async function readStory(reader: Reader, folder: Folder): Promise<StoryReading> {
  const yaml = readYaml(folder, "article.yaml");
  const article = "problems" in yaml ? yaml : check(reader.article, yaml);
  const image = "problems" in yaml ? undefined : await readImage(yaml, folder, reader.media);
  const files = languageFiles(folder, reader.known.languages);
  const problems = [...files.problems];
  if ("problems" in article) problems.push(...article.problems);
  if (image && "what" in image) problems.push(image);

  const of = toTextOf(yaml, article, image);
  const texts = new Map<LanguageTag, TextReading>();
  for (const language of files.languages) texts.set(language, readText(reader, folder, language, of));
  for (const text of texts.values()) problems.push(...text.problems);

  const claims = { folder: folderName(folder), ...claimsOf(yaml), slugs: slugsOf(texts) };
  if ("problems" in article || problems.length > 0) return { draft: false, ...claims, problems };
  const story = toStory(
    folder,
    article.value,
    [...texts.values()].flatMap(({ text }) => text ?? []),
  );
  return { story, draft: article.value.draft, ...claims, problems };
}

type Read<Value> = Value | { readonly problems: readonly Problem[] };

function toTextOf(
  yaml: Read<Yaml>,
  article: Read<{ value: ArticleFile }>,
  image: Awaited<ReturnType<typeof readImage>>,
): TextOf {
  const raw = "problems" in yaml || !isMapping(yaml.value) ? undefined : yaml.value;
  const url = "value" in article ? article.value.image?.url : undefined;
  return {
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

function toStory(folder: Folder, article: ArticleFile, texts: readonly Text[]): StoryContent {
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
