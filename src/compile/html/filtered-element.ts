import { allowedElements } from "./allowed-elements.ts";
import { type Complaint, type References, resolvedImage, resolvedLink } from "./references.ts";

export interface FilteredElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
}

/**
 * An element as it is to be printed: its attributes checked, its references absolute. Undefined for one that is not to be; what
 * is lost is reported, except for what is there for looks alone.
 */
export function filteredElement(
  written: string,
  attributes: Readonly<Record<string, string>>,
  references: References,
  report: (complaint: Complaint) => void,
): FilteredElement | undefined {
  // The page has its own h1: the article's title.
  const name = written === "h1" ? "h2" : written;
  const allowed = allowedElements.get(name);
  if (!allowed) {
    report(notKept(`<${written}>`));
    return undefined;
  }
  const kept: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === "class" && name === "code") {
      const language = value.split(/\s+/).find((token) => token.startsWith("language-"));
      if (language) kept.class = language;
    } else if (attribute === "cite") {
      const cite = resolvedLink(value, references, report);
      if (cite !== undefined) kept.cite = cite;
    } else if (allowed.get(attribute)?.test(value)) {
      kept[attribute] = value;
    } else if (allowed.has(attribute) ? value !== "" : !isForLooks(attribute)) {
      report(notKept(`${attribute}="${value}" on <${written}>`));
    }
  }
  if (name === "img") {
    const image = resolvedImage(kept, references, report);
    return image && { name, attributes: image };
  }
  if (name === "a") {
    const href = resolvedLink(attributes.href, references, report);
    return href === undefined ? undefined : { name, attributes: { ...kept, href } };
  }
  return { name, attributes: kept };
}

/** How to complain of what no body can have. */
export function notKept(what: string): Complaint {
  return { what: `${what} is not kept`, instead: "remove it, or write it in Markdown" };
}

/** Attributes that change how a page looks or loads, not what it says. */
function isForLooks(attribute: string): boolean {
  return looks.has(attribute) || attribute.startsWith("data-") || attribute.startsWith("aria-");
}

const looks: ReadonlySet<string> = new Set(
  (
    "align bgcolor border cellpadding cellspacing class color crossorigin decoding face fetchpriority height hspace loading " +
    "nowrap referrerpolicy rel role size sizes srcset style target valign vspace width"
  ).split(" "),
);
