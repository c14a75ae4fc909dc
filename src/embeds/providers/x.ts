import { parameter } from "./address.ts";
import type { Provider } from "./provider.ts";

export const x: Provider = {
  name: "X",
  hosts: ["x.com", "twitter.com", "platform.x.com", "platform.twitter.com"],
  mediaDomains: ["twimg.com"],
  source:
    "https://docs.x.com/x-for-websites/embedded-posts/overview; the frame is the one that its widgets.js makes of a post",
  read: "2026-11-26",
  oembed: "https://publish.x.com/oembed",
  find(address) {
    const { path } = address;
    const [, broadcast] = /^\/i\/broadcasts\/(\w{8,20})$/.exec(path) ?? [];
    if (broadcast !== undefined) return { shows: "video", url: `https://x.com/i/broadcasts/${broadcast}` };
    const [, space] = /^\/i\/spaces\/(\w{8,20})$/.exec(path) ?? [];
    if (space !== undefined) return { shows: "audio", url: `https://x.com/i/spaces/${space}` };
    const [, user, written] =
      /^\/(i\/web|\w{1,15})\/status(?:es)?\/(\d{1,20})(?:\/(?:photo|video)\/\d)?$/.exec(path) ?? [];
    const id = written ?? (path === "/embed/Tweet.html" ? parameter(address, "id", /\d{1,20}/) : undefined);
    if (id === undefined) return undefined;
    return {
      shows: "post",
      // The site finds the user of a post by itself.
      url: `https://x.com/${user === undefined || user === "i/web" ? "i" : user}/status/${id}`,
      frame: { url: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`, size: { height: 600 } },
    };
  },
};
