import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { dateFormat } from "./date-format.ts";

/** "5 January 2026 at 14:30", by the newsroom's clock. */
export function formatMinute(site: Site, language: LanguageTag, instant: Instant): string {
  return dateFormat(site.timeZone, language, { dateStyle: "long", timeStyle: "short" }).format(instant);
}
