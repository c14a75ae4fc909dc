import { parameter, printQuery } from "./address.ts";
import { type Provider, wide } from "./provider.ts";

export const ted: Provider = {
  name: "TED",
  hosts: ["ted.com", "embed.ted.com"],
  mediaDomains: ["tedcdn.com"],
  source: "https://oembed.com/providers.json, and the codes that the site offers to paste",
  read: "2026-11-26",
  oembed: "https://www.ted.com/services/v1/oembed.json",
  find(address) {
    const [, written, slug] = /^\/talks\/(?:lang\/([a-z-]{2,7})\/)?([a-z\d_]{3,150})$/.exec(address.path) ?? [];
    if (slug === undefined) return undefined;
    const language = written ?? parameter(address, "language", /[a-z]{2,3}(?:-[a-z]{2})?/);
    return {
      shows: "video",
      url: `https://www.ted.com/talks/${slug}${printQuery({ language })}`,
      frame: {
        url: `https://embed.ted.com/talks/${language === undefined ? "" : `lang/${language}/`}${slug}`,
        size: wide,
      },
    };
  },
};
