import type { Document, Schema } from "yaml";
import { yaml } from "../on-demand.ts";

/** Made once: with it a small document takes a third less time. Without the types of YAML 1.1 there are no dates and no binaries. */
let schema: Schema | undefined;

/**
 * YAML 1.2 by the parser, with its errors and the places of everything. Keys are always texts.
 * @throws RangeError for what is nested too deeply: the parser recurses
 */
export function parseDocument(text: string): Document {
  const { parseDocument: parse, Schema } = yaml();
  schema ??= new Schema({ schema: "core", resolveKnownTags: false });
  return parse(text, { schema, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: "error" });
}
