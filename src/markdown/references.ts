import { findNearest } from "../domain/find-name.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { notAPicture } from "./not-a-picture.ts";
import { allowedSchemes, webAddress } from "./web-address.ts";

/** What the references of an article stand for. They are given as written, percent-encoded or not. */
export interface References {
  /**
   * The absolute URL of an absolute path or a fragment, to be checked; what there is to say of any other reference; undefined where
   * it resolves to nothing.
   */
  resolveLink(href: string): string | ResolvedLink | undefined;
  /** Why an absolute URL leads nowhere; undefined where it leads somewhere, or where nobody here knows. */
  deadLink(url: string): Diagnosis | undefined;
  /** The image of a reference without scheme and host, or why it cannot be shown. */
  resolveImage(src: string): ResolvedImage | Diagnosis;
}

/** A link that needs no further check; without a URL it leads nowhere. */
export interface ResolvedLink {
  /** Absolute. */
  readonly url?: string;
  readonly complaint?: Diagnosis;
}

export interface ResolvedImage {
  /** Absolute URL. */
  readonly url: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

/** What is wrong and what to write instead; see `Problem`. */

/** The absolute URL of a link; undefined, and reported, where there is none. A link without `href` is only that: no link. */
export function resolvedLink(
  href: string | undefined,
  references: References,
  report: (complaint: Diagnosis) => void,
): string | undefined {
  if (href === undefined) return undefined;
  const link = `link "${href}"`;
  const resolved = webAddress(href) ?? references.resolveLink(href);
  if (typeof resolved === "object" && !("kind" in resolved)) {
    const { url, complaint } = resolved;
    if (complaint) report({ ...complaint, what: `${link}: ${complaint.what}` });
    return url;
  }
  const address = typeof resolved === "string" ? webAddress(resolved) : resolved;
  if (address?.kind === "allowed") {
    const dead = deadFragment(href) ?? references.deadLink(address.href);
    if (!dead) return address.href;
    // Whether it leads somewhere is seen later, and said then.
    report({ ...dead, what: dead.article ? link : `${link} leads nowhere: ${dead.what}` });
    if (dead.article) return address.href;
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
 * No text has an `id`, see `allowedElements`. What browsers know without one is the top (HTML, "the indicated part of the
 * document") and words that stand in the text (https://wicg.github.io/scroll-to-text-fragment/).
 */
function deadFragment(href: string): Diagnosis | undefined {
  if (!/^#(?!$|top$|:~:)/i.test(href)) return undefined;
  return { what: "headings have no names to link to", instead: "say where it stands, or remove the link" };
}

/** The attributes of an image; undefined where it is not to be shown, which is reported. */
export function resolvedImage(
  { src = "", alt, width, height, ...attributes }: Readonly<Record<string, string>>,
  references: References,
  report: (complaint: Diagnosis) => void,
  isPlaceholder = false,
): Readonly<Record<string, string | number | undefined>> | undefined {
  const image = `image "${src.length > longest ? `${src.slice(0, longest)}…` : src}"`;
  if (isPlaceholder) {
    const what = `${image} is the placeholder of a picture that a script would load`;
    report({ what, instead: "write the address of the picture itself" });
    return undefined;
  }
  const remote = webAddress(src);
  // What a file of our own is, its bytes tell.
  const other = remote?.kind === "allowed" ? notAPicture(remote.href) : undefined;
  if (other !== undefined && remote?.kind === "allowed") {
    const instead = `show a JPEG, PNG, WebP or GIF, or write a link to it: [${alt || "what it shows"}](${remote.href})`;
    report({ what: `${image} is ${other}`, instead });
    return undefined;
  }
  if (alt === undefined) {
    report({ what: `${image} has no alternative text`, instead: 'say what it shows, or write alt="" for decoration' });
  }
  if ([width, height].some((size) => size !== undefined && Number(size) <= 1)) {
    report({ what: `${image} is a pixel that nobody sees`, instead: "remove it" });
    return undefined;
  }
  if (remote?.kind === "allowed" && remote.scheme === "https") {
    return { src: remote.href, alt: alt ?? "", width, height, ...attributes };
  }
  if (remote) {
    const isData = remote.kind !== "invalid" && remote.scheme === "data";
    report({
      what: `${image} is not served over https`,
      instead: isData
        ? "save it as a file in the story's folder, and name that"
        : "write an https URL, or put the file into the folder",
    });
    return undefined;
  }
  if (src === "") {
    report({ what: "an image names no file", instead: "write the name of a picture in the story's folder" });
    return undefined;
  }
  const own = references.resolveImage(src);
  if ("what" in own) {
    report({ what: `${image} cannot be shown: ${own.what}`, instead: own.instead });
    return undefined;
  }
  const size = own.width && own.height ? { width: own.width, height: own.height } : { width, height };
  return { src: own.url, alt: alt ?? "", ...size, ...attributes };
}

/** Characters of an address that a problem shows: a picture in its own URL has thousands. */
const longest = 200;
