import { type Address, encodePart, findStart, parameter, parseAddress, printQuery } from "./address.ts";
import type { Provider, ProviderEmbed } from "./provider.ts";

const player = "https://w.soundcloud.com/player/";

export const soundcloud: Provider = {
  name: "SoundCloud",
  hosts: ["soundcloud.com", "w.soundcloud.com", "on.soundcloud.com", "api.soundcloud.com"],
  mediaDomains: ["sndcdn.com"],
  source: "https://developers.soundcloud.com/docs/oembed, https://developers.soundcloud.com/docs/api/html5-widget",
  read: "2026-11-26",
  oembed: "https://soundcloud.com/oembed",
  find(address) {
    const { host, path } = address;
    if (host === "w.soundcloud.com") {
      const shown = path === "/player" ? parseAddress(address.query.get("url") ?? "") : undefined;
      if (!shown) return undefined;
      return shown.host === "api.soundcloud.com" ? numbered(shown) : named(shown);
    }
    if (host === "api.soundcloud.com") return numbered(address);
    const [, short] = (host === "on.soundcloud.com" ? /^\/(\w{5,30})$/ : /^$/).exec(path) ?? [];
    return short === undefined ? named(address) : { shows: "audio", url: `https://on.soundcloud.com/${short}` };
  },
};

/** Sections of the site, and of every user, which are neither a track nor a list. */
const section =
  /^\/(?:charts|discover|messages|notifications|pages|search|settings|stations|stream|tags|terms-of-use|upload|you)\/|^\/[\w-]+\/(?:albums|comments|followers|following|likes|popular-tracks|reposts|sets|spotlight|toptracks|tracks)$/;

function named(address: Address): ProviderEmbed | undefined {
  const { host, path } = address;
  // A private track plays only with the secret behind its name.
  const [, page, isList] = /^\/([\w-]{1,100}\/(sets\/)?[\w-]{1,200}(?:\/s-\w{5,20})?)$/.exec(path) ?? [];
  if (host !== "soundcloud.com" || page === undefined || section.test(path)) return undefined;
  const start = findStart(address);
  const url = `https://soundcloud.com/${page}`;
  return {
    shows: "audio",
    url: `${url}${start === undefined ? "" : `#t=${start}s`}`,
    frame: { url: `${player}?url=${encodePart(url)}`, size: { height: isList === undefined ? 166 : 450 } },
  };
}

/** Codes to paste name a track by its number. Its page is not known then, and the player is one that people can open too. */
function numbered(address: Address): ProviderEmbed | undefined {
  const [, kind, id] =
    /^\/(tracks|playlists|users)\/(?:soundcloud(?::|%3A)(?:tracks|playlists|users)(?::|%3A))?(\d{1,15})$/.exec(
      address.path,
    ) ?? [];
  if (kind === undefined) return undefined;
  const secret = parameter(address, "secret_token", /s-\w{5,20}/);
  const shown = `https://api.soundcloud.com/${kind}/${id}${printQuery({ secret_token: secret })}`;
  const url = `${player}?url=${encodePart(shown)}`;
  return { shows: "audio", url, frame: { url, size: { height: kind === "tracks" ? 166 : 450 } } };
}
