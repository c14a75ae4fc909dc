import type { JsonSchema } from "@valibot/to-json-schema";
import { stringify } from "yaml";
import type { Known } from "../../content/schema/known.ts";
import { required } from "../../domain/required.ts";
import { atom } from "../../formats/atom.ts";
import { json } from "../../formats/json.ts";
import { rss } from "../../formats/rss.ts";
import { type ContentFile, contentFiles } from "./fields/content-files.ts";
import type { FieldOutput } from "./fields/field.ts";
import { convertSchema } from "./json-schema.ts";
import { fieldsOf, type SchemaField } from "./map-fields.ts";
import { typeWords } from "./type-words.ts";

/** Prints docs/fields.md: every field of the content files, for any newsroom. */
export function printFieldReference(): string {
  const files = Object.values(contentFiles).map((file) => [file, convertSchema(file.schema(anyNewsroom))] as const);
  const schemas = files.map(([, schema]) => schema);
  return `${[intro, printTypes(schemas), ...files.map(([file, schema]) => printFile(file, schema))].join("\n\n")}\n`;
}

const intro = `# The fields of the content files

Generated from the schemas by \`npm run docs\`: change the schemas, not this page. VS Code shows the same text while a field is being written.

Below each field are the places where feeds contain it. In RSS and Atom, \`item/title\` is the element \`title\` within \`item\`,
\`item/enclosure@url\` the attribute \`url\` of \`enclosure\`, and \`entry/link[rel=via]@href\` the attribute \`href\` of the \`link\`
whose \`rel\` is \`via\`; in JSON Feed, \`items[].title\` is the member \`title\` of each item. The page \`/json-feed-extension\` of each
newsroom describes \`_polyfeed\`. Slugs are also part of addresses, which are not listed.

If a field has a text for each language, the text in the default language is required and is shown for languages without one.`;

/** A newsroom whose languages, tags and authors are not known. */
const anyNewsroom: Known = {
  languages: undefined,
  retiredLanguages: [],
  formerTags: new Map(),
  defaultLanguage: undefined,
  timeZone: "UTC",
  tags: undefined,
  authors: undefined,
  retired: { tags: new Set(), authors: new Set() },
  names: { tags: new Map(), authors: new Map() },
  mastodon: undefined,
};

/** Prints the types of values, by the names that the schemas give them. */
function printTypes(schemas: readonly JsonSchema[]): string {
  const types = new Map<string, string>();
  JSON.stringify(schemas, (_, value: unknown) => {
    const { title, description } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof title === "string" && typeof description === "string") types.set(title, description);
    return value;
  });
  const rows = [...types].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    "## Types",
    "",
    "| type | what it is |",
    "| --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

function printFile(file: ContentFile, schema: JsonSchema): string {
  return [`## ${file.name}`, file.description, ...fieldsOf(schema).map((field) => printField(file, field))].join(
    "\n\n",
  );
}

function printField(file: ContentFile, { path, schema, required: isRequired }: SchemaField): string {
  const { description, example, beside, output } = required(file.fields[path], "description of the field", path);
  return [
    `### \`${path}\``,
    `${needWords(path, isRequired)}: ${typeWords(schema)}.${defaultWords(schema)}`,
    description,
    `\`\`\`yaml\n${stringify(nested(path, file.exampleKeys, example, beside), { lineWidth: 0 })}\`\`\``,
    ...(output ? [printOutput(output)] : []),
  ].join("\n\n");
}

function needWords(path: string, isRequired: boolean): string {
  if (path.endsWith("}")) return "Any number of entries";
  const holder = path.replace(/\.?[^.]*$/, "");
  return `${isRequired ? "Required" : "Optional"}${holder === "" ? "" : ` in \`${holder}\``}`;
}

function defaultWords({ default: usual }: JsonSchema): string {
  return usual === undefined || typeof usual === "object" ? "" : ` Without it: \`${usual}\`.`;
}

/**
 * Wraps a value in the mappings and lists that lead to its path.
 * @param beside other fields of the innermost mapping
 */
function nested(path: string, keys: ContentFile["exampleKeys"], value: unknown, beside = {}): unknown {
  const steps = path.split(".");
  return steps.reduceRight((inner, step, index) => {
    const name = step.startsWith("{") ? required(keys[step], "key in examples for", step) : step.replace("[]", "");
    return { ...(index === steps.length - 1 && beside), [name]: step.endsWith("[]") ? [inner] : inner };
  }, value);
}

function printOutput(output: FieldOutput): string {
  const inFeeds = [
    [rss.label, output.rss],
    [atom.label, output.atom],
    [json.label, output.json],
  ] as const;
  const lines = inFeeds.flatMap(([label, places]) =>
    places.length === 0 ? [] : [`- ${label}: ${places.map((place) => `\`${place}\``).join(", ")}`],
  );
  if (output.pages) lines.push(`- Pages: ${output.pages}`);
  return lines.length === 0 ? "Neither feeds nor pages show it." : lines.join("\n");
}
