import * as v from "valibot";
import { cleanText } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";

/** White space, and characters that only control others, such as a zero-width space. */
const nothingToRead = /^[\s\p{Cf}\p{Cc}]*$/u;

/** One line of text that is not blank. */
export const line = v.pipe(
  v.string(),
  v.title("line of text"),
  v.description("Plain text: characters such as `*` and `<` are shown as they are. A line break counts as a space."),
  v.metadata({ pattern: "\\S" }),
  v.transform(joinLines),
  v.check((text) => !nothingToRead.test(text), issueMessage("has no visible text", "write text")),
);

/** No-break and other typographic spaces are kept: they hold "90 %" together. */
const breakingSpaces = /[\t\n\v\f\r\u0085\u2028\u2029]+| {2,}/g;

/** Cleans a text and removes line breaks, indentation and double spaces: for titles, names and captions. */
export function joinLines(text: string): string {
  // Twice, since a space may be on either side of a line break or of a removed character.
  return cleanText(text.replace(breakingSpaces, " ")).replace(/ {2,}/g, " ").trim();
}

/** The properties by which one valibot schema contains another. */
interface Structure {
  readonly kind?: string;
  readonly pipe?: readonly unknown[];
  /** Of an optional schema. */
  readonly wrapped?: unknown;
  /** Of a schema that depends on the value. */
  readonly getter?: (value: unknown) => unknown;
  /** Of a mapping with known names. */
  readonly entries?: Readonly<Record<string | number, unknown>>;
  /** Of the values of any other mapping. */
  readonly value?: unknown;
  /** Of a list. */
  readonly item?: unknown;
}

/**
 * Whether the value at this path is a `line`, which people read, and not a slug, a time or anything else.
 * @param schema the valibot schema of the value that the path starts in
 */
export function isLine(schema: unknown, value: unknown, path: readonly (string | number)[]): boolean {
  if (schema === line) return path.length === 0;
  if (typeof schema !== "object" || schema === null) return false;
  const { kind, pipe, wrapped, getter, entries, value: values, item }: Structure = schema;
  if (kind !== "schema") return false;
  if (pipe) return pipe.some((part) => isLine(part, value, path));
  if (wrapped) return isLine(wrapped, value, path);
  if (getter) return isLine(getter(value), value, path);
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== "object" || value === null) return false;
  const part: unknown = Object.entries(value).find(([key]) => key === String(name))?.[1];
  return isLine(entries?.[name] ?? values ?? item, part, rest);
}
