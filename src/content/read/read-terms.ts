import type * as v from "valibot";
import type { Term } from "../../domain/vocabulary.ts";
import { type TagKind, tagKinds } from "../../domain/vocabulary.ts";
import type { Problem } from "../../problems/problem.ts";
import { authorsSchema } from "../schema/authors-schema.ts";
import type { KnownLanguages, Names } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import { tagsSchema } from "../schema/tags-schema.ts";
import type { Folder } from "../source/content-source.ts";
import { check } from "./check.ts";
import { findUntranslated } from "./find-untranslated.ts";
import { readYaml } from "./read-yaml.ts";

export type ParsedTags = ReturnType<typeof readTags>;

export type ParsedAuthors = ReturnType<typeof readAuthors>;

/** Reads the vocabulary of topics, and its slugs and kinds even if some of its tags have problems. */
export function readTags(folder: Folder, languages: KnownLanguages) {
  const { written, ...parsed } = readTerms(folder, "tags.yaml", tagsSchema(languages), languages);
  return {
    ...parsed,
    known: written && new Map(Array.from(written, ([slug, tag]) => [slug, tagKindOf(tag)] as const)),
  };
}

function tagKindOf(tag: unknown): TagKind | undefined {
  return isMapping(tag) ? tagKinds.find((kind) => kind === tag.kind) : undefined;
}

/** Reads the authors, and their slugs even if some of them have problems. */
export function readAuthors(folder: Folder, languages: KnownLanguages) {
  const { written, ...parsed } = readTerms(folder, "authors.yaml", authorsSchema(languages), languages);
  return { ...parsed, known: written && new Set(written.keys()) };
}

/** A vocabulary file, and the terms that stories may name even if some have problems. */
interface ParsedTerms<Each> {
  /** The raw terms by slug, without those that are retired; undefined if they cannot be read. */
  readonly written: ReadonlyMap<string, unknown> | undefined;
  /** Slugs that stories may no longer name. */
  readonly retired: ReadonlySet<string>;
  /** Names of the terms in use: one name, or one for each language. */
  readonly names: Names;
  readonly result:
    | { readonly value: ReadonlyMap<string, Each & { readonly slug: string }>; readonly notices: readonly Problem[] }
    | { readonly problems: readonly Problem[] };
}

/** Reads `tags.yaml` or `authors.yaml`. YAML reads an empty file as null: it has no terms, like `{}`. */
function readTerms<Each extends Omit<Term, "slug">>(
  folder: Folder,
  file: string,
  schema: v.GenericSchema<unknown, Readonly<Record<string, Each>>>,
  languages: KnownLanguages,
): ParsedTerms<Each> {
  const read = readYaml(folder, file);
  if ("problems" in read) return { written: undefined, retired: new Set(), names: new Map(), result: read };
  const yaml = { ...read, value: read.value ?? {} };
  const terms = isMapping(yaml.value) ? Object.entries(yaml.value) : [];
  const isRetired = (term: unknown) => isMapping(term) && term.retired === true;
  const inUse = terms.filter(([, term]) => !isRetired(term));
  const checked = check(schema, yaml);
  return {
    written: isMapping(yaml.value) ? new Map(inUse) : undefined,
    retired: new Set(terms.filter(([, term]) => isRetired(term)).map(([slug]) => slug)),
    names: new Map(inUse.flatMap(([slug, term]) => (isMapping(term) ? [[slug, listTexts(term.name)]] : []))),
    result:
      "problems" in checked
        ? checked
        : {
            value: new Map(Object.entries(checked.value).map(([slug, term]) => [slug, { slug, ...term }])),
            notices: findUntranslated(yaml, languages),
          },
  };
}

function listTexts(name: unknown): readonly string[] {
  const each = isMapping(name) ? Object.values(name) : [name];
  return each.filter((text) => typeof text === "string");
}
