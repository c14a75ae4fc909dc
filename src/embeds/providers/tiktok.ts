import { type Provider, type ProviderEmbed, tall } from "./provider.ts";

export const tiktok: Provider = {
  name: "TikTok",
  hosts: ["tiktok.com", "vm.tiktok.com", "vt.tiktok.com"],
  mediaDomains: ["tiktokcdn.com", "tiktokcdn-us.com", "tiktokcdn-eu.com"],
  source:
    "https://developers.tiktok.com/doc/embed-player (which replaces https://developers.tiktok.com/doc/embed-videos)",
  read: "2026-11-26",
  oembed: "https://www.tiktok.com/oembed",
  find({ host, path }) {
    // A short link redirects; the post's number is not in it.
    const [, short] = (host === "tiktok.com" ? /^\/t\/(\w{5,20})$/ : /^\/(\w{5,20})$/).exec(path) ?? [];
    if (short !== undefined) {
      return { shows: "video", url: `https://${host === "tiktok.com" ? "www.tiktok.com/t" : host}/${short}/` };
    }
    const [, user, kind, post] = /^\/@([\w.]{0,30})\/(video|photo)\/(\d{8,22})$/.exec(path) ?? [];
    if (user !== undefined && post !== undefined) return embed(user, kind === "photo" ? "photo" : "video", post);
    const [, id] = /^\/(?:embed(?:\/v\d)?|player\/v1|v)\/(\d{8,22})(?:\.html)?$/.exec(path) ?? [];
    // The site finds the user of a post by itself.
    return id === undefined ? undefined : embed("", "video", id);
  },
};

function embed(user: string, kind: "photo" | "video", post: string): ProviderEmbed {
  return {
    shows: kind === "photo" ? "post" : "video",
    url: `https://www.tiktok.com/@${user}/${kind}/${post}`,
    frame: { url: `https://www.tiktok.com/player/v1/${post}`, size: tall },
  };
}
