import { findStart, parameter, printQuery } from "./address.ts";
import { type Provider, tall, wide } from "./provider.ts";

export const rutube: Provider = {
  name: "Rutube",
  hosts: ["rutube.ru"],
  mediaDomains: ["rutubelist.ru"],
  source: "https://github.com/rutube/RutubePlayerJSAPI, https://wordpress.org/plugins/rutube-embed/ (private videos)",
  read: "2026-11-26",
  find(address) {
    const [, kind = "", id] = /^\/(video|video\/private|shorts|play\/embed)\/([\da-f]{32})$/.exec(address.path) ?? [];
    if (id === undefined) return undefined;
    // A private video plays only with its key.
    const key = parameter(address, "p", /[\w-]{10,40}/);
    const query = printQuery({ p: key, t: findStart(address) });
    const page = kind === "shorts" ? "shorts" : key === undefined ? "video" : "video/private";
    return {
      shows: "video",
      url: `https://rutube.ru/${page}/${id}/${query}`,
      frame: { url: `https://rutube.ru/play/embed/${id}/${query}`, size: kind === "shorts" ? tall : wide },
    };
  },
};
