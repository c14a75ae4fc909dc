import { parameter } from "./address.ts";
import type { Provider } from "./provider.ts";

export const telegram: Provider = {
  name: "Telegram",
  hosts: ["t.me", "telegram.me", "telegram.dog"],
  otherHosts: /^[a-z]\w{3,31}\.t\.me$/,
  mediaDomains: ["telesco.pe", "telegram-cdn.org", "cdn-telegram.org"],
  // It has no oEmbed.
  source: "https://core.telegram.org/widgets/post; the frame is the one that its telegram-widget.js makes of a post",
  read: "2026-11-26",
  find(address) {
    const { host, path } = address;
    const [own] = /^[^.]+(?=\.t\.me$)/.exec(host) ?? [];
    // Posts of private channels, at /c/, are seen by members only.
    const [, channel, inPath, post] =
      /^(?:\/s)?\/([a-zA-Z]\w{3,31})(?:\/(\d{1,10}))?\/(\d{1,10})$/.exec(
        `${own === undefined ? "" : `/${own}`}${path}`,
      ) ?? [];
    if (channel === undefined) return undefined;
    const thread = inPath ?? parameter(address, "thread", /\d{1,10}/);
    const comment = parameter(address, "comment", /\d{1,10}/);
    const parameters = [
      ...(address.query.has("single") ? ["single"] : []),
      ...(comment === undefined ? [] : [`comment=${comment}`]),
    ];
    const url = `https://t.me/${channel}/${thread === undefined ? "" : `${thread}/`}${post}`;
    return {
      shows: "post",
      url: [url, ...(parameters.length > 0 ? [parameters.join("&")] : [])].join("?"),
      frame: { url: `${url}?${["embed=1", ...parameters].join("&")}`, size: { height: 500 } },
    };
  },
};
