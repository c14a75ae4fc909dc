import { type Provider, wide } from "./provider.ts";

export const rumble: Provider = {
  name: "Rumble",
  hosts: ["rumble.com"],
  mediaDomains: ["rmbl.ws", "1a-1791.com"],
  source: "https://oembed.com/providers.json, and the codes that the site offers to paste",
  read: "2026-11-26",
  oembed: "https://rumble.com/api/Media/oembed.json",
  // The id in the address of a page is not that of its player.
  find({ path }) {
    const [, player] = /^\/embed\/((?:u\w{1,8}\.)?v[a-z\d]{3,12})$/.exec(path) ?? [];
    if (player !== undefined) {
      const url = `https://rumble.com/embed/${player}/`;
      return { shows: "video", url, frame: { url, size: wide } };
    }
    const [, page] = /^\/(v[a-z\d]{3,12}-[\w-]{1,200}\.html|shorts\/v[a-z\d]{3,12})$/.exec(path) ?? [];
    return page === undefined ? undefined : { shows: "video", url: `https://rumble.com/${page}` };
  },
};
