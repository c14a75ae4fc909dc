import type { Catalogue } from "../../src/domain/catalogue.ts";
import { everySelection, type Selection } from "../../src/domain/selection.ts";
import { feedFormats, formatNames } from "../../src/feed/feed-format.ts";
import { pageUrl, pathOf } from "../../src/urls/urls.ts";

/** Every folder of feeds: each list of each language. */
export function everyFolder(catalogue: Catalogue): readonly { language: string; selection: Selection; path: string }[] {
  return catalogue.site.languages.flatMap(({ tag: language }) =>
    everySelection(catalogue).map((selection) => ({
      language,
      selection,
      path: pathOf(catalogue.site, pageUrl(catalogue.site, language, selection)),
    })),
  );
}

/** Every document of every feed. */
export function everyDocument(catalogue: Catalogue) {
  return everyFolder(catalogue).flatMap((folder) =>
    formatNames.map((format) => ({ ...folder, format, path: `${folder.path}${feedFormats[format].file}` })),
  );
}
