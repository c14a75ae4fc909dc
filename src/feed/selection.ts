/** Which articles of a language a feed lists. */
export type Selection =
  | { readonly kind: "all" }
  /** A tag, or a combination of tags as `printTopicQuery` writes it. */
  | { readonly kind: "tag"; readonly slug: string }
  | { readonly kind: "author"; readonly slug: string };

export const everything: Selection = { kind: "all" };

/** The folder, below the language's, of each kind of term. */
export const termFolders = { tag: "tags", author: "authors" } as const;

/** The selection's folder below the language's: empty, or ending in a slash. */
export function selectionPath(selection: Selection): string {
  switch (selection.kind) {
    case "all":
      return "";
    case "tag":
    case "author":
      return `${termFolders[selection.kind]}/${selection.slug}/`;
  }
}
