import type { Template } from "../domain/messages.ts";

/** The text with its values in their places, as they are: what a value contains is not filled in again. */
export function fill<Name extends string>(
  template: Template<Name>,
  values: Readonly<Record<Name, string | number>>,
): string {
  const texts = new Map<string, string | number>(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(texts.get(name) ?? place));
}
