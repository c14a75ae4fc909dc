import { findStart, parameter, printQuery } from "./address.ts";
import type { Provider } from "./provider.ts";

const kinds = "track|album|playlist|episode|show|artist";

export const spotify: Provider = {
  name: "Spotify",
  hosts: ["open.spotify.com", "play.spotify.com", "embed.spotify.com", "spotify.link"],
  mediaDomains: ["scdn.co", "spotifycdn.com"],
  source:
    "https://developer.spotify.com/documentation/embeds, https://developer.spotify.com/documentation/embeds/reference/oembed",
  read: "2026-11-26",
  oembed: "https://open.spotify.com/oembed",
  find(address) {
    const { host, path } = address;
    const [, short] = (host === "spotify.link" ? /^\/(\w{5,20})$/ : /^$/).exec(path) ?? [];
    if (short !== undefined) return { shows: "audio", url: `https://spotify.link/${short}` };
    const uri = host === "embed.spotify.com" ? parameter(address, "uri", /spotify:[\w:]+/) : undefined;
    const [, kind, id] = pattern.exec(uri === undefined ? path : uri.replace("spotify", "").replaceAll(":", "/")) ?? [];
    if (kind === undefined) return undefined;
    const start = kind === "episode" || kind === "track" ? findStart(address) : undefined;
    const end = `${kind}/${id}${printQuery({ t: start })}`;
    return {
      shows: "audio",
      url: `https://open.spotify.com/${end}`,
      frame: {
        url: `https://open.spotify.com/embed/${end}`,
        size: { height: /^(?:track|episode|show)$/.test(kind) ? 152 : 352 },
      },
    };
  },
};

const pattern = new RegExp(
  `^(?:/intl-[a-z]{2}(?:-[a-z]{2})?)?(?:/embed(?:-podcast)?)?(?:/user/[^/]{1,100})?/(${kinds})/([a-zA-Z\\d]{22})(?:/video)?$`,
);
