import type { Site } from "../domain/site.ts";
import { basePath, hostOrigin, type Origin, siteUrl } from "./urls.ts";

/*
 * What a site below a path of its host depends on at the host's root, in patterns of Cloudflare's routes
 * (https://developers.cloudflare.com/workers/configuration/routing/routes/): without a scheme, and a star for whatever follows.
 */

/** By which the Worker gets what is below the path, and the path without its slash, whatever query is behind it. */
export function siteRoute(site: Origin): string {
  return `${hostOf(site)}${basePath(site)}*`;
}

/** By which it gets addresses that the site had at the root. @param names of documents there */
export function formerRoutes(site: Pick<Site, "origin" | "languages">, names: Iterable<string>): readonly string[] {
  const folders = site.languages.flatMap(({ tag, aliases }) => [tag, ...aliases]).map((name) => `${name}/*`);
  return [...names, ...folders].map((name) => `${hostOf(site)}/${name}`);
}

/** The one place at which crawlers look for it: RFC 9309 section 2.3. */
export function rootRobotsUrl(site: Origin): string {
  return siteUrl({ origin: hostOrigin(site) }, "robots");
}

/** With its port, where that is not the scheme's own. */
export function hostOf(site: Origin): string {
  return new URL(site.origin).host;
}
