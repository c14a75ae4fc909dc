import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { articleSchema } from "../../content/schema/article-schema.ts";
import { authorsSchema } from "../../content/schema/authors-schema.ts";
import type { Known } from "../../content/schema/known.ts";
import { siteSchema } from "../../content/schema/site-schema.ts";
import { tagsSchema } from "../../content/schema/tags-schema.ts";
import { textSchema } from "../../content/schema/text-schema.ts";
import { writeChanged } from "../files/write-file.ts";
import { convertSchema } from "./json-schema.ts";

/**
 * Writes the schemas with what the newsroom has now: its languages, tags and authors. Also while the content has problems, which is
 * when an editor's help is wanted. `.vscode/settings.json` says which file is for which.
 */
export function writeSchemas(known: Known, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemasOf(known))) {
    writeChanged(join(folder, `${name}.json`), `${JSON.stringify(convertSchema(schema), null, 2)}\n`);
  }
}

/** By content file; `text` is the front matter of a text. */
export function schemasOf(known: Known) {
  return {
    site: siteSchema(known),
    tags: tagsSchema(known),
    authors: authorsSchema(known),
    article: articleSchema(known),
    text: textSchema(known.timeZone),
  };
}
