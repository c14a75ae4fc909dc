import type { Provider } from "./provider.ts";

export const infogram: Provider = {
  name: "Infogram",
  hosts: ["infogram.com", "e.infogram.com", "infogr.am", "e.infogr.am"],
  mediaDomains: [],
  source: "https://oembed.com/providers.json; the frame is the one that its embed-loader.js makes of a project",
  read: "2026-11-26",
  oembed: "https://infogram.com/oembed",
  find({ host, path }) {
    const [, id] = /^\/(_\/[\w-]{8,40}|[\w-]{8,200})$/.exec(path) ?? [];
    if (id === undefined || (!host.startsWith("e.") && (!/[-_]/.test(id) || ownPage.test(id)))) return undefined;
    return {
      shows: "chart",
      url: `https://infogram.com/${id}`,
      frame: { url: `https://e.infogram.com/${id}?src=embed`, size: { height: 600 } },
    };
  },
};

/** Pages of the site itself, which stand beside those of its users. */
const ownPage =
  /^(?:about|case|contact|terms|privacy|help)-[a-z-]+$|-(?:makers?|creators?|examples?|templates?|generator|software|tools?)$/;
