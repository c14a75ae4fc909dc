import type { Address } from "./address.ts";
import type { ProviderEmbed } from "./provider.ts";

/*
 * Mastodon runs on many hosts, and no address tells which: `site.yaml` names them. Read on 2026-11-26 in
 * https://docs.joinmastodon.org/methods/oembed/ and https://docs.joinmastodon.org/dev/routes/.
 */

export const mastodonName = "Mastodon";

/** Returns the post that an address of an instance shows. @param host of the instance */
export function findMastodonPost(host: string, { path }: Address): ProviderEmbed | undefined {
  const [, user, id] =
    /^\/(?:web\/|deck\/)?@([\w.-]{1,60}(?:@[a-z\d.-]{4,100})?)\/(\d{1,20})(?:\/embed)?$/i.exec(path) ??
    /^\/users\/([\w.-]{1,60})\/statuses\/(\d{1,20})(?:\/embed)?$/i.exec(path) ??
    [];
  if (user === undefined) return undefined;
  const url = `https://${host}/@${user}/${id}`;
  // An instance only offers frames of its own posts.
  return user.includes("@")
    ? { shows: "post", url }
    : { shows: "post", url, frame: { url: `${url}/embed`, size: { height: 500 } } };
}

/** See `Provider.oembed`. */
export function mastodonOembed(host: string): string {
  return `https://${host}/api/oembed`;
}
