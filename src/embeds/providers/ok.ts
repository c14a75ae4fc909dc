import { type Provider, wide } from "./provider.ts";

export const ok: Provider = {
  name: "OK",
  hosts: ["ok.ru"],
  mediaDomains: ["mycdn.me", "okcdn.ru"],
  source: "the codes that the site offers to paste; it documents no frame",
  read: "2026-11-26",
  find({ path }) {
    const [, id] = /^\/(?:video|videoembed|live)\/(\d{6,20})$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    return {
      shows: "video",
      url: `https://ok.ru/video/${id}`,
      frame: { url: `https://ok.ru/videoembed/${id}`, size: wide },
    };
  },
};
