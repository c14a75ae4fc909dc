import type * as v from "valibot";
import type { Term } from "../../domain/vocabulary.ts";
import type { Problem } from "../../problems/problem.ts";
import type { KnownLanguages, Names } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { check } from "./check.ts";
import { readYaml } from "./read-yaml.ts";
import { untranslated } from "./untranslated.ts";

/** A vocabulary file, and what stories may name of it even where some of its terms have problems. */
export interface TermsReading<Each> {
  /** The terms as they are written, by slug, without those that are retired; undefined where they cannot be read. */
  readonly written: ReadonlyMap<string, unknown> | undefined;
  /** No story may name them any more. */
  readonly retired: ReadonlySet<string>;
  /** What those in use are called: one name, or one in each language. */
  readonly names: Names;
  readonly result:
    | { readonly value: ReadonlyMap<string, Each & { readonly slug: string }>; readonly notices: readonly Problem[] }
    | { readonly problems: readonly Problem[] };
}

/** `tags.yaml` or `authors.yaml`. YAML reads an empty file as null: it has no terms, as `{}` has none. */
export function readTerms<Each extends Omit<Term, "slug">>(
  folder: Folder,
  file: string,
  schema: v.GenericSchema<unknown, Readonly<Record<string, Each>>>,
  { languages }: KnownLanguages,
): TermsReading<Each> {
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
    names: new Map(inUse.flatMap(([slug, term]) => (isMapping(term) ? [[slug, textsOf(term.name)]] : []))),
    result:
      "problems" in checked
        ? checked
        : {
            value: new Map(Object.entries(checked.value).map(([slug, term]) => [slug, { slug, ...term }])),
            notices: untranslated(yaml, languages),
          },
  };
}

function textsOf(name: unknown): readonly string[] {
  const each = isMapping(name) ? Object.values(name) : [name];
  return each.filter((text) => typeof text === "string");
}
