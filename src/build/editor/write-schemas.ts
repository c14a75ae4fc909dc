import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Known } from "../../content/schema/known.ts";
import { writeChanged } from "../files/write-file.ts";
import { describeFields } from "./describe-fields.ts";
import { contentFiles } from "./fields/content-files.ts";
import { convertSchema } from "./json-schema.ts";

/**
 * Writes the schemas with the newsroom's current languages, tags and authors. They are written even if the content has
 * problems, which is when an editor's help is needed. `.vscode/settings.json` says which schema is for which file.
 */
export function writeSchemas(known: Known, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, { schema, fields }] of Object.entries(contentFiles)) {
    const described = describeFields(convertSchema(schema(known)), fields);
    writeChanged(join(folder, `${name}.json`), `${JSON.stringify(described, null, 2)}\n`);
  }
}
