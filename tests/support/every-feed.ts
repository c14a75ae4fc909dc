import type { Catalogue } from "../../src/domain/catalogue.ts";
import { feedFormats, formatNames } from "../../src/feed/feed-format.ts";
import { type Selection, selectionPath } from "../../src/feed/selection.ts";

/** Every folder of feeds: each language, each of its topics, each of its authors. */
export function everyFolder(catalogue: Catalogue): readonly { language: string; selection: Selection; path: string }[] {
  const selections: readonly Selection[] = [
    { kind: "all" },
    ...[...catalogue.tags.keys()].map((slug): Selection => ({ kind: "tag", slug })),
    ...[...catalogue.authors.keys()].map((slug): Selection => ({ kind: "author", slug })),
  ];
  return catalogue.site.languages.flatMap(({ tag: language }) =>
    selections.map((selection) => ({ language, selection, path: `/${language}/${selectionPath(selection)}` })),
  );
}

/** Every document of every feed. */
export function everyDocument(catalogue: Catalogue) {
  return everyFolder(catalogue).flatMap((folder) =>
    formatNames.map((format) => ({ ...folder, format, path: `${folder.path}${feedFormats[format].file}` })),
  );
}
