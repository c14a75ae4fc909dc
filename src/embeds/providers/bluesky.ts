import type { Provider } from "./provider.ts";

/** The handle of an account is a domain, its own or one below bsky.social. */
const handle = String.raw`(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,62}`;
const did = String.raw`did:(?:plc:[a-z2-7]{24}|web:[a-z\d.-]{4,100})`;
const post = String.raw`[a-z\d]{8,20}`;

const page = new RegExp(`^/profile/(${did}|${handle})/post/(${post})$`, "i");
const player = new RegExp(`^/embed/(${did})/app\\.bsky\\.feed\\.post/(${post})$`, "i");

export const bluesky: Provider = {
  name: "Bluesky",
  hosts: ["bsky.app", "embed.bsky.app"],
  mediaDomains: ["cdn.bsky.app", "video.bsky.app"],
  source: "https://docs.bsky.app/docs/advanced-guides/oembed",
  read: "2026-11-26",
  oembed: "https://embed.bsky.app/oembed",
  find({ path }) {
    const [, written, key] = page.exec(path) ?? player.exec(path) ?? [];
    if (written === undefined || key === undefined) return undefined;
    const account = written.toLowerCase();
    const url = `https://bsky.app/profile/${account}/post/${key}`;
    // The player refuses a handle, which would first have to be looked up.
    if (!account.startsWith("did:")) return { shows: "post", url };
    const frame = `https://embed.bsky.app/embed/${account}/app.bsky.feed.post/${key}`;
    return { shows: "post", url, frame: { url: frame, size: { height: 500 } } };
  },
};
