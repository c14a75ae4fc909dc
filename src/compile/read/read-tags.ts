import { type Tag, type TagKind, tagKinds } from "../../domain/tag.ts";
import type { Problem } from "../problem.ts";
import { check } from "../schema/check.ts";
import type { KnownLanguages } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import { tagsSchema } from "../schema/tags-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { namesOfTerms } from "./names-of-terms.ts";
import { readTerms } from "./read-terms.ts";
import { retiredSlugs } from "./retired-slugs.ts";
import { untranslated } from "./untranslated.ts";

/** The vocabulary, and which slugs it has even where some of its tags have problems. */
export interface TagsReading {
  readonly known: ReadonlyMap<string, TagKind | undefined> | undefined;
  readonly retired: ReadonlySet<string>;
  /** By slug. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly result:
    | { readonly value: ReadonlyMap<string, Tag>; readonly notices: readonly Problem[] }
    | { readonly problems: readonly Problem[] };
}

export function readTags(folder: Folder, languages: KnownLanguages): TagsReading {
  const yaml = readTerms(folder, "tags.yaml");
  if ("problems" in yaml) return { known: undefined, retired: new Set(), names: new Map(), result: yaml };
  const written = isMapping(yaml.value) ? Object.entries(yaml.value) : undefined;
  const retired = retiredSlugs(yaml.value);
  const names = namesOfTerms(yaml.value);
  const known =
    written && new Map(written.filter(([slug]) => !retired.has(slug)).map(([slug, tag]) => [slug, kindOf(tag)]));
  const checked = check(tagsSchema(languages), yaml);
  if ("problems" in checked) return { known, retired, names, result: checked };
  return {
    known,
    retired,
    names,
    result: {
      value: new Map(Object.entries(checked.value).map(([slug, tag]) => [slug, { slug, ...tag }])),
      notices: untranslated(yaml, languages.languages),
    },
  };
}

function kindOf(tag: unknown): TagKind | undefined {
  return isMapping(tag) ? tagKinds.find((kind) => kind === tag.kind) : undefined;
}
