import type { Provider } from "./provider.ts";

export const threads: Provider = {
  name: "Threads",
  hosts: ["threads.com", "threads.net"],
  mediaDomains: [],
  // The terms of its oEmbed forbid to keep what it answers.
  source:
    "https://developers.facebook.com/documentation/threads/tools-and-resources/embed-a-threads-post; the frame is the one that its embed.js makes of a post",
  read: "2026-11-26",
  find({ path }) {
    const [, post] = /^\/(@[\w.]{1,30}\/post\/[\w-]{5,30}|t\/[\w-]{5,30})(?:\/(?:embed|media))?$/.exec(path) ?? [];
    if (post === undefined) return undefined;
    const url = `https://www.threads.com/${post}`;
    return { shows: "post", url, frame: { url: `${url}/embed`, size: { height: 550 } } };
  },
};
