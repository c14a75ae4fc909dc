import { parseSrcset } from "srcset";
import type { HtmlAttributes } from "./html-tree.ts";

/**
 * Returns the attributes of an image with the address that the page's script would have filled in: `src` holds a placeholder
 * until a reader scrolls to it. Unchanged if no attribute has an address.
 */
export function restoreAddress(attributes: HtmlAttributes): HtmlAttributes {
  const { src = "", ...others } = attributes;
  const named = findLazyAddress(attributes, scripted);
  if (named === undefined && !isPlaceholder(src)) return attributes;
  const real = named ?? pickLargest(attributes.srcset) ?? findLazyAddress(attributes, originals);
  if (real === undefined) return attributes;
  // These are the placeholder's.
  const { width, height, ...rest } = others;
  return isPixel(width) || isPixel(height) ? { ...rest, src: real } : { ...others, src: real };
}

/** Whether an image may get its address from a script. */
export function mayBeLazy(attributes: HtmlAttributes): boolean {
  return isPlaceholder(attributes.src ?? "") || findLazyAddress(attributes, scripted) !== undefined;
}

/**
 * Whether an image certainly waits for a script, and does not say for which picture. Its class decides, since a real picture may
 * be named `pixel.png`.
 */
export function isOnlyPlaceholder({ src = "", class: names = "" }: HtmlAttributes): boolean {
  return isPlaceholder(src) && src !== "" && /lazy/i.test(names);
}

/**
 * Returns what the addresses of two sizes of a picture have in common: WordPress names them `photo-300x200.jpg`. Empty if there is
 * no address.
 */
export function stemOf(attributes: HtmlAttributes): string {
  return stemOfAddress(restoreAddress(attributes).src ?? "");
}

/** Whether a link leads to the picture that an image shows, in whatever size. */
export function isSameFile(href: string, image: HtmlAttributes): boolean {
  return href !== "" && stemOfAddress(href) === stemOf(image);
}

function stemOfAddress(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/-\d+x\d+(?=\.\w+$)/, "");
}

/** Returns the address of the largest picture in a `srcset`; undefined if it names none. */
export function pickLargest(candidates: string | undefined): string | undefined {
  if (candidates === undefined) return undefined;
  const found = parseSrcset(candidates).filter(({ url }) => isAddress(url));
  const size = ({ width, density }: (typeof found)[number]) => width ?? (density ?? 1) * 1000;
  return found.sort((one, other) => size(other) - size(one))[0]?.url;
}

/** Whether a value may be an address, which has no blanks: scripts put other things into such attributes too. */
function isAddress(value: string): boolean {
  return /^[^\s{}[\]<>]+$/.test(value) && !isPlaceholder(value);
}

function findLazyAddress(attributes: HtmlAttributes, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributes[name]?.trim();
    if (!value) continue;
    if (name.endsWith("srcset")) {
      const candidate = pickLargest(value);
      if (candidate !== undefined) return candidate;
    } else if (isAddress(value)) return value;
  }
  return undefined;
}

/** Whether `src` is what a page shows until the script has run: nothing, a data URL, or a file that is named as a placeholder. */
function isPlaceholder(src: string): boolean {
  return /^(?:$|#|about:|data:image\/(?:gif|svg))/i.test(src.trim()) || placeholderFile.test(src);
}

const placeholderFile =
  /(?:^|\/)(?:1x1|1px|blank|clear|dot|empty|gr[ae]y|lazy(?:-?load(?:er|ing)?)?|load(?:er|ing)|pixel|placeholder|preloader|spacer|spinner|trans(?:parent)?)(?:[-_.][\w-]*)?\.(?:gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i;

function isPixel(size: string | undefined): boolean {
  return size !== undefined && Number(size) <= 1;
}

/** Attributes that lazy-loading scripts read: lazysizes, lozad, WordPress plugins, Cloudflare, Shopify themes and others. */
const scripted: readonly string[] = [
  "data-src",
  "data-lazy-src",
  "data-lazyload-src",
  "data-lazyload",
  "data-lazy",
  "data-original",
  "data-original-src",
  "data-orig-src",
  "data-actualsrc",
  "data-cfsrc",
  "data-echo",
  "data-ezsrc",
  "data-hires",
  "data-image-src",
  "data-img-src",
  "data-ll-src",
  "data-real-src",
  "data-runner-src",
  "data-wpfc-original-src",
  "nitro-lazy-src",
  "data-srcset",
  "data-lazy-srcset",
  "data-original-set",
  "data-wpfc-original-srcset",
  "nitro-lazy-srcset",
];

/** Attributes with another address, next to one that may be right: galleries use them for a larger picture. */
const originals: readonly string[] = [
  "data-large-file",
  "data-medium-file",
  "data-orig-file",
  "data-full-src",
  "data-large_image",
  "data-image",
  "data-img",
  "data-url",
];
