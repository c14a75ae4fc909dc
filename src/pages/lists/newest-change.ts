import type { Instant } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import type { Language } from "../../domain/site.ts";
import { windowOf } from "../../domain/window.ts";

/** When anything visible in these languages last changed, silently or not, or expired; undefined where nothing ever was. */
export function newestChange(catalogue: Catalogue, languages: readonly Language[], now: Instant): Instant | undefined {
  const changes = languages
    .map(({ tag }) => windowOf(catalogue.times, catalogue.list(tag), Number.POSITIVE_INFINITY, now).modified)
    .filter((modified) => modified !== undefined);
  return changes.length === 0 ? undefined : Math.max(...changes);
}
