import type { Language } from "../domain/site.ts";
import { everything } from "../feed/selection.ts";
import { cacheTags } from "./cache-tags.ts";

/** The value of `Cache-Tag` for a document that every release in these languages concerns. */
export function latestCacheTags(languages: readonly Language[]): string {
  return languages.map(({ tag }) => cacheTags({ language: tag, selection: everything })).join(",");
}
