import { findNearest } from "../domain/find-name.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { describeNonPicture } from "./describe-non-picture.ts";
import { ownParagraph } from "./explain-dropped.ts";
import { explainProviderFile } from "./explain-provider-file.ts";
import type { HtmlAttributes } from "./html-tree.ts";
import { mediumOfFile } from "./medium-of-file.ts";
import type { References, ResolvedLink } from "./references.ts";
import { removeTracking } from "./remove-tracking.ts";

/** URL schemes that a link in a body may have. */
export const allowedSchemes = ["http", "https", "mailto", "tel"] as const;

/** A link that can be followed. */
export interface CheckedLink extends Pick<ResolvedLink, "type" | "note"> {
  /** Absolute. */
  readonly url: string;
}

/** Returns a link with its absolute URL, or reports that it has none. An `<a>` without `href` is not a link and is not reported. */
export function checkLink(
  href: string | undefined,
  references: References,
  report: (diagnosis: Diagnosis) => void,
): CheckedLink | undefined {
  if (href === undefined) return undefined;
  const link = `link "${href}"`;
  const resolved = parseWebAddress(href) ?? references.resolveLink(href);
  if (typeof resolved === "object" && !("kind" in resolved)) {
    const { url, diagnosis, ...document } = resolved;
    if (diagnosis) report({ ...diagnosis, what: `${link}: ${diagnosis.what}` });
    return url === undefined ? undefined : { url, ...document };
  }
  const address = typeof resolved === "string" ? parseWebAddress(resolved) : resolved;
  if (address?.kind === "allowed") {
    const dead = explainFragment(href) ?? references.deadLink(address.href);
    if (!dead) return { url: address.href };
    // Whether the target exists is checked later, and reported then.
    report({ ...dead, what: dead.article ? link : `${link} leads nowhere: ${dead.what}` });
    if (dead.article) return { url: address.href };
  } else if (!address) {
    report({
      what: `${link} resolves to nothing`,
      instead: "write an absolute URL, /path, or ../folder/ of a story",
    });
  } else if (address.kind === "invalid") {
    report({ what: `${link} is not a URL`, instead: "write an absolute URL, /path, or ../folder/ of a story" });
  } else {
    const near = findNearest(address.scheme, allowedSchemes);
    const instead = near ? `did you mean "${near}:"?` : "write an http, https, mailto or tel URL";
    report({ what: `${link} has the scheme ${address.scheme}:`, instead });
  }
  return undefined;
}

/**
 * Nothing in a body has an `id`, see `allowedElements`. The only fragments that work without one are the top of the page (HTML,
 * "the indicated part of the document") and text fragments (https://wicg.github.io/scroll-to-text-fragment/).
 */
function explainFragment(href: string): Diagnosis | undefined {
  if (!/^#(?!$|top$|:~:)/i.test(href)) return undefined;
  return { what: "headings have no anchors to link to", instead: "say where it is, or remove the link" };
}

/** Returns the attributes of an image; undefined, and reported, if it cannot be shown. */
export function checkImage(
  { src = "", alt, width, height, ...attributes }: HtmlAttributes,
  references: References,
  report: (diagnosis: Diagnosis) => void,
  isPlaceholder = false,
): Readonly<Record<string, string | number | undefined>> | undefined {
  const image = `image "${src.length > maxAddressLength ? `${src.slice(0, maxAddressLength)}…` : src}"`;
  if (isPlaceholder) {
    const what = `${image} is a placeholder for a picture that a script would load`;
    report({ what, instead: "write the address of the picture itself" });
    return undefined;
  }
  const remote = parseWebAddress(src);
  const medium = mediumOfFile(src);
  if (medium) {
    const instead = `${ownParagraph}, or write a link to it: [${alt || "what it is"}](${src})`;
    report({ what: `${medium} "${src}" is inside a text`, instead });
    return undefined;
  }
  // The type of a local file is detected from its bytes.
  const other = remote?.kind === "allowed" ? describeNonPicture(remote.href) : undefined;
  if (other !== undefined && remote?.kind === "allowed") {
    const instead = `show a JPEG, PNG, WebP or GIF, or write a link to it: [${alt || "what it shows"}](${remote.href})`;
    report({ what: `${image} is ${other}`, instead });
    return undefined;
  }
  const ofProvider = remote?.kind === "allowed" ? explainProviderFile(remote.href, references.mastodon) : undefined;
  if (ofProvider) {
    report({ ...ofProvider, what: `${image} ${ofProvider.what}` });
    return undefined;
  }
  if (alt === undefined) {
    report({ what: `${image} has no alternative text`, instead: 'say what it shows, or write alt="" for decoration' });
  }
  if ([width, height].some((size) => size !== undefined && Number(size) <= 1)) {
    report({ what: `${image} looks like a tracking pixel`, instead: "remove it" });
    return undefined;
  }
  if (remote?.kind === "allowed" && remote.scheme === "https") {
    return { src: removeTracking(remote.href), alt: alt ?? "", width, height, ...attributes };
  }
  if (remote) {
    const isData = remote.kind !== "invalid" && remote.scheme === "data";
    report({
      what: `${image} is not served over https`,
      instead: isData
        ? "save it as a file in the story's folder, and name that"
        : "write an https URL, or put the file into the story's folder",
    });
    return undefined;
  }
  if (src === "") {
    report({ what: "an image names no file", instead: "write the name of a picture in the story's folder" });
    return undefined;
  }
  const own = references.resolveImage(src);
  const refused = "what" in own ? own : own.figureOnly;
  if (refused) report({ what: `${image} cannot be shown: ${refused.what}`, instead: refused.instead });
  if ("what" in own || refused) return undefined;
  if (own.inFigureOnly) report({ ...own.inFigureOnly, what: `${image}: ${own.inFigureOnly.what}` });
  const size = own.width && own.height ? { width: own.width, height: own.height } : { width, height };
  return { src: own.url, alt: alt ?? "", ...size, ...attributes };
}

/** Maximum length of an address in a problem: a data URL has thousands of characters. */
const maxAddressLength = 200;

/**
 * Parses an absolute URL as browsers do (WHATWG URL): to ASCII, without the tabs and line breaks that they ignore, so that the
 * URL that is checked is the URL that is followed. `//host/path` is read as https. Undefined for a relative reference.
 */
export function parseWebAddress(reference: string): WebAddress | undefined {
  const written = reference.replace(overlooked, "").trimStart();
  const absolute = written.startsWith("//") ? `https:${written}` : written;
  if (!/^[a-z][a-z\d+.-]*:/i.test(absolute)) return undefined;
  const url = URL.parse(absolute);
  if (!url) return { kind: "invalid" };
  const { href, protocol } = url;
  const scheme = protocol.slice(0, -1);
  return { kind: allowed.has(scheme) ? "allowed" : "forbidden", scheme, href };
}

type WebAddress =
  | { readonly kind: "allowed" | "forbidden"; readonly scheme: string; readonly href: string }
  | { readonly kind: "invalid" };

const allowed: ReadonlySet<string> = new Set(allowedSchemes);

/** Control characters anywhere: browsers ignore some of them, and none belongs in an address. */
const overlooked = /\p{Cc}/gu;
