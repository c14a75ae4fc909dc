import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { builderUrl } from "../../urls/urls.ts";
import { type BuilderState, pickings } from "./builder-state.ts";

/** The builder in a language, with this picked. */
export function pickedUrl(site: Site, language: LanguageTag, state: BuilderState): string {
  const search = new URLSearchParams(
    pickings.flatMap((picking) => state[picking].map((slug): [string, string] => [picking, slug])),
  ).toString();
  return `${builderUrl(site, language)}${search && `?${search}`}`;
}
