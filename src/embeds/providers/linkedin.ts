import type { Provider } from "./provider.ts";

export const linkedin: Provider = {
  name: "LinkedIn",
  hosts: ["linkedin.com"],
  otherHosts: /^[a-z]{2}\.linkedin\.com$/,
  mediaDomains: ["licdn.com"],
  source: "the codes that the site offers to paste; it documents no frame",
  read: "2026-11-26",
  find({ path }) {
    const [, urn] = /^(?:\/embed)?\/feed\/update\/(urn:li:(?:share|activity|ugcPost):\d{10,22})$/.exec(path) ?? [];
    const [, kind, id] = /^\/posts\/[^/]{1,300}-(share|activity|ugcPost)-(\d{10,22})-[\w-]{2,8}$/.exec(path) ?? [];
    const post = urn ?? (id === undefined ? undefined : `urn:li:${kind}:${id}`);
    if (post === undefined) return undefined;
    return {
      shows: "post",
      url: `https://www.linkedin.com/feed/update/${post}/`,
      frame: { url: `https://www.linkedin.com/embed/feed/update/${post}`, size: { height: 600 } },
    };
  },
};
