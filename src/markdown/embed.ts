import { findAddressInMarkup } from "../embeds/find-address-in-markup.ts";
import { findEmbed } from "../embeds/find-embed.ts";
import type { FoundEmbed } from "../embeds/found-embed.ts";
import { hiddenElements, silentElements } from "./elements.ts";
import { elementsIn, type HtmlElement, isHtmlElement } from "./html-tree.ts";

/**
 * Finds the page that shows the content of an embed, which the reader of a feed can open. Undefined if the embed names none.
 * @param element an `<iframe>`, a player, or an element that a script would have filled, with the script in it or next to it
 */
export function pageOfEmbed(element: HtmlElement): string | undefined {
  for (const address of addressesOf(element)) return address;
  return undefined;
}

/** Finds the embed that an element, with everything in it, shows. */
export function embedOf(element: HtmlElement, mastodon: readonly string[]): FoundEmbed | undefined {
  for (const address of addressesOf(element)) {
    const embed = findEmbed(address, mastodon);
    if (embed) return embed;
  }
  return undefined;
}

/** Yields the absolute URLs that an element names, with everything in it. */
function* addressesOf(element: HtmlElement): Generator<string> {
  for (const { name, attributes } of [element, ...elementsIn(element)]) {
    const page = findAddressInMarkup(name, attributes);
    if (page !== undefined) yield page;
    for (const attribute of addressAttributes) {
      const value = attributes[attribute]?.trim();
      const address = value?.startsWith("//") ? `https:${value}` : value;
      if (address && URL.canParse(address) && /^https?:/i.test(address)) yield pageOf(new URL(address));
    }
  }
}

/** In order of precedence. `src` may be that of a script. */
const addressAttributes: readonly string[] = [
  "data-instgrm-permalink",
  "data-permalink",
  "data-href",
  "data-url",
  "data-embed-url",
  "cite",
  "data-src",
  "data-lazy-src",
  "src",
  "data",
  "href",
  "movie",
  "value",
];

/** Returns the page for the address of a known player; any other address stays as it is. */
function pageOf(url: URL): string {
  const { host, pathname, searchParams } = url;
  const shown = searchParams.get("href") ?? (/soundcloud/.test(host) ? searchParams.get("url") : null);
  if (shown && URL.canParse(shown)) return shown;
  const address = `${host.replace(/^www\./, "")}${pathname}`;
  for (const [player, page] of players) if (player.test(address)) return address.replace(player, page);
  return url.href;
}

const players: readonly (readonly [RegExp, string])[] = [
  [/^youtube(?:-nocookie)?\.com\/(?:embed|v|e)\/([\w-]+).*$/, "https://www.youtube.com/watch?v=$1"],
  [/^player\.vimeo\.com\/video\/(\d+).*$/, "https://vimeo.com/$1"],
  [/^(?:geo\.)?dailymotion\.com\/embed\/video\/(\w+).*$/, "https://www.dailymotion.com/video/$1"],
  [/^open\.spotify\.com\/embed\/(.+)$/, "https://open.spotify.com/$1"],
  [/^embed\.podcasts\.apple\.com\/(.+)$/, "https://podcasts.apple.com/$1"],
  [/^tiktok\.com\/(?:embed(?:\/v\d)?|player\/v1)\/(\d+).*$/, "https://www.tiktok.com/@/video/$1"],
  [/^rutube\.ru\/play\/embed\/(\w+).*$/, "https://rutube.ru/video/$1/"],
  [/^instagram\.com\/(p|reel|tv)\/([\w-]+)\/embed.*$/, "https://www.instagram.com/$1/$2/"],
  [/^t\.me\/(.+)$/, "https://t.me/$1"],
  [/^gist\.github\.com\/(.+)\.js$/, "https://gist.github.com/$1"],
  [/^datawrapper\.dwcdn\.net\/(\w+)\/.*$/, "https://datawrapper.dwcdn.net/$1/"],
  [/^flo\.uri\.sh\/(.+?)\/embed.*$/, "https://public.flourish.studio/$1/"],
];

/**
 * Whether an element shows nothing because a script was meant to fill it. A dropped element inside it, such as an `<iframe>`, is
 * reported instead.
 */
export function isEmbed(element: HtmlElement): boolean {
  const { name, attributes, children } = element;
  const mayBe =
    (name !== "p" && children.some((node) => isHtmlElement(node) && node.name === "script")) ||
    name === "progress" ||
    name === "meter" ||
    name.includes("-") ||
    namesEmbed.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`) ||
    /background(?:-image)?\s*:[^;]*url\(/i.test(attributes.style ?? "");
  return mayBe && ![...elementsIn(element)].some((inner) => hiddenElements.has(inner.name) && !isFiller(inner.name));
}

function isFiller(name: string): boolean {
  return name === "script" || silentElements.has(name);
}

/** Classes and ids of elements that scripts fill. */
const namesEmbed =
  /(?:^|[\s_-])(?:embed|player|widget|video|audio|twitter|tweet|fb(?!-root)|instagram|tiktok|telegram|infogram|datawrapper|flourish|chart|gallery|slider|carousel|playlist|poll|quiz|map)(?:[\s_-]|$)/i;
