import type { Diagnosis } from "../problems/problem.ts";
import { checkImage, checkLink } from "./check-references.ts";
import { allowedElements, modernNames } from "./elements.ts";
import { explainDroppedAttribute, explainUnknownElement } from "./explain-dropped.ts";
import type { HtmlAttributes } from "./html-tree.ts";
import { isOnlyPlaceholder, restoreAddress } from "./lazy-image.ts";
import type { References } from "./references.ts";

export interface FilteredElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Written after it, with a space before. */
  readonly note?: string;
}

/**
 * Filters an element for printing: gives it the name that readers know, checks its attributes and makes its references absolute.
 * Undefined if it is not printed. Every loss is reported, except that of purely presentational markup.
 */
export function filterElement(
  written: string,
  attributes: HtmlAttributes,
  references: References,
  report: (diagnosis: Diagnosis) => void,
): FilteredElement | undefined {
  const name = modernNames.get(written) ?? written;
  const allowed = allowedElements.get(name);
  if (!allowed) {
    // Office writes these: `<o:p>`.
    if (!written.includes(":")) report(explainUnknownElement(written));
    return undefined;
  }
  const kept: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(name === "img" ? restoreAddress(attributes) : attributes)) {
    if (attribute === "class" && name === "code") {
      const language = value.split(/\s+/).find((token) => token.startsWith("language-"));
      if (language) kept.class = language;
    } else if (attribute === "rel" && name === "a") {
      const relations = filterRelations(value);
      if (relations) kept.rel = relations;
    } else if (attribute === "cite" && allowed.has("cite")) {
      const cite = checkLink(value, references, report);
      if (cite) kept.cite = cite.url;
    } else if (allowed.get(attribute)?.test(value)) {
      kept[attribute] = value;
    } else if (!(attribute === "href" && name === "a")) {
      const diagnosis = explainDroppedAttribute(written, attribute, value);
      if (diagnosis) report(diagnosis);
    }
  }
  if (name === "img") {
    const isPlaceholder = isOnlyPlaceholder(restoreAddress(attributes));
    const image = checkImage(kept, references, report, isPlaceholder);
    return image && { name, attributes: image };
  }
  if (name === "a") {
    const link = checkLink(attributes.href, references, report);
    if (!link) return undefined;
    const { url: href, type = kept.type, note } = link;
    return { name, attributes: { ...kept, href, ...(type && { type }) }, ...(note && { note }) };
  }
  return name === "span" && Object.keys(kept).length === 0 ? undefined : { name, attributes: kept };
}

/**
 * Keeps the relations of a link that are defined in HTML section 4.6.7 and say something about a link in a text, and those that
 * search engines and microformats added (https://microformats.org/wiki/existing-rel-values). `opener` would give a page that
 * opens in a new window control over this one; words that are not relations are there for a page's scripts.
 */
function filterRelations(rel: string): string | undefined {
  const kept = new Set(
    rel
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => knownRelations.has(word)),
  );
  return kept.size > 0 ? [...kept].join(" ") : undefined;
}

const knownRelations: ReadonlySet<string> = new Set(
  (
    "alternate author bookmark enclosure external help license me next nofollow noopener noreferrer payment prev privacy-policy " +
    "search sponsored tag terms-of-service ugc"
  ).split(" "),
);
