import type { Handler } from "hono";
import { basePath, type Origin } from "../urls/urls.ts";
import { permanently } from "./redirect.ts";

/**
 * What is asked of the host and is not below the site's address: an address that the newsroom had before, or one at which programs look
 * on every host. It leads to the same path below the site's address, where something is or nothing.
 */
export function outside(site: Origin): Handler {
  const base = basePath(site);
  return ({ req: { path, url } }, next) =>
    path.startsWith(`${base}/`) ? next() : permanently(url, path === base ? `${base}/` : base + new URL(url).pathname);
}
