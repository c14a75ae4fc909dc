/** What is called so in any of its languages, letter case and the kind of apostrophe aside. */
export function findByName<Slug>(names: Iterable<readonly [Slug, readonly string[]]>, name: string): Slug | undefined {
  const wanted = folded(name);
  for (const [slug, its] of names) if (its.some((each) => folded(each) === wanted)) return slug;
  return undefined;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[’ʼ`]/g, "'").trim();
}
