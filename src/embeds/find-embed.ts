import type { FoundEmbed } from "./found-embed.ts";
import { parseAddress, printQuery } from "./providers/address.ts";
import { findMastodonPost, mastodonName, mastodonOembed } from "./providers/mastodon.ts";
import type { OEmbed, ProviderEmbed } from "./providers/provider.ts";
import { providerOfHost } from "./providers/providers.ts";

/**
 * Finds what an address of a known provider shows. Undefined for any other address, and for pages that cannot be shown within
 * others, such as a channel.
 * @param address as an editor wrote it, or the `src` of a provider's frame; may be anything
 * @param mastodon hosts of instances
 */
export function findEmbed(address: string, mastodon: readonly string[]): FoundEmbed | undefined {
  const found = find(address, mastodon);
  return found && { provider: found.provider, ...found.embed };
}

/** Where a provider describes its pages. */
export interface Description {
  /** Absolute https URL of the description of one embed, in JSON (https://oembed.com/). */
  readonly url: string;
  /** The provider's own domains, to which a request may be redirected. */
  readonly domains: readonly string[];
  /** Domains from which its pictures are served, besides its own. */
  readonly pictureDomains: readonly string[];
}

/**
 * Returns where a provider describes an embed; undefined if it has no description that can be had without a key and kept.
 * @param url of the embed
 */
export function findDescription(url: string, mastodon: readonly string[]): Description | undefined {
  const found = find(url, mastodon);
  if (!found?.oembed) return undefined;
  const { endpoint, pictureDomains } = found.oembed;
  return {
    url: `${endpoint}${printQuery({ url: found.embed.url, format: "json" })}`,
    domains: [...found.hosts, new URL(endpoint).hostname],
    pictureDomains,
  };
}

interface Found {
  readonly provider: string;
  readonly hosts: readonly string[];
  readonly embed: ProviderEmbed;
  readonly oembed: OEmbed | undefined;
}

function find(written: string, mastodon: readonly string[]): Found | undefined {
  const address = parseAddress(written);
  if (!address) return undefined;
  const provider = providerOfHost(address.host);
  const embed = provider?.find(address);
  if (provider && embed) return { provider: provider.name, hosts: provider.hosts, embed, oembed: provider.oembed };
  const host = mastodon.find((each) => each === address.fullHost || `www.${each}` === address.fullHost);
  const post = host === undefined ? undefined : findMastodonPost(host, address);
  if (host === undefined || !post) return undefined;
  return { provider: mastodonName, hosts: [host], embed: post, oembed: mastodonOembed(host) };
}
