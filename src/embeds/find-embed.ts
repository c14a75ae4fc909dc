import type { FoundEmbed } from "./found-embed.ts";
import { parseAddress } from "./providers/address.ts";
import { findMastodonPost, mastodonName, mastodonOembed } from "./providers/mastodon.ts";
import type { OEmbed, Provider, ProviderEmbed } from "./providers/provider.ts";
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

/** Returns where a provider describes its pages; undefined if it does not, or forbids to keep the description. */
export function findOembed(address: string, mastodon: readonly string[]): OEmbed | undefined {
  return find(address, mastodon)?.oembed;
}

interface Found {
  readonly provider: string;
  readonly embed: ProviderEmbed;
  readonly oembed: OEmbed | undefined;
}

function find(written: string, mastodon: readonly string[]): Found | undefined {
  const address = parseAddress(written);
  if (!address) return undefined;
  const provider: Provider | undefined = providerOfHost(address.host);
  const embed = provider?.find(address);
  if (provider && embed) return { provider: provider.name, embed, oembed: provider.oembed };
  const host = mastodon.find((each) => each === address.fullHost || `www.${each}` === address.fullHost);
  const post = host === undefined ? undefined : findMastodonPost(host, address);
  return host !== undefined && post ? { provider: mastodonName, embed: post, oembed: mastodonOembed(host) } : undefined;
}
