import { type TagKind, tagKinds } from "../../domain/vocabulary.ts";
import type { KnownLanguages } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import { tagsSchema } from "../schema/tags-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { readTerms } from "./read-terms.ts";

export type TagsReading = ReturnType<typeof readTags>;

/** The vocabulary of topics, and which slugs it has, of which kinds, even where some of its tags have problems. */
export function readTags(folder: Folder, languages: KnownLanguages) {
  const { written, ...reading } = readTerms(folder, "tags.yaml", tagsSchema(languages), languages);
  return { ...reading, known: written && new Map(Array.from(written, ([slug, tag]) => [slug, kindOf(tag)] as const)) };
}

function kindOf(tag: unknown): TagKind | undefined {
  return isMapping(tag) ? tagKinds.find((kind) => kind === tag.kind) : undefined;
}
