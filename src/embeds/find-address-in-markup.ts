/**
 * Finds the page that an element of a provider's code shows. Undefined if the element is not one of a provider's.
 * @param name in lower case
 * @param attributes as written, by names in lower case
 */
export function findAddressInMarkup(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const { class: classes = "", id = "" } = attributes;
  const video = attributes["data-videoid"] ?? attributes.videoid ?? attributes["video-id"];
  const tweet = attributes["data-tweet-id"] ?? attributes["data-tweetid"] ?? attributes["tweet-id"];
  const post = attributes["data-telegram-post"] ?? attributes["data-telegram-discussion"];
  const flourish = attributes["data-src"];
  const [, bluesky] = /^at:\/\/(.+)$/.exec(attributes["data-bluesky-uri"] ?? "") ?? [];
  const [, chart] = /^datawrapper-(?:vis|chart)-(\w+)/.exec(id) ?? [];
  if (post) return `https://t.me/${post}`;
  if (video && /youtube/.test(name)) return `https://www.youtube.com/watch?v=${video}`;
  if (video && /vimeo/.test(name)) return `https://vimeo.com/${video}`;
  if (tweet) return `https://x.com/i/status/${tweet}`;
  if (bluesky) return `https://bsky.app/profile/${bluesky.replace("app.bsky.feed.post", "post")}`;
  if (chart) return `https://datawrapper.dwcdn.net/${chart}/`;
  if (flourish && /\bflourish-/.test(classes)) return `https://public.flourish.studio/${flourish.replace(/\?.*/, "")}/`;
  if (/\binfogram-embed\b/.test(classes) && attributes["data-id"])
    return `https://infogram.com/${attributes["data-id"]}`;
  return undefined;
}
