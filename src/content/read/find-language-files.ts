import { findNearest } from "../../domain/find-name.ts";
import { areVariants, type LanguageTag, localeOf, undetermined } from "../../domain/language.ts";
import { type Diagnosis, type Problem, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { findLanguageByName } from "../schema/find-language.ts";
import type { KnownLanguages } from "../schema/known.ts";
import type { Folder } from "../source/content-source.ts";

/** The texts in a story's folder. */
export interface LanguageFiles {
  /** In the site's order. */
  readonly languages: readonly LanguageTag[];
  /** Whether there are texts, but all of them are in languages that are retired. */
  readonly onlyRetired: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Finds the languages of a story. Texts in a retired language are ignored, and files that are not Markdown may have any name.
 */
export function findLanguageFiles(
  { path, entries }: Folder,
  { languages, retiredLanguages, formerTags }: Omit<KnownLanguages, "defaultLanguage">,
): LanguageFiles {
  const texts = entries.map(({ name }) => name).filter((name) => /\.md$/i.test(name));
  const ignored = new Set(retiredLanguages.map((language) => `${language}.md`));
  const present = texts.filter((name) => !ignored.has(name));
  // If the site's languages are not known, no file is wrong.
  const known = languages ?? present.map((name) => name.slice(0, -".md".length));
  const expected = new Set(known.map((language) => `${language}.md`));
  const names = [...expected].map(quote).join(", ");
  const problems = present
    .filter((name) => !expected.has(name))
    .map((name) =>
      problemOfFile(`${path}/${name}`, {
        ...(diagnoseFormerTag(name, formerTags) ?? {
          ...diagnoseName(name.slice(0, -".md".length), name, known, names),
          everywhere: "restore the language in site.yaml",
        }),
      }),
    );
  if (texts.length === 0) {
    const instead = `add at least one of ${names || '"uk.md"'}`;
    problems.push(problemOfFile(path, { what: "the story has no text", instead }));
  }
  return {
    languages: known.filter((language) => present.includes(`${language}.md`)),
    onlyRetired: texts.length > 0 && present.length === 0,
    problems,
  };
}

/** Explains the name of a text whose language has another tag now. */
function diagnoseFormerTag(file: string, formerTags: KnownLanguages["formerTags"]): Diagnosis | undefined {
  const tag = formerTags.get(file.slice(0, -".md".length));
  if (tag === undefined) return undefined;
  const instead = `rename it to ${quote(`${tag}.md`)}`;
  const what = `${quote(file)} has the former tag of the language ${quote(tag)}`;
  return { what, instead, everywhere: `rename every ${quote(file)} to ${quote(`${tag}.md`)}` };
}

const displayNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function diagnoseName(name: string, file: string, known: readonly LanguageTag[], names: string): Diagnosis {
  const what = known.includes(name)
    ? `${quote(file)} does not end in lower-case ".md"`
    : `${quote(name)} is not a language of the site`;
  return { what, instead: remedyFor(name, known, names) };
}

/**
 * Suggests a remedy. A text in another language must never be published as one of the site's languages: only a
 * misspelling is renamed.
 */
function remedyFor(written: string, known: readonly LanguageTag[], names: string): string {
  const name = written.replaceAll("_", "-");
  const canonical = localeOf(name);
  const same =
    known.find((language) => canonical !== undetermined && localeOf(language) === canonical) ??
    findLanguageByName(name, known);
  if (same) return `rename it to ${quote(`${same}.md`)}`;
  const variant = known.find((language) => areVariants(language, name));
  if (variant)
    return `rename it to ${quote(`${variant}.md`)} if its language has that tag now, or add it to languages in site.yaml`;
  if (displayNames.of(canonical)) return "add it to languages in site.yaml, or remove the file";
  const near = findNearest(name, known);
  return near ? `rename it to ${quote(`${near}.md`)}` : `rename it to one of ${names}, or remove the file`;
}
