import type { FoundEmbed } from "./found-embed.ts";
import { parseAddress, printQuery } from "./providers/address.ts";
import { findMastodonPost, mastodonName, mastodonOembed } from "./providers/mastodon.ts";
import type { Provider, ProviderEmbed } from "./providers/provider.ts";
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
  readonly mediaDomains: readonly string[];
}

/**
 * Returns where a provider describes an embed; undefined if it has no description that can be had without a key and kept.
 * @param url of the embed
 */
export function findDescription(url: string, mastodon: readonly string[]): Description | undefined {
  const found = find(url, mastodon);
  if (!found?.oembed) return undefined;
  const { oembed, hosts, mediaDomains, embed } = found;
  return {
    url: `${oembed}${printQuery({ url: embed.url, format: "json" })}`,
    domains: [...hosts, new URL(oembed).hostname],
    mediaDomains,
  };
}

interface Found extends Pick<Provider, "hosts" | "mediaDomains" | "oembed"> {
  readonly provider: string;
  readonly embed: ProviderEmbed;
}

function find(written: string, mastodon: readonly string[]): Found | undefined {
  const address = parseAddress(written);
  if (!address) return undefined;
  const provider = providerOfHost(address.host);
  const embed = provider?.find(address);
  if (provider && embed) return { ...provider, provider: provider.name, embed };
  const host = mastodon.find((each) => each === address.fullHost || `www.${each}` === address.fullHost);
  const post = host === undefined ? undefined : findMastodonPost(host, address);
  if (host === undefined || !post) return undefined;
  return { provider: mastodonName, hosts: [host], mediaDomains: [], embed: post, oembed: mastodonOembed(host) };
}
