import { findNearest } from "../domain/find-name.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { allowedElements } from "./allowed-elements.ts";
import { droppedAttribute } from "./dropped-attribute.ts";
import { isOnlyPlaceholder, withRealAddress } from "./lazy-image.ts";
import { linkRelations } from "./link-relations.ts";
import { modernNames } from "./modern-names.ts";
import { type References, resolvedImage, resolvedLink } from "./references.ts";

export interface FilteredElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
}

/**
 * An element as it is to be printed: under the name that readers know it by, its attributes checked, its references absolute.
 * Undefined for one that is not to be; what is lost is reported, except for what is there for looks alone.
 */
export function filteredElement(
  written: string,
  attributes: Readonly<Record<string, string>>,
  references: References,
  report: (complaint: Diagnosis) => void,
): FilteredElement | undefined {
  const name = modernNames.get(written) ?? written;
  const allowed = allowedElements.get(name);
  if (!allowed) {
    // Those of Office: `<o:p>`.
    if (!written.includes(":")) report(unknownElement(written));
    return undefined;
  }
  const kept: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(name === "img" ? withRealAddress(attributes) : attributes)) {
    if (attribute === "class" && name === "code") {
      const language = value.split(/\s+/).find((token) => token.startsWith("language-"));
      if (language) kept.class = language;
    } else if (attribute === "rel" && name === "a") {
      const relations = linkRelations(value);
      if (relations) kept.rel = relations;
    } else if (attribute === "cite" && allowed.has("cite")) {
      const cite = resolvedLink(value, references, report);
      if (cite !== undefined) kept.cite = cite;
    } else if (allowed.get(attribute)?.test(value)) {
      kept[attribute] = value;
    } else if (!(attribute === "href" && name === "a")) {
      const complaint = droppedAttribute(written, attribute, value);
      if (complaint) report(complaint);
    }
  }
  if (name === "img") {
    const isPlaceholder = isOnlyPlaceholder(withRealAddress(attributes));
    const image = resolvedImage(kept, references, report, isPlaceholder);
    return image && { name, attributes: image };
  }
  if (name === "a") {
    const href = resolvedLink(attributes.href, references, report);
    return href === undefined ? undefined : { name, attributes: { ...kept, href } };
  }
  return name === "span" && Object.keys(kept).length === 0 ? undefined : { name, attributes: kept };
}

/** How to complain of what no body can have. */
export function notKept(what: string): Diagnosis {
  return { what: `${what} is not kept`, instead: "remove it, or write it in Markdown" };
}

function unknownElement(name: string): Diagnosis {
  const meant = name.length > 3 ? findNearest(name, allowedElements.keys()) : undefined;
  return {
    what: `<${name}> is not kept`,
    instead: meant ? `did you mean <${meant}>?` : `remove the tag, or write "&lt;${name}&gt;" if these words are meant`,
  };
}
