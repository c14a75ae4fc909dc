import { atom } from "../../src/formats/atom.ts";
import { json } from "../../src/formats/json.ts";
import { rss } from "../../src/formats/rss.ts";

/** The formats that feed parsers read. Tests of every format use `src/formats/formats.ts` instead. */
export const parsedFormats = { rss, atom, json } as const;

export type ParsedFormat = keyof typeof parsedFormats;

export const parsedFormatNames = ["rss", "atom", "json"] as const satisfies readonly ParsedFormat[];

export function isParsed(name: string): name is ParsedFormat {
  return Object.hasOwn(parsedFormats, name);
}

/** @param path or URL of a document */
export function isParsedFile(path: string): boolean {
  return Object.values(parsedFormats).some(({ file }) => path.split("/").at(-1) === file);
}
