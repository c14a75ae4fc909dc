import { parseAddress } from "./providers/address.ts";
import { mastodonName } from "./providers/mastodon.ts";
import { providerOfHost, providers } from "./providers/providers.ts";

/** Returns the name of the provider among whose pages, short links and players an address is. @param address absolute */
export function providerOfPage(address: string): string | undefined {
  const host = parseAddress(address)?.host;
  return host === undefined ? undefined : providerOfHost(host)?.name;
}

/**
 * Returns the name of the provider that is asked for what is at an address: one of its pages, or a picture or recording on a server
 * that it has for those.
 * @param address absolute
 * @param mastodon hosts of instances
 */
export function providerOfServer(address: string, mastodon: readonly string[]): string | undefined {
  const page = providerOfPage(address);
  if (page !== undefined) return page;
  const host = parseAddress(address)?.fullHost;
  if (host === undefined) return undefined;
  // Not all that is below: it may be the newsroom's own domain.
  if (mastodon.some((instance) => host === instance || host === `files.${instance}`)) return mastodonName;
  const isOf = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  return providers.find(({ mediaDomains }) => mediaDomains.some(isOf))?.name;
}
