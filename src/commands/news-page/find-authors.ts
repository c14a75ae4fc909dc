const label =
  "(?:автори|авторы|авторка|автор|журналіст(?:ка)?|журналист(?:ка)?|кореспондент(?:ка)?|корреспондент(?:ка)?|authors?|written by|by)";
const labelled = new RegExp(`^${label}(?:\\s*:\\s*|\\s+(?=\\p{Lu}))(?<names>[^.!?]{2,120})$`, "iu");

/** The names behind "Author:"; undefined for any other line. */
export function findAuthors(line: string): readonly string[] | undefined {
  const names = labelled.exec(line)?.groups?.names;
  return names
    ?.split(/\s*[,;&]\s*|\s+(?:та|і|й|и|and)\s+/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
