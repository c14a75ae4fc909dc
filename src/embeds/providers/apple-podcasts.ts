import { encodePart, parameter, printQuery } from "./address.ts";
import type { Provider } from "./provider.ts";

export const applePodcasts: Provider = {
  name: "Apple Podcasts",
  hosts: ["podcasts.apple.com", "embed.podcasts.apple.com"],
  mediaDomains: ["mzstatic.com"],
  source: "https://oembed.com/providers.json, and the codes that the site offers to paste",
  read: "2026-11-26",
  oembed: "https://podcasts.apple.com/api/oembed",
  find(address) {
    const [, country, slug, id] =
      /^(?:\/([a-z]{2}))?\/podcast(?:\/([^/]{1,300}))?\/id(\d{5,15})$/.exec(address.path) ?? [];
    if (id === undefined) return undefined;
    const episode = parameter(address, "i", /\d{5,20}/);
    const named = slug === undefined ? "" : `${encodePart(slug)}/`;
    const end = `${country === undefined ? "" : `${country}/`}podcast/${named}id${id}${printQuery({ i: episode })}`;
    return {
      shows: "audio",
      url: `https://podcasts.apple.com/${end}`,
      frame: {
        url: `https://embed.podcasts.apple.com/${end}`,
        size: { height: episode === undefined ? 450 : 175 },
      },
    };
  },
};
