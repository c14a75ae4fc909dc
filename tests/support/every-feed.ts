import type { Catalogue } from "../../src/domain/catalogue.ts";
import { everySelection, type Selection } from "../../src/domain/selection.ts";
import type { Vocabulary } from "../../src/domain/vocabulary.ts";
import { feedFormats, formatNames } from "../../src/feed/feed-format.ts";
import { selectionPath } from "../../src/feed/selection-path.ts";

type Newsroom = Pick<Catalogue, "site" | keyof Vocabulary>;

/** Every folder of feeds: each list of each language. */
export function everyFolder(catalogue: Newsroom): readonly { language: string; selection: Selection; path: string }[] {
  return catalogue.site.languages.flatMap(({ tag: language }) =>
    everySelection(catalogue).map((selection) => ({
      language,
      selection,
      path: `/${language}/${selectionPath(selection)}`,
    })),
  );
}

/** Every document of every feed. */
export function everyDocument(catalogue: Newsroom) {
  return everyFolder(catalogue).flatMap((folder) =>
    formatNames.map((format) => ({ ...folder, format, path: `${folder.path}${feedFormats[format].file}` })),
  );
}
