import { findStart, parameter, printQuery } from "./address.ts";
import { type Provider, wide } from "./provider.ts";

export const vimeo: Provider = {
  name: "Vimeo",
  hosts: ["vimeo.com", "player.vimeo.com"],
  mediaDomains: ["vimeocdn.com"],
  source: "https://developer.vimeo.com/apis/oembed; events and showcases: the codes that the site offers to paste",
  read: "2026-11-26",
  oembed: "https://vimeo.com/api/oembed.json",
  find(address) {
    const { path } = address;
    const [, event, eventHash] = /^\/event\/(\d{1,12})(?:\/embed)?(?:\/([\da-z]{6,20}))?(?:\/embed)?$/.exec(path) ?? [];
    if (event !== undefined) {
      const end = eventHash === undefined ? "" : `/${eventHash}`;
      const url = `https://vimeo.com/event/${event}`;
      return { shows: "video", url: `${url}${end}`, frame: { url: `${url}/embed${end}`, size: wide } };
    }
    const [, showcase] = /^\/(?:showcase|album)\/(\d{1,12})(?:\/embed2?)?$/.exec(path) ?? [];
    if (showcase !== undefined) {
      const url = `https://vimeo.com/showcase/${showcase}`;
      return { shows: "video", url, frame: { url: `${url}/embed`, size: wide } };
    }
    // An unlisted video plays only with the hash behind its number.
    const [, id, written] = videoPath.exec(path) ?? [];
    if (id === undefined) return undefined;
    const hash = written ?? parameter(address, "h", /[\da-z]{6,20}/);
    const start = findStart(address);
    const moment = start === undefined ? "" : `#t=${start}s`;
    return {
      shows: "video",
      url: `https://vimeo.com/${id}${hash === undefined ? "" : `/${hash}`}${moment}`,
      frame: { url: `https://player.vimeo.com/video/${id}${printQuery({ h: hash, dnt: 1 })}${moment}`, size: wide },
    };
  },
};

const videoPath =
  /^(?:\/(?:video|manage\/videos|channels\/[\w-]+|groups\/[\w-]+\/videos|(?:album|showcase)\/\d+\/video))?\/(\d{1,12})(?:\/([\da-z]{6,20}))?$/;
