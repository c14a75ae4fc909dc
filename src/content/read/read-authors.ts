import { authorsSchema } from "../schema/authors-schema.ts";
import type { KnownLanguages } from "../schema/known.ts";
import type { Folder } from "../source/content-source.ts";
import { readTerms } from "./read-terms.ts";

export type AuthorsReading = ReturnType<typeof readAuthors>;

/** Who writes, and which slugs there are even where some of the authors have problems. */
export function readAuthors(folder: Folder, languages: KnownLanguages) {
  const { written, ...reading } = readTerms(folder, "authors.yaml", authorsSchema(languages), languages);
  return { ...reading, known: written && new Set(written.keys()) };
}
