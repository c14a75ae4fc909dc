interface Term {
  readonly slug: string;
}

/** The slugs under which there is something else, or something where there was nothing, or nothing where there was something. */
export function changedTerms(before: readonly Term[], after: ReadonlyMap<string, Term>): ReadonlySet<string> {
  const old = new Map(before.map((term) => [term.slug, JSON.stringify(term)]));
  const slugs = new Set([...old.keys(), ...after.keys()]);
  return new Set([...slugs].filter((slug) => old.get(slug) !== JSON.stringify(after.get(slug))));
}
