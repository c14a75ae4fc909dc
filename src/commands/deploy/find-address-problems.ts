import { BlockList, isIP } from "node:net";
import { readYaml } from "../../content/read/read-yaml.ts";
import type { Folder } from "../../content/source/content-source.ts";
import { problemAtField } from "../../content/yaml/locate.ts";
import type { Site } from "../../domain/site.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";

/**
 * Finds the addresses of a site that no deploy can make work: those that are still the sample's, or that mean this machine.
 * @param root the content folder
 * @param given whether the variable ORIGIN gives the origin
 */
export function findAddressProblems(root: Folder, site: Site, given: boolean): readonly Problem[] {
  const yaml = readYaml(root, "site.yaml");
  if ("problems" in yaml) return yaml.problems;
  const problems: Problem[] = [];
  if (isReservedHost(new URL(site.origin).hostname)) {
    const by = given ? ", from the variable ORIGIN," : "";
    problems.push(
      problemAtField(yaml, "origin", {
        what: `${quote(site.origin)}${by} is not a public address: such names are reserved for examples and tests`,
        instead: given
          ? "set ORIGIN to the newsroom's address, or unset it"
          : "write the newsroom's address, or set the variable ORIGIN to it for this deploy",
      }),
    );
  }
  // `news.example,2026` or `desk@news.example,2026`: RFC 4151.
  const [authority = ""] = site.authority.split(",");
  const [owner = ""] = authority.split("@").slice(-1);
  if (isReservedHost(owner)) {
    problems.push({
      ...problemAtField(yaml, "authority", {
        what: `${quote(owner)} is a name that nobody owns, and every entry's permanent id begins with it`,
        instead: "write a name that you own before the first deploy; leave it unchanged once readers have subscribed",
      }),
      notice: true,
    });
  }
  return problems;
}

/** Names that cannot have a site: RFC 2606, RFC 6761 section 6, RFC 6762 section 3. */
const reserved = ["test", "example", "invalid", "localhost", "local", "example.com", "example.net", "example.org"];

const thisMachine = new BlockList();
thisMachine.addSubnet("127.0.0.0", 8);
thisMachine.addAddress("0.0.0.0");
thisMachine.addAddress("::1", "ipv6");
thisMachine.addAddress("::", "ipv6");

/**
 * Whether a host is reserved for examples and tests, or is this machine.
 * @param host as in a URL: `news.example`, `127.0.0.1`, `[::1]`
 */
export function isReservedHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  const address = name.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(address);
  if (version) return thisMachine.check(address, version === 6 ? "ipv6" : "ipv4");
  return reserved.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}
