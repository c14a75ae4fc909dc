import type { Catalogue } from "../../src/domain/catalogue.ts";
import { everySelection, type Selection } from "../../src/domain/lists.ts";
import type { Site } from "../../src/domain/site.ts";
import type { Vocabulary } from "../../src/domain/vocabulary.ts";
import { findAddress, formats, formatsFor } from "../../src/formats/formats.ts";
import { subscription } from "../../src/urls/feed-ref.ts";
import { pageUrl, pathBelow, pathOf } from "../../src/urls/urls.ts";
import { isParsed } from "./formats.ts";
import { site } from "./site.ts";

type Newsroom = Pick<Catalogue, "site" | keyof Vocabulary>;

/** Returns every folder of feeds: one for each list of each language. */
export function everyFolder(catalogue: Newsroom): readonly { language: string; selection: Selection; path: string }[] {
  return catalogue.site.languages.flatMap(({ tag: language }) =>
    everySelection(catalogue).map((selection) => ({
      language,
      selection,
      path: pathOf(catalogue.site, pageUrl(catalogue.site, language, selection)),
    })),
  );
}

/** Returns every document of every feed. */
export function everyDocument(catalogue: Newsroom) {
  return everyFolder(catalogue).flatMap((folder) =>
    formatsFor(subscription(folder.language, folder.selection)).map(({ name, file }) => ({
      ...folder,
      format: name,
      path: `${folder.path}${file}`,
    })),
  );
}

/** Returns the documents that feed parsers read. */
export function everyParsedDocument(catalogue: Catalogue) {
  return everyDocument(catalogue).flatMap(({ format, ...document }) =>
    isParsed(format) ? [{ ...document, format }] : [],
  );
}

/**
 * Returns the documents in a folder of feeds.
 * @param folder its path, ending in a slash
 */
export function documentsIn(folder: string): readonly string[] {
  return formats.map(({ file }) => folder + file).filter((path) => isDocument(path));
}

/**
 * Whether the feed has the format that the path names.
 * @param newsroom the newsroom of the feed
 */
export function isDocument(path: string, newsroom: Pick<Site, "origin"> = site): boolean {
  return findAddress(pathBelow(newsroom, path) ?? path)?.wanted.kind === "document";
}
