import { quote } from "../../problems/quote.ts";

/** The path of a field's part, as a problem names it: `languages.uk.title`, `tags[2]`, `"a: b"`. */
export function fieldPath(field: string, part: string | number): string {
  if (typeof part === "number") return `${field}[${part}]`;
  const name = /^[\p{L}\p{N}_-]+$/u.test(part) ? part : quote(part);
  return field ? `${field}.${name}` : name;
}
