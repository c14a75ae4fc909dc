import type { Author } from "../../domain/author.ts";
import type { Problem } from "../problem.ts";
import { authorsSchema } from "../schema/authors-schema.ts";
import { check } from "../schema/check.ts";
import type { KnownLanguages } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { namesOfTerms } from "./names-of-terms.ts";
import { readTerms } from "./read-terms.ts";
import { retiredSlugs } from "./retired-slugs.ts";
import { untranslated } from "./untranslated.ts";

/** Who writes, and which slugs there are even where some of the authors have problems. */
export interface AuthorsReading {
  readonly known: ReadonlySet<string> | undefined;
  readonly retired: ReadonlySet<string>;
  /** By slug. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly result:
    | { readonly value: ReadonlyMap<string, Author>; readonly notices: readonly Problem[] }
    | { readonly problems: readonly Problem[] };
}

export function readAuthors(folder: Folder, languages: KnownLanguages): AuthorsReading {
  const yaml = readTerms(folder, "authors.yaml");
  if ("problems" in yaml) return { known: undefined, retired: new Set(), names: new Map(), result: yaml };
  const retired = retiredSlugs(yaml.value);
  const names = namesOfTerms(yaml.value);
  const known = isMapping(yaml.value)
    ? new Set(Object.keys(yaml.value).filter((slug) => !retired.has(slug)))
    : undefined;
  const checked = check(authorsSchema(languages), yaml);
  if ("problems" in checked) return { known, retired, names, result: checked };
  return {
    known,
    retired,
    names,
    result: {
      value: new Map(Object.entries(checked.value).map(([slug, author]) => [slug, { slug, ...author }])),
      notices: untranslated(yaml, languages.languages),
    },
  };
}
