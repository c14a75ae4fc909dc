import type { EmbedKind } from "../../domain/figure.ts";
import { type Address, encodePart, findStart, parameter, parseAddress, printQuery } from "./address.ts";
import { type Provider, type ProviderEmbed, tall, wide } from "./provider.ts";

const site = "https://www.facebook.com";

export const facebook: Provider = {
  name: "Facebook",
  hosts: ["facebook.com", "web.facebook.com", "mbasic.facebook.com", "touch.facebook.com", "fb.com", "fb.watch"],
  // Pages in one language or for businesses.
  otherHosts: /^(?:[a-z]{2}-[a-z]{2}|business)\.facebook\.com$/,
  mediaDomains: ["fbcdn.net", "fbsbx.com", "graph.facebook.com"],
  // Its oEmbed answers without a key since June 2026, with neither author nor picture, and only for showing the post.
  source:
    "https://developers.facebook.com/docs/plugins/embedded-posts, https://developers.facebook.com/docs/graph-api/reference/oembed-post",
  read: "2026-11-26",
  find(address) {
    const { host, path } = address;
    // A short link redirects; the post's number is not in it.
    const [, short] = (host === "fb.watch" ? /^\/([\w-]{4,40})$/ : /^$/).exec(path) ?? [];
    if (short !== undefined) return { shows: "video", url: `https://fb.watch/${short}/` };
    const [, shared, code] = /^\/share\/(?:([pvr])\/)?([\w-]{5,40})$/.exec(path) ?? [];
    if (code !== undefined) {
      const shows = shared === "v" || shared === "r" ? "video" : "post";
      return { shows, url: `${site}/share/${shared === undefined ? "" : `${shared}/`}${code}/` };
    }
    if (!/^\/plugins\/(?:post|video)\.php$/.test(path)) return embedOf(address);
    const shown = parseAddress(address.query.get("href") ?? "");
    const start = findStart(address);
    if (!shown || !isOwnHost(shown.host) || shown.path.startsWith("/plugins/")) return undefined;
    if (start !== undefined && !shown.query.has("t")) shown.query.set("t", String(start));
    return facebook.find(shown);
  },
};

function isOwnHost(host: string): boolean {
  return facebook.hosts.includes(host) || facebook.otherHosts?.test(host) === true;
}

function embedOf(address: Address): ProviderEmbed | undefined {
  const page = pageOf(address);
  if (!page) return undefined;
  const { shows, path, isReel = false } = page;
  const start = shows === "video" ? findStart(address) : undefined;
  const mark = path.includes("?") ? "&" : "?";
  const url = `${site}/${path}${start === undefined ? "" : `${mark}t=${start}`}`;
  if (shows === "post") {
    const frame = `${site}/plugins/post.php${printQuery({ href: url, show_text: "true", width: 500 })}`;
    return { shows, url, frame: { url: frame, size: { height: 650 } } };
  }
  const frame = `${site}/plugins/video.php${printQuery({ href: url, show_text: "false", t: start })}`;
  return { shows, url, frame: { url: frame, size: isReel ? tall : wide } };
}

interface Page {
  readonly shows: EmbedKind;
  /** With its query, without the slash at the beginning. */
  readonly path: string;
  readonly isReel?: boolean;
}

function pageOf(address: Address): Page | undefined {
  const { path } = address;
  const [, reel] = /^\/reel\/(\d{5,20})$/.exec(path) ?? [];
  if (reel !== undefined) return { shows: "video", path: `reel/${reel}`, isReel: true };
  if (/^\/(?:watch(?:\/live)?|video\.php|video\/video\.php)$/.test(path)) {
    const video = parameter(address, "v", number) ?? parameter(address, "id", number);
    return video === undefined ? undefined : { shows: "video", path: `watch/?v=${video}` };
  }
  const [, owner = "", video] = /^\/([^/]{1,100})\/videos\/(?:[^/]+\/)?(\d{5,20})$/.exec(path) ?? [];
  if (video !== undefined) return ofOwner(owner, "videos", video, "video");
  if (/^\/(?:permalink|story)\.php$/.test(path)) {
    const post = parameter(address, "story_fbid", postId);
    const author = parameter(address, "id", number);
    if (post === undefined || author === undefined) return undefined;
    return { shows: "post", path: `permalink.php?story_fbid=${post}&id=${author}` };
  }
  const photo = /^\/(?:photo|photo\.php)$/.test(path)
    ? parameter(address, "fbid", number)
    : /^\/[^/]{1,100}\/photos\/(?:[^/]+\/)?(\d{5,20})$/.exec(path)?.[1];
  if (photo !== undefined) return { shows: "post", path: `photo/?fbid=${photo}` };
  const [, group, inGroup] = /^\/groups\/([\w.-]{1,100})\/(?:posts|permalink)\/(\d{5,20})$/.exec(path) ?? [];
  if (inGroup !== undefined) return { shows: "post", path: `groups/${group}/posts/${inGroup}` };
  const [, author = "", post] =
    /^\/([^/]{1,100})\/posts\/(?:[^/]+\/)?(\d{5,20}|pfbid[a-zA-Z\d]{20,120})$/.exec(path) ?? [];
  return post === undefined ? undefined : ofOwner(author, "posts", post, "post");
}

const number = /\d{5,20}/;
const postId = /\d{5,20}|pfbid[a-zA-Z\d]{20,120}/;

/** Names of pages have letters of any script. */
function ofOwner(owner: string, kind: string, id: string, shows: EmbedKind): Page | undefined {
  if (!/^[\p{L}\p{N}._-]+$/u.test(owner)) return undefined;
  return { shows, path: `${encodePart(owner)}/${kind}/${id}` };
}
