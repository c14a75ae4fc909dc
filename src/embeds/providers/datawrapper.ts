import type { Provider } from "./provider.ts";

export const datawrapper: Provider = {
  name: "Datawrapper",
  hosts: ["datawrapper.dwcdn.net", "datawrapper.de"],
  mediaDomains: ["dwcdn.net"],
  source:
    "https://developer.datawrapper.de/docs/embedding-charts-via-oembed, https://developer.datawrapper.de/docs/responsive-iframe",
  read: "2026-11-26",
  oembed: "https://api.datawrapper.de/v3/oembed",
  find({ host, path }) {
    // Without a number behind it, the newest version.
    const [, id] =
      (host === "datawrapper.de"
        ? /^\/_\/([a-zA-Z\d]{5})$/
        : /^\/([a-zA-Z\d]{5})(?:\/\d{1,4})?(?:\/(?:index\.html|embed\.js))?$/
      ).exec(path) ?? [];
    if (id === undefined) return undefined;
    const url = `https://datawrapper.dwcdn.net/${id}/`;
    return { shows: "chart", url, frame: { url, size: { height: 500 } } };
  },
};
