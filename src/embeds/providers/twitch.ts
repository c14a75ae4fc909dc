import { parameter } from "./address.ts";
import type { Provider } from "./provider.ts";

export const twitch: Provider = {
  name: "Twitch",
  hosts: ["twitch.tv", "clips.twitch.tv", "player.twitch.tv"],
  mediaDomains: ["jtvnw.net", "twitchcdn.net"],
  // Every frame has to name the host of the page around it as `parent`, which no address tells.
  source: "https://dev.twitch.tv/docs/embed/video-and-clips/",
  read: "2026-11-26",
  find(address) {
    const { host, path } = address;
    const clip =
      host === "clips.twitch.tv"
        ? (parameter(address, "clip", /[\w-]{4,100}/) ?? /^\/([\w-]{4,100})$/.exec(path)?.[1])
        : /^\/\w{3,25}\/clip\/([\w-]{4,100})$/.exec(path)?.[1];
    if (clip === "embed") return undefined;
    if (clip !== undefined) return { shows: "video", url: `https://clips.twitch.tv/${clip}` };
    const video =
      host === "player.twitch.tv"
        ? parameter(address, "video", /v?\d{5,12}/)?.replace("v", "")
        : /^\/videos\/(\d{5,12})$/.exec(path)?.[1];
    return video === undefined ? undefined : { shows: "video", url: `https://www.twitch.tv/videos/${video}` };
  },
};
