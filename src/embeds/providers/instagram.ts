import type { Provider } from "./provider.ts";

export const instagram: Provider = {
  name: "Instagram",
  hosts: ["instagram.com", "instagr.am"],
  mediaDomains: ["cdninstagram.com"],
  // Its oEmbed answers without a key since June 2026, with neither author nor picture, and only for showing the post.
  source:
    "https://developers.facebook.com/docs/instagram-platform/oembed; the frame is the one that its embed.js makes of a post",
  read: "2026-11-26",
  find({ path }) {
    const [, share, shared] = /^\/(share\/(?:(p|reel)\/)?[\w-]{5,40})$/.exec(path) ?? [];
    if (share !== undefined) {
      return { shows: shared === "reel" ? "video" : "post", url: `https://www.instagram.com/${share}/` };
    }
    const [, written, code] =
      /^(?:\/[\w.]{1,30})?\/(p|reels?|tv)\/([\w-]{5,40})(?:\/embed(?:\/captioned)?)?$/.exec(path) ?? [];
    if (code === undefined) return undefined;
    const kind = written === "reels" ? "reel" : written;
    const url = `https://www.instagram.com/${kind}/${code}/`;
    return {
      shows: kind === "p" ? "post" : "video",
      url,
      frame: { url: `${url}embed/`, size: { height: kind === "p" ? 780 : 920 } },
    };
  },
};
