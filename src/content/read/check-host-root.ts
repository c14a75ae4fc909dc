import type { Site } from "../../domain/site.ts";
import { byOldName } from "../../formats/formats.ts";
import type { Problem } from "../../problems/problem.ts";
import { formerRoutes, hostOf, rootRobotsUrl, siteRoute } from "../../urls/host-root.ts";
import { basePath, siteUrl } from "../../urls/urls.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";

/**
 * What a newsroom below a path of its host needs of that host. Nothing of the kind where the host is its own, as those of workers.dev
 * are, nor on this machine. Under `/.well-known/` it has nothing.
 */
export function checkHostRoot(yaml: Yaml, site: Site): readonly Problem[] {
  const base = basePath(site);
  const host = hostOf(site);
  if (base === "" || site.origin.startsWith("http:") || host.endsWith(".workers.dev")) return [];
  const sitemaps = (["sitemap", "newsSitemap"] as const).map((name) => `"Sitemap: ${siteUrl(site, name)}"`);
  const route = `{ pattern = "${siteRoute(site)}", zone_name = "${host}" }`;
  return [
    {
      what: `the newsroom is below ${base} of ${host}, and of that host a Worker gets what its routes name`,
      instead: `write routes = [${route}] in wrangler.toml, with the zone as your account has it`,
    },
    {
      what: `crawlers read the robots.txt of ${host} alone`,
      instead: `have ${sitemaps.join(" and ")} in ${rootRobotsUrl(site)}`,
    },
    {
      what: `addresses that the feeds had at the root of ${host} are not below ${base}`,
      instead: `add a route for each that readers know, and it leads there: ${formerRoutes(site, byOldName.keys()).join(" ")}`,
    },
  ].map((each) => problemAtField(yaml, "origin", { ...each, notice: true }));
}
