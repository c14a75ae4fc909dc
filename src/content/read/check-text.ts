import { markupOf } from "../../markdown/find-left-over.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { isMapping } from "../schema/mapping.ts";
import { readMoment } from "../schema/moment.ts";
import { countLines, problemAtField, type Yaml } from "../yaml/locate.ts";
import type { ParsedArticle } from "./read-article.ts";

/** Reports problems of a text's front matter that its schema cannot find. */
export function checkText(yaml: Yaml, article: ParsedArticle, timeZone: string): readonly Problem[] {
  return [
    ...findContradictions(yaml, article, timeZone),
    ...findJoinedLines(yaml),
    ...findReferences(yaml),
    ...findMarkup(yaml),
  ];
}

/**
 * Reports contradictions between a text and its story. The raw values are compared, since other fields may be wrong
 * too.
 */
function findContradictions(yaml: Yaml, article: ParsedArticle, timeZone: string): readonly Problem[] {
  if (!isMapping(yaml.value)) return [];
  return [
    ...checkImage(yaml, yaml.value.image, article.hasImage),
    ...checkMoments(yaml, yaml.value, article.value, timeZone),
  ];
}

function checkImage(yaml: Yaml, image: unknown, hasImage: boolean | undefined): readonly Problem[] {
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
  return problems;
}

/** Compares the moments of a text with each other and with those of its story, which apply if it has none of its own. */
function checkMoments(
  yaml: Yaml,
  raw: Readonly<Record<string, unknown>>,
  story: ParsedArticle["value"],
  timeZone: string,
): readonly Problem[] {
  const read = (field: string) => {
    const value = raw[field];
    const moment = typeof value === "string" ? readMoment(value.trim(), timeZone) : undefined;
    return typeof moment === "number" ? moment : undefined;
  };
  const hasOwn = "published" in raw;
  const published = hasOwn ? read("published") : story?.published;
  const expires = read("expires");
  const updated = read("updated");
  if (published === undefined) return [];
  const problems: Problem[] = [];
  if (expires !== undefined && expires <= published) {
    const what = `is not after "published"${hasOwn ? "" : " in article.yaml"}`;
    const instead = "write when the text is to disappear, or remove it";
    problems.push(problemAtField(yaml, "expires", { what, instead }));
  }
  if (hasOwn && !("expires" in raw) && story?.expires !== undefined && story.expires <= published) {
    const what = 'is not before "expires" in article.yaml';
    const instead = 'write an earlier time, or add "expires: …" with a later one';
    problems.push(problemAtField(yaml, "published", { what, instead }));
  }
  if (updated !== undefined && updated < published) {
    const what = hasOwn ? 'is before "published"' : "is before the story was published";
    const instead = "write when the text changed, or remove it";
    problems.push(problemAtField(yaml, "updated", { what, instead }));
  }
  return problems;
}

/** Reports a guid that is not what is written in the file, since YAML joins lines with spaces. */
function findJoinedLines(yaml: Yaml): readonly Problem[] {
  const guid = isMapping(yaml.value) ? yaml.value.guid : undefined;
  // A line break that is left in the text is reported by the schema.
  if (typeof guid !== "string" || /[\n\r]/.test(guid) || countLines(yaml, "guid") <= 1) return [];
  const what = "is written on several lines, which YAML joins with spaces";
  return [problemAtField(yaml, "guid", { what, instead: "write it on one line, in quotes" })];
}

const characterReference = /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);/i;

/** Reports ids with character references, which stand for one character in the source of a feed, from which they may be copied. */
function findReferences(yaml: Yaml): readonly Problem[] {
  const raw = isMapping(yaml.value) ? yaml.value : {};
  return ["guid", "atomId"].flatMap((field) => {
    const id = raw[field];
    const reference = typeof id === "string" ? characterReference.exec(id)?.[0] : undefined;
    if (reference === undefined) return [];
    const what = `contains ${quote(reference)}, which stands for one character in the source of a feed`;
    return [problemAtField(yaml, field, { what, instead: "write that character, or leave it as it is", notice: true })];
  });
}

/**
 * Reports Markdown and HTML in fields that are plain text: the marks are published too. They are only notices, since
 * plain text cannot say that its marks are intended.
 */
function findMarkup(yaml: Yaml): readonly Problem[] {
  if (!isMapping(yaml.value)) return [];
  const { image } = yaml.value;
  const words = isMapping(image) ? image : {};
  const fields = {
    title: yaml.value.title,
    lead: yaml.value.lead,
    "image.alt": words.alt,
    "image.caption": words.caption,
    "image.credit": words.credit,
  };
  return Object.entries(fields).flatMap(([field, value]) => {
    if (typeof value !== "string") return [];
    const markup = html.exec(value)?.[0] ?? markupOf(value);
    if (markup === undefined) return [];
    const what = `is plain text, so ${JSON.stringify(markup)} is published as it is`;
    return [problemAtField(yaml, field, { what, instead: "use only words and punctuation", notice: true })];
  });
}

/** Tags and character references that people write within a line. */
const html =
  /<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u)\b[^<>]*>|&(?:#\d{2,5}|#x[\da-f]{2,4}|nbsp|amp|quot|apos|lt|gt|[mn]dash|[lr]aquo|hellip);/i;
