import type { Provider } from "./provider.ts";

export const flourish: Provider = {
  name: "Flourish",
  hosts: ["public.flourish.studio", "app.flourish.studio", "flo.uri.sh"],
  mediaDomains: ["flourish.studio", "flourish.rocks"],
  source: "https://oembed.com/providers.json; the frame is the one that its embed.js makes of a visualisation",
  read: "2026-11-26",
  oembed: "https://app.flourish.studio/api/v1/oembed",
  find({ path }) {
    const [, graphic] =
      /^\/((?:visualisation|story)\/\d{1,12})(?:\/(?:embed|edit|preview|thumbnail))?$/.exec(path) ?? [];
    if (graphic === undefined) return undefined;
    return {
      shows: "chart",
      url: `https://public.flourish.studio/${graphic}/`,
      frame: { url: `https://flo.uri.sh/${graphic}/embed`, size: { height: 600 } },
    };
  },
};
