import type { Localised } from "../../domain/site.ts";

interface Term {
  readonly slug: string;
  readonly name: Localised;
  readonly retired: boolean;
}

/** The tag or author that goes by a name in any language, letter case aside. */
export function findTerm<Its extends Term>(terms: Iterable<Its>, name: string): Its | undefined {
  const wanted = plain(name);
  return [...terms].find((term) => !term.retired && Object.values(term.name).some((each) => plain(each) === wanted));
}

function plain(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[’ʼ`]/g, "'").trim();
}
