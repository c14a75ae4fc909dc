import type { Marked, StoryDraft, TextDraft } from "./story-draft.ts";

/** Prints the files of a story that is hidden until an editor removes `draft`. */
export function draftFiles({ texts, ...draft }: StoryDraft): ReadonlyMap<string, string> {
  const { id, published, section, place, tags, authors, image, files, media = [], source } = draft;
  const article = printFields({
    id: { value: id },
    published,
    draft: { value: true, check: "remove this line when the story is ready" },
    section,
    place,
    tags,
    authors,
    image: image && { fields: { file: image } },
    files: files?.size
      ? { fields: Object.fromEntries([...files].map(([name, { credit }]) => [name, { fields: { credit } }])) }
      : undefined,
    media: media.length > 0 ? { items: media.map(draftRecording) } : undefined,
    source: source && { fields: { name: source.name, url: source.url } },
  });
  return new Map([
    ["article.yaml", article],
    ...texts.map((text) => [`${text.language}.md`, printTextFile(text)] as const),
  ]);
}

function draftRecording(name: string): Fields {
  return { file: { value: name }, title: { check: 'what it is, such as "Listen to the story", in each language' } };
}

function printTextFile({ title, slug, lead, image, body }: TextDraft): string {
  return `---\n${printFields({ title, slug: slug === undefined ? undefined : { value: slug }, lead, image: image && { fields: { ...image } } })}---\n${body}`;
}

type Scalar = string | boolean;
type Value = Scalar | readonly string[] | Readonly<Record<string, string>>;

/** Fields of a mapping, in order; undefined ones are left out. */
export interface Fields {
  readonly [name: string]:
    | Marked<Value>
    | { readonly fields: Fields }
    | { readonly items: readonly Fields[] }
    | undefined;
}

/** Prints fields as YAML, one per line; after a value, or in its place, what an editor has to check. */
export function printFields(fields: Fields, indent = ""): string {
  return Object.entries(fields)
    .map(([key, field]) => {
      if (!field) return "";
      const name = printKey(key);
      if ("fields" in field) return `${indent}${name}:\n${printFields(field.fields, `${indent}  `)}`;
      if ("items" in field)
        return `${indent}${name}:\n${field.items.map((item) => printItem(item, `${indent}  `)).join("")}`;
      const { value, check } = field;
      const printed = value === undefined ? "" : ` ${printValue(value, check !== undefined)}`;
      return `${indent}${name}:${printed}${check === undefined ? "" : ` # check: ${check}`}\n`;
    })
    .join("");
}

/** Prints the first field behind the item's hyphen. */
function printItem(fields: Fields, indent: string): string {
  return `${indent}- ${printFields(fields, `${indent}  `).trimStart()}`;
}

function printKey(name: string): string {
  return /^[a-z][\w.-]*$/i.test(name) ? name : JSON.stringify(name);
}

/** @param marked whether a comment follows: after a text without quotes it might belong to the text, which compile rejects */
function printValue(value: Value, marked: boolean): string {
  if (typeof value === "string") return marked && !moment.test(value) ? JSON.stringify(value) : printText(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(printText).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([name, text]) => `${name}: ${JSON.stringify(text)}`)
    .join(", ")} }`;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** JSON is valid YAML. Slugs and times have no quotes, unless YAML reads them as something else. */
function printText(text: string): string {
  const plain = moment.test(text) || (/^[a-z][a-z0-9-]*$/.test(text) && !["true", "false", "null"].includes(text));
  return plain ? text : JSON.stringify(text);
}

const moment = /^\d{4}-\d\d-\d\d[\w.:+-]*$/;
