import type { LanguageTag } from "../../domain/site.ts";
import { type Tag, type TagKind, tagKinds } from "../../domain/tag.ts";
import type { Problem } from "../problem.ts";
import { check } from "../schema/check.ts";
import { isMapping } from "../schema/mapping.ts";
import { tagsSchema } from "../schema/tags-schema.ts";
import type { Folder } from "../source/read-source.ts";
import { readYaml } from "./read-yaml.ts";

/** The vocabulary, and which slugs it has even where some of its tags have problems. */
export interface TagsReading {
  readonly known: ReadonlyMap<string, TagKind | undefined> | undefined;
  readonly result: { readonly value: ReadonlyMap<string, Tag> } | { readonly problems: readonly Problem[] };
}

export function readTags(folder: Folder, languages: readonly LanguageTag[] | undefined): TagsReading {
  const yaml = readYaml(folder, "tags.yaml");
  if ("problems" in yaml) return { known: undefined, result: yaml };
  const known = isMapping(yaml.value)
    ? new Map(Object.entries(yaml.value).map(([slug, tag]) => [slug, kindOf(tag)]))
    : undefined;
  const checked = check(tagsSchema(languages), yaml);
  if ("problems" in checked) return { known, result: checked };
  return {
    known,
    result: { value: new Map(Object.entries(checked.value).map(([slug, tag]) => [slug, { slug, ...tag }])) },
  };
}

function kindOf(tag: unknown): TagKind | undefined {
  return isMapping(tag) ? tagKinds.find((kind) => kind === tag.kind) : undefined;
}
