import type { Site } from "../domain/site.ts";
import { basePath, hostOrigin, type Origin, siteUrl } from "./urls.ts";

/*
 * What a site below a path of its host needs at the host's root. Routes are written as Cloudflare's patterns
 * (https://developers.cloudflare.com/workers/configuration/routing/routes/): without a scheme, and with a star for anything that
 * follows.
 */

/** Prints the route of everything below the path, and of the path without its trailing slash, with any query. */
export function siteRoute(site: Origin): string {
  return `${hostOf(site)}${basePath(site)}*`;
}

/** Prints the routes of the URLs that the site had at the root. @param names of documents there */
export function formerRoutes(
  site: Pick<Site, "origin" | "languages" | "retired">,
  names: Iterable<string>,
): readonly string[] {
  const folders = [...site.languages, ...site.retired]
    .flatMap(({ tag, aliases }) => [tag, ...aliases])
    .map((name) => `${name}/*`);
  return [...names, ...folders].map((name) => `${hostOf(site)}/${name}`);
}

/** Prints the only URL at which crawlers look for `robots.txt`: RFC 9309 section 2.3. */
export function rootRobotsUrl(site: Origin): string {
  return siteUrl({ origin: hostOrigin(site) }, "robots");
}

/** Returns the host, with its port unless that is the scheme's default. */
export function hostOf(site: Origin): string {
  return new URL(site.origin).host;
}
