import { encodePart, parameter, printQuery } from "./address.ts";
import { type Provider, wide } from "./provider.ts";

export const appleMusic: Provider = {
  name: "Apple Music",
  hosts: ["music.apple.com", "embed.music.apple.com"],
  mediaDomains: [],
  source: "https://tools.applemediaservices.com/apple-music (the codes to paste that it makes)",
  read: "2026-11-26",
  find(address) {
    const [, country, kind, slug, id] =
      /^\/([a-z]{2})\/(album|playlist|song|music-video)(?:\/([^/]{1,300}))?\/(\d{5,15}|pl\.[\w-]{5,80})$/.exec(
        address.path,
      ) ?? [];
    if (id === undefined) return undefined;
    const track = kind === "album" ? parameter(address, "i", /\d{5,15}/) : undefined;
    const end = `${country}/${kind}/${slug === undefined ? "" : `${encodePart(slug)}/`}${id}${printQuery({ i: track })}`;
    const size = kind === "music-video" ? wide : { height: kind === "song" || track !== undefined ? 175 : 450 };
    return {
      shows: kind === "music-video" ? "video" : "audio",
      url: `https://music.apple.com/${end}`,
      frame: { url: `https://embed.music.apple.com/${end}`, size },
    };
  },
};
