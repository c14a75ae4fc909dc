import type { FoundEmbed } from "./found-embed.ts";

/**
 * Finds what an address of a provider shows; undefined if no provider is known for it.
 * @param address absolute URL
 * @param mastodon hosts of Mastodon instances
 */
export function findEmbed(address: string, mastodon: readonly string[]): FoundEmbed | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const where = `${url.host.replace(/^www\./, "")}${url.pathname}`;
  const video =
    /^(?:youtu\.be|youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v))\/([\w-]+)/.exec(where)?.[1] ??
    (/^youtube\.com\/watch$/.test(where) ? (url.searchParams.get("v") ?? undefined) : undefined);
  if (video) {
    return {
      provider: "YouTube",
      shows: "video",
      url: `https://www.youtube.com/watch?v=${video}`,
      frame: { url: `https://www.youtube-nocookie.com/embed/${video}`, size: { ratio: 16 / 9 } },
    };
  }
  const [, vimeo] = /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/.exec(where) ?? [];
  if (vimeo) {
    return {
      provider: "Vimeo",
      shows: "video",
      url: `https://vimeo.com/${vimeo}`,
      frame: { url: `https://player.vimeo.com/video/${vimeo}`, size: { ratio: 16 / 9 } },
    };
  }
  const rules: readonly (readonly [RegExp, string, FoundEmbed["shows"]])[] = [
    [/^(?:twitter|x)\.com\/\w+\/status\/\d+/, "X", "post"],
    [/^instagram\.com\/(?:p|reel|tv)\//, "Instagram", "post"],
    [/^tiktok\.com\/@[^/]*\/video\/\d+/, "TikTok", "video"],
    [/^facebook\.com\/[^/]+\/(?:posts|videos)\//, "Facebook", "post"],
    [/^t\.me\/\w+\/\d+/, "Telegram", "post"],
    [/^bsky\.app\/profile\/[^/]+\/post\//, "Bluesky", "post"],
    [/^threads\.(?:net|com)\/@[^/]+\/post\//, "Threads", "post"],
    [/^datawrapper\.dwcdn\.net\/\w+/, "Datawrapper", "chart"],
    [/^public\.flourish\.studio\/(?:visualisation|story)\/\d+/, "Flourish", "chart"],
    [/^infogram\.com\/[\w-]+/, "Infogram", "chart"],
  ];
  for (const [pattern, provider, shows] of rules) {
    if (pattern.test(where)) return { provider, shows, url: `https://${where}` };
  }
  if (mastodon.includes(url.host) && /^\/@[^/]+\/\d+/.test(url.pathname)) {
    return { provider: "Mastodon", shows: "post", url: `https://${url.host}${url.pathname.replace(/\/embed$/, "")}` };
  }
  return undefined;
}
