import { parameter } from "./address.ts";
import { type Provider, wide } from "./provider.ts";

export const dailymotion: Provider = {
  name: "Dailymotion",
  hosts: ["dailymotion.com", "geo.dailymotion.com", "dai.ly"],
  mediaDomains: ["dmcdn.net"],
  // A frame without the id of one of the newsroom's own players may be refused since September 2026, and so may oEmbed.
  source: "https://developers.dailymotion.com/changelog/api-player-id-required-in-embed-urls",
  read: "2026-11-26",
  find(address) {
    const { host, path } = address;
    const [, player] = /^\/player\/(x\w{1,12})\.html$/.exec(path) ?? [];
    if (/^\/player(?:\/x\w{1,12})?\.html$/.test(path)) {
      const video = parameter(address, "video", /[xk]\w{4,30}/);
      if (video === undefined) return undefined;
      if (player === undefined) return { shows: "video", url: pageOf(video) };
      const url = `https://geo.dailymotion.com/player/${player}.html?video=${video}`;
      return { shows: "video", url, frame: { url, size: wide } };
    }
    const pattern = host === "dai.ly" ? /^\/([xk]\w{4,30})$/ : /^(?:\/embed)?\/video\/([xk][a-zA-Z\d]{4,30})(?:_.*)?$/;
    const [, id] = pattern.exec(path) ?? [];
    return id === undefined ? undefined : { shows: "video", url: pageOf(id) };
  },
};

function pageOf(video: string): string {
  return `https://www.dailymotion.com/video/${video}`;
}
