import type { Instant, PictureFile } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { cleanText } from "../clean-text.ts";
import type { Text } from "../content.ts";
import type { Problem } from "../problem.ts";
import { check } from "../schema/check.ts";
import { isMapping } from "../schema/mapping.ts";
import { readMoment } from "../schema/read-moment.ts";
import type { TextFile } from "../schema/text-schema.ts";
import type { Folder } from "../source/read-source.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";
import type { FrontMatter } from "../yaml/split-front-matter.ts";
import { problemAt } from "./problem-at.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSlug } from "./read-slug.ts";
import type { Reader } from "./reader.ts";

/** What a text needs to know of its story. */
export interface TextOf {
  /** Undefined where the story does not say rightly. */
  readonly published: Instant | undefined;
  /** Whether the story says that it has a picture; undefined where nobody can say. */
  readonly hasImage: boolean | undefined;
  /** Undefined where there is none, or none that can be served. */
  readonly image: PictureFile | undefined;
}

export interface TextReading {
  /** Absent where there are problems. */
  readonly text?: Text;
  readonly slug?: string;
  readonly problems: readonly Problem[];
}

/** Reads `{language}.md`. */
export function readText(reader: Reader, folder: Folder, language: LanguageTag, of: TextOf): TextReading {
  const read = readFrontMatter(folder, `${language}.md`);
  if ("problems" in read) return read;
  const { yaml, matter } = read;
  const { slug, problem } = readSlug(yaml, folder);
  const checked = check(reader.text, yaml);
  const problems = [
    ...("problems" in checked ? checked.problems : []),
    ...contradictions(yaml, of, reader.known.timeZone),
  ];
  if (problem) problems.push(problem);
  if ("problems" in checked || problems.length > 0) return { slug, problems };
  return { text: toText(yaml, language, slug, checked.value, of, matter), slug, problems };
}

/** Problems that no text has by itself, only beside its story. Looked for in the raw values, since others may be wrong too. */
function contradictions(yaml: Yaml, { published, hasImage }: TextOf, timeZone: string): readonly Problem[] {
  if (!isMapping(yaml.value)) return [];
  const { image, updated } = yaml.value;
  const problems: Problem[] = [];
  if (hasImage === false && image !== undefined) {
    const instead = 'add "image" to article.yaml, or remove it';
    problems.push(
      problemAt(yaml, "image", { what: "describes a picture that the story does not have", instead }, "key"),
    );
  }
  if (hasImage && image === undefined) {
    problems.push(problemAt(yaml, "image.alt", { what: "is missing", instead: "say what the story's picture shows" }));
  }
  const moment = typeof updated === "string" ? readMoment(updated.trim(), timeZone) : undefined;
  if (typeof moment === "number" && published !== undefined && moment < published) {
    const instead = "write when the text changed, or remove it";
    problems.push(problemAt(yaml, "updated", { what: "is before the story was published", instead }));
  }
  return problems;
}

function toText(
  { source }: Yaml,
  language: LanguageTag,
  slug: string,
  { title, lead, image: words, updated, corrections }: TextFile,
  { image }: TextOf,
  { body, bodyLine }: FrontMatter,
): Text {
  return {
    language,
    path: source.path,
    slug,
    title,
    lead,
    ...(words && image && { picture: { media: image, ...words } }),
    ...(updated !== undefined && { updated }),
    corrections,
    markdown: cleanText(source.text.slice(body)).replaceAll("\r\n", "\n"),
    markdownLine: bodyLine,
  };
}
