import { createRequire } from "node:module";
import { once } from "../pack/once.ts";

/*
 * Packages that most runs do without: to load them takes longer than to compile an article that has changed. By `require`, since
 * what uses them does not wait.
 */

const require = createRequire(import.meta.url);

export const htmlparser2 = once(() => require("htmlparser2") as typeof import("htmlparser2"));
export const imageSize = once(() => require("image-size") as typeof import("image-size"));
export const mime = once(() => (require("mime") as typeof import("mime")).default);
export const sanitizeHtml = once(() => require("sanitize-html") as typeof import("sanitize-html"));
export const srcset = once(() => require("srcset") as typeof import("srcset"));
export const yaml = once(() => require("yaml") as typeof import("yaml"));
/** By name in small letters, and by type: number of the record. */
export const subtagIndex = once(
  () => require("language-subtag-registry/data/json/index.json") as Readonly<Record<string, SubtagPlaces>>,
);
export const subtagRecords = once(
  () => require("language-subtag-registry/data/json/registry.json") as readonly RegistryRecord[],
);

type SubtagPlaces = Readonly<Partial<Record<string, number>>>;

/** Fields of RFC 5646 section 3.1.2. */
interface RegistryRecord {
  readonly Subtag?: string;
  readonly Tag?: string;
  readonly Deprecated?: string;
  readonly "Preferred-Value"?: string;
  readonly Prefix?: readonly string[];
}
