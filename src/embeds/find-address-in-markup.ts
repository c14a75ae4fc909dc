import { findEmbed } from "./find-embed.ts";

/** Values as written, by names in lower case. */
type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Finds the address that an element of a pasted code stands for: a frame, a player, a blockquote or an empty element that a
 * provider's script would have filled, that script, or a link. It is the page of a known embed where that can be told, and else
 * the address as it is written. Undefined if the element names none.
 *
 * In a pasted post the last link is the post itself; those before it are in its words.
 * @param name in lower case
 */
export function findAddressInMarkup(name: string, attributes: Attributes): string | undefined {
  const byId = findAddressById(name, attributes);
  if (byId !== undefined) return byId;
  for (const attribute of addressAttributes) {
    const value = attributes[attribute]?.trim();
    const address = value?.startsWith("//") ? `https:${value}` : value;
    if (!address || !/^https?:/i.test(address) || !URL.canParse(address)) continue;
    const page = pageOf(address);
    // A script is a provider's library more often than what it shows.
    if (page !== undefined || name !== "script") return page ?? new URL(address).href;
  }
  return undefined;
}

/** In order of precedence: pages before players, and the address that a script would have put into `src` before `src`. */
const addressAttributes: readonly string[] = [
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-permalink",
  "data-href",
  "data-url",
  // An id or an address.
  "data-plyr-embed-id",
  "data-embed-url",
  "data-vimeo-url",
  "data-iframely-url",
  "cite",
  "data-src",
  "data-lazy-src",
  "data-litespeed-src",
  "data-original",
  "src",
  "data",
  "href",
  "movie",
  "value",
];

/** Returns the page that a known player shows. */
function pageOf(address: string): string | undefined {
  const known = findEmbed(address, []);
  if (known) return known.url;
  const { host, pathname, searchParams } = new URL(address);
  const [, gist] = /^\/([\w-]+\/[\da-f]+)\.js$/.exec(pathname) ?? [];
  if (host === "gist.github.com" && gist !== undefined) return `https://gist.github.com/${gist}`;
  // A frame around another page names that page.
  const shown = searchParams.get("href") ?? searchParams.get("url");
  if (shown === null || !/^https?:/i.test(shown) || !URL.canParse(shown)) return undefined;
  return findEmbed(shown, [])?.url ?? shown;
}

/** Attributes that hold an id instead of an address, in order of precedence. Each rule returns undefined for other elements. */
function findAddressById(name: string, attributes: Attributes): string | undefined {
  const { class: classes = "", id = "" } = attributes;
  const video =
    attributes["data-videoid"] ?? attributes.videoid ?? attributes["video-id"] ?? attributes["data-youtube-id"];
  const player = attributes["data-plyr-embed-id"];
  const source = `${name} ${attributes["data-plyr-provider"] ?? ""}`;
  const at = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(attributes["data-bluesky-uri"] ?? "");
  return [
    link("https://t.me/", attributes["data-telegram-post"] ?? attributes["data-telegram-discussion"]),
    /youtube/.test(source) || attributes["data-youtube-id"] !== undefined
      ? link("https://www.youtube.com/watch?v=", video ?? player)
      : undefined,
    link("https://www.youtube.com/playlist?list=", /youtube/.test(name) ? attributes.playlistid : undefined),
    /vimeo/.test(source) ? link("https://vimeo.com/", video ?? player) : undefined,
    link("https://vimeo.com/", attributes["data-vimeo-id"]),
    /dailymotion/.test(name) ? link("https://www.dailymotion.com/video/", video) : undefined,
    link(
      "https://x.com/i/status/",
      attributes["data-tweet-id"] ?? attributes["data-tweetid"] ?? attributes["tweet-id"],
    ),
    link("https://www.instagram.com/p/", attributes["data-shortcode"]),
    attributes.cite ? undefined : link("https://www.tiktok.com/@/video/", attributes["data-video-id"]),
    at ? `https://bsky.app/profile/${at[1]}/post/${at[2]}` : undefined,
    link("https://datawrapper.dwcdn.net/", /^datawrapper-(?:vis|chart)-(\w+)/.exec(id)?.[1], "/"),
    /\bflourish-/.test(classes)
      ? link("https://public.flourish.studio/", attributes["data-src"]?.replace(/\?.*/, ""), "/")
      : undefined,
    /\binfogram-embed\b/.test(classes) ? link("https://infogram.com/", attributes["data-id"]) : undefined,
    name === "script" ? link("https://infogram.com/", /^infogram_0_([\w-]+)$/.exec(id)?.[1]) : undefined,
    attributes["data-trackid"] ? link("https://api.soundcloud.com/tracks/", attributes["data-trackid"]) : undefined,
  ].find((address) => address !== undefined);
}

/** Prints the address of an id. An id never has what would make another address of it. */
function link(before: string, id: string | undefined, after = ""): string | undefined {
  const trimmed = id?.trim();
  if (!trimmed || !/^[\w./?=&-]+$/.test(trimmed)) return undefined;
  const address = `${before}${trimmed}${after}`;
  return findEmbed(address, [])?.url ?? address;
}
