import type { Site } from "../../domain/site.ts";
import { byOldName } from "../../formats/formats.ts";
import type { Problem } from "../../problems/problem.ts";
import { formerRoutes, hostOf, rootRobotsUrl, siteRoute } from "../../urls/host-root.ts";
import { basePath, siteUrl } from "../../urls/urls.ts";
import { problemAtField, type Yaml } from "../yaml/locate.ts";

/**
 * Reports what a newsroom below a path needs from its host. Nothing is needed if the host is the newsroom's own, as on
 * workers.dev, or this machine. The newsroom serves nothing under `/.well-known/`.
 */
export function checkHostRoot(yaml: Yaml, site: Site): readonly Problem[] {
  const base = basePath(site);
  const host = hostOf(site);
  if (base === "" || site.origin.startsWith("http:") || host.endsWith(".workers.dev")) return [];
  const sitemaps = (["sitemap", "newsSitemap"] as const).map((name) => `"Sitemap: ${siteUrl(site, name)}"`);
  const route = `{ pattern = "${siteRoute(site)}", zone_name = "${host}" }`;
  return [
    {
      what: `the newsroom is at ${base} on ${host}, where a Worker receives only what its routes name`,
      instead: `write routes = [${route}] in wrangler.toml, with the name of the zone in your account`,
    },
    {
      what: `crawlers read robots.txt only at the root of ${host}`,
      instead: `add ${sitemaps.join(" and ")} to ${rootRobotsUrl(site)}`,
    },
    {
      what: `former addresses of the feeds, at the root of ${host}, are not below ${base}`,
      instead: `add a route for each one that feed readers still use, and it redirects to the feed: ${formerRoutes(site, byOldName.keys()).join(" ")}`,
    },
  ].map((each) => problemAtField(yaml, "origin", { ...each, notice: true }));
}
