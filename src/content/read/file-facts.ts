import { posix } from "node:path";
import type { LanguageTag, Localised } from "../../domain/language.ts";
import type { Treatment } from "../../pictures/measure-picture.ts";
import type { Alternatives } from "../../pictures/picture-rights.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { normalizeName } from "../source/locate-file.ts";

/** What `article.yaml` says of a file. */
export interface FileFacts {
  readonly credit?: Localised;
  readonly copyright?: Localised;
  /** URL. */
  readonly licence?: string;
  /** Set if the file is served byte for byte. */
  readonly provenance?: "keep";
  /** Whether feeds may have it. */
  readonly syndicate: boolean;
}

/** By the names of files, as they are written in `article.yaml`. */
export type StoryFiles = Readonly<Record<string, FileFacts>>;

/**
 * Finds what is known of a file by its name in a text, by the rules of `locateFile`: as it is written or percent-decoded, whether
 * characters are composed or not.
 */
export function factsOfFile(files: StoryFiles, src: string): FileFacts | undefined {
  const names = Object.keys(files);
  const wanted = spellingsOf(src);
  const name = wanted.map((each) => names.find((written) => spellingsOf(written).includes(each))).find(Boolean);
  return name === undefined ? undefined : files[name];
}

/** Returns the names that a reference may mean, likeliest first. */
export function spellingsOf(reference: string): readonly string[] {
  return [reference, decodeSegment(reference)].map((each) => normalizeName(posix.normalize(each)));
}

/** Returns how a picture is served if this is known of it. */
export function treatmentOf(facts: FileFacts | undefined, defaultLanguage: LanguageTag | undefined): Treatment {
  const { credit, copyright, licence, provenance } = facts ?? {};
  const of = (texts: Localised | undefined) => texts && alternativesOf(texts, defaultLanguage);
  const inCredit = of(credit);
  const inCopyright = of(copyright);
  return {
    rights: {
      ...(inCredit && { credit: inCredit }),
      ...(inCopyright && { copyright: inCopyright }),
      ...(licence !== undefined && { licence }),
    },
    keep: provenance === "keep",
  };
}

/** Languages whose text is the default one are left out. Undefined if there is no text. */
function alternativesOf(texts: Localised, defaultLanguage: LanguageTag | undefined): Alternatives | undefined {
  const [first] = Object.keys(texts);
  const main = defaultLanguage !== undefined && defaultLanguage in texts ? defaultLanguage : first;
  const usual = main === undefined ? undefined : texts[main];
  if (usual === undefined) return undefined;
  const own = Object.entries(texts).filter(([language, text]) => language === main || text !== usual);
  return { "x-default": usual, ...Object.fromEntries(own) };
}
