import { markupOf } from "../../markdown/find-left-over.ts";
import type { Problem } from "../../problems/problem.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Yaml } from "../yaml/locate.ts";
import { problemAtField } from "../yaml/locate.ts";

/**
 * Notices of Markdown and HTML in the fields of a text that are plain: they are published with their marks. No more than notices,
 * since a plain text has no way of saying that its marks are intended.
 */
export function markupInFields(yaml: Yaml): readonly Problem[] {
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
    const what = `is plain text, so that ${JSON.stringify(markup)} is published as it stands`;
    return [problemAtField(yaml, field, { what, instead: "write words and punctuation marks alone", notice: true })];
  });
}

/** Tags and character references, as people write them in a line. */
const html =
  /<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u)\b[^<>]*>|&(?:#\d{2,5}|#x[\da-f]{2,4}|nbsp|amp|quot|apos|lt|gt|[mn]dash|[lr]aquo|hellip);/i;
