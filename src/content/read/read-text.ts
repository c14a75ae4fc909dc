import type { Instant, PictureFile } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { type Problem, splitNotices } from "../../problems/problem.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { joinLines } from "../schema/line.ts";
import { isMapping } from "../schema/mapping.ts";
import { readMoment } from "../schema/moment.ts";
import type { TextFile } from "../schema/text-schema.ts";
import type { Folder } from "../source/content-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { problemAtField } from "../yaml/locate.ts";
import type { FrontMatter } from "../yaml/split-front-matter.ts";
import { check } from "./check.ts";
import { fillGaps } from "./fill-gaps.ts";
import { markupInFields } from "./markup-in-fields.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readSlug } from "./read-slug.ts";
import type { StoryReader } from "./reader.ts";
import type { Text } from "./story-content.ts";

/** What a text needs to know of its story. */
export interface TextOf {
  /** Whether what is still to be written gets a placeholder. */
  readonly draft: boolean;
  /** Undefined where the story does not say rightly. */
  readonly published: Instant | undefined;
  /** Whether the story says that it has a picture; undefined where nobody can say. */
  readonly hasImage: boolean | undefined;
  /** Undefined where there is none, or none that can be served. */
  readonly image: PictureFile | undefined;
}

export interface TextReading {
  /** Absent where there are problems; of a draft only where the front matter cannot be read. */
  readonly text?: Text;
  readonly slug?: string;
  /** As it is written, where there is one. */
  readonly title?: string;
  readonly problems: readonly Problem[];
}

/** Reads `{language}.md`. */
export function readText(reader: StoryReader, folder: Folder, language: LanguageTag, of: TextOf): TextReading {
  const read = readFrontMatter(folder, `${language}.md`);
  if ("problems" in read) return read;
  const { yaml, matter } = read;
  const { slug, problem } = readSlug(yaml, folder);
  const checked = check(reader.text, yaml);
  const problems = [
    ...("problems" in checked ? checked.problems : []),
    ...contradictions(yaml, of, reader.known.timeZone),
    ...markupInFields(yaml),
  ];
  if (problem) problems.push(problem);
  const title = titleOf(yaml);
  const reading = { slug, ...(title !== undefined && { title }), problems };
  const value = "value" in checked ? checked.value : of.draft ? fillGaps(reader.text, yaml.value, gaps) : undefined;
  if (!value || (!of.draft && splitNotices(problems).problems.length > 0)) return reading;
  return { text: toText(yaml, language, slug, value, of, matter), ...reading };
}

/** In a draft's place of what is required and not written yet. */
const gaps = { title: "[title]", lead: "[lead]", "image.alt": "[image.alt]" };

function titleOf({ value }: Yaml): string | undefined {
  const title = isMapping(value) && typeof value.title === "string" ? joinLines(value.title) : "";
  return title || undefined;
}

/** Problems that no text has by itself, only beside its story. Looked for in the raw values, since others may be wrong too. */
function contradictions(yaml: Yaml, { published, hasImage }: TextOf, timeZone: string): readonly Problem[] {
  if (!isMapping(yaml.value)) return [];
  const { image, updated } = yaml.value;
  const problems: Problem[] = [];
  if (hasImage === false && image !== undefined) {
    const instead = 'add "image" to article.yaml, or remove it';
    problems.push(
      problemAtField(yaml, "image", { what: "describes a picture that the story does not have", instead }, "key"),
    );
  }
  if (hasImage && image === undefined) {
    problems.push(
      problemAtField(yaml, "image.alt", { what: "is missing", instead: "say what the story's picture shows" }),
    );
  }
  const moment = typeof updated === "string" ? readMoment(updated.trim(), timeZone) : undefined;
  if (typeof moment === "number" && published !== undefined && moment < published) {
    const instead = "write when the text changed, or remove it";
    problems.push(problemAtField(yaml, "updated", { what: "is before the story was published", instead }));
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
