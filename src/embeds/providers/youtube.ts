import { type Address, findStart, parameter, printQuery } from "./address.ts";
import { type Provider, type ProviderEmbed, tall, wide } from "./provider.ts";

/** Frames come from the host that sets no cookie before the video is played. */
const player = "https://www.youtube-nocookie.com/embed";

export const youtube: Provider = {
  name: "YouTube",
  hosts: ["youtube.com", "music.youtube.com", "youtu.be", "youtube-nocookie.com"],
  mediaDomains: ["ytimg.com", "img.youtube.com", "ggpht.com"],
  source:
    "https://developers.google.com/youtube/player_parameters, https://support.google.com/youtube/answer/171780 (privacy-enhanced mode)",
  read: "2026-11-26",
  oembed: "https://www.youtube.com/oembed",
  find(address) {
    const { host, path } = address;
    const list = parameter(address, "list", /[\w-]{2,64}/);
    // Their names are as long as the id of a video.
    if (/^\/(?:embed\/videoseries|playlist)$/.test(path)) return list === undefined ? undefined : playlist(list);
    if (path === "/embed/live_stream") return liveOf(parameter(address, "channel", channelId));
    const [, channel] = /^\/channel\/(UC[\w-]{22})\/live$/.exec(path) ?? [];
    if (channel !== undefined) return liveOf(channel);
    const [, clip] = /^\/clip\/(Ug[\w-]{10,60})$/.exec(path) ?? [];
    if (clip !== undefined) return { shows: "video", url: `https://www.youtube.com/clip/${clip}` };
    const [, short] = /^\/shorts\/([\w-]{11})$/.exec(path) ?? [];
    if (short !== undefined) return shortVideo(short);
    const id =
      host === "youtu.be"
        ? /^\/([\w-]{11})$/.exec(path)?.[1]
        : path === "/watch"
          ? parameter(address, "v", /[\w-]{11}/)
          : /^\/(?:watch|live|embed|v|e)\/([\w-]{11})$/.exec(path)?.[1];
    return id === undefined ? undefined : video(id, address, list);
  },
};

const channelId = /UC[\w-]{22}/;

/** Lists that begin like this are made for the person who looks at them, and others do not see them. */
const personalList = /^(?:RD|UL|LL|WL|LM)/;

function video(id: string, address: Address, given: string | undefined): ProviderEmbed {
  const start = findStart(address);
  const list = given === undefined || personalList.test(given) ? undefined : given;
  return {
    shows: "video",
    url: `https://www.youtube.com/watch${printQuery({ v: id, list, t: start === undefined ? undefined : `${start}s` })}`,
    frame: { url: `${player}/${id}${printQuery({ list, start })}`, size: wide },
  };
}

function shortVideo(id: string): ProviderEmbed {
  return {
    shows: "video",
    url: `https://www.youtube.com/shorts/${id}`,
    frame: { url: `${player}/${id}`, size: tall },
  };
}

function playlist(list: string): ProviderEmbed {
  return {
    shows: "video",
    url: `https://www.youtube.com/playlist?list=${list}`,
    frame: { url: `${player}/videoseries?list=${list}`, size: wide },
  };
}

/** What a channel is broadcasting. */
function liveOf(channel: string | undefined): ProviderEmbed | undefined {
  if (channel === undefined) return undefined;
  return {
    shows: "video",
    url: `https://www.youtube.com/channel/${channel}/live`,
    frame: { url: `${player}/live_stream?channel=${channel}`, size: wide },
  };
}
