import type { Provider } from "./provider.ts";

export const reddit: Provider = {
  name: "Reddit",
  hosts: ["reddit.com", "old.reddit.com", "new.reddit.com", "np.reddit.com", "embed.reddit.com", "redd.it"],
  mediaDomains: [
    "i.redd.it",
    "preview.redd.it",
    "external-preview.redd.it",
    "v.redd.it",
    "redditmedia.com",
    "redditstatic.com",
  ],
  source: "https://oembed.com/providers.json, and the codes that the site offers to paste",
  read: "2026-11-26",
  oembed: "https://www.reddit.com/oembed",
  find({ host, path }) {
    const [, id] = (host === "redd.it" ? /^\/([a-z\d]{4,10})$/ : /^\/comments\/([a-z\d]{4,10})$/).exec(path) ?? [];
    // Such a link redirects to the page of the post.
    if (id !== undefined) return { shows: "post", url: `https://www.reddit.com/comments/${id}/` };
    const [, shared] = /^\/(r\/\w{2,21}\/s\/\w{6,20})$/.exec(path) ?? [];
    if (shared !== undefined) return { shows: "post", url: `https://www.reddit.com/${shared}` };
    const [, post, comment] =
      /^\/((?:r\/\w{2,21}|user\/[\w-]{3,20})\/comments\/[a-z\d]{4,10})(?:\/[^/]{1,200}(?:\/([a-z\d]{4,10}))?)?$/.exec(
        path,
      ) ?? [];
    if (post === undefined) return undefined;
    const end = `${post}/${comment === undefined ? "" : `comment/${comment}/`}`;
    return {
      shows: "post",
      url: `https://www.reddit.com/${end}`,
      frame: { url: `https://embed.reddit.com/${end}`, size: { height: 500 } },
    };
  },
};
