import { BlockList, isIP } from "node:net";

/** Names under which nobody can have a site: RFC 2606, RFC 6761 section 6, RFC 6762 section 3. */
const reserved = ["test", "example", "invalid", "localhost", "local", "example.com", "example.net", "example.org"];

const thisMachine = new BlockList();
thisMachine.addSubnet("127.0.0.0", 8);
thisMachine.addAddress("0.0.0.0");
thisMachine.addAddress("::1", "ipv6");
thisMachine.addAddress("::", "ipv6");

/**
 * Whether a host is one that is reserved for examples and tests, or this machine.
 * @param host as in a URL: `news.example`, `127.0.0.1`, `[::1]`
 */
export function isReservedHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  const address = name.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(address);
  if (version) return thisMachine.check(address, version === 6 ? "ipv6" : "ipv4");
  return reserved.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}
