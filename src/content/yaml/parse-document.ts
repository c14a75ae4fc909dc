import { type Document, parseDocument as parse, Schema } from "yaml";

/** Without the types of YAML 1.1 there are no dates and no binaries. */
const schema = new Schema({ schema: "core", resolveKnownTags: false });

/**
 * YAML 1.2 by the parser, with its errors and the places of everything. Keys are always texts.
 * @throws RangeError for what is nested too deeply: the parser recurses
 */
export function parseDocument(text: string): Document {
  return parse(text, { schema, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: "error" });
}
