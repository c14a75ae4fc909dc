import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { formatMinute } from "../../messages/format-date.ts";

interface Props {
  readonly site: Site;
  readonly language: LanguageTag;
  readonly instant: Instant;
}

/** A date: for people in the newsroom's time zone, for programs in UTC. */
export function Moment({ site, language, instant }: Props) {
  return <time datetime={new Date(instant).toISOString()}>{formatMinute(site, language, instant)}</time>;
}
