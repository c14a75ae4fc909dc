import { factsOfFile, type StoryFiles, treatmentOf } from "../../content/read/file-facts.ts";
import type { PictureRegistry } from "../../content/read/picture-registry.ts";
import type { Folder } from "../../content/source/content-source.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { OwnPicture } from "../../domain/picture.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import type { KnownFiles } from "./known-files.ts";

/** Finds the picture with this name in a story's folder and measures it, or explains why it cannot be shown. */
export type PictureSource = (file: string) => Promise<OwnPicture | Diagnosis>;

/** Returns a source for the pictures that a story's texts name. @param files what is known of them */
export function createPictureSource(
  media: PictureRegistry,
  folder: Folder,
  files: StoryFiles,
  { draft, defaultLanguage }: { readonly draft: boolean; readonly defaultLanguage: LanguageTag },
): PictureSource {
  const measure = draft ? media.measureWhole : media.measure;
  return async (file) => {
    const treatment = treatmentOf(factsOfFile(files, file), defaultLanguage);
    const picture = await measure(media.find(folder, file), treatment);
    return "media" in picture ? picture.media : picture;
  };
}

/**
 * Calls `render` with the files that it names. Rendering is synchronous and reading files is not, so a text that names files is
 * rendered again once they have been read. Few texts do.
 */
export async function renderWithFiles<Result>(
  pictures: PictureSource,
  render: (files: KnownFiles) => Result,
): Promise<Result> {
  const named = new Set<string>();
  const unknown: Omit<KnownFiles, "picture"> = { clip: () => notRead, document: () => undefined };
  const first = render({
    ...unknown,
    picture(file) {
      named.add(file);
      return notRead;
    },
  });
  if (named.size === 0) return first;
  const known = new Map<string, OwnPicture | Diagnosis>();
  for (const file of named) known.set(file, await pictures(file));
  return render({ ...unknown, picture: (file) => known.get(file) ?? notRead });
}

const notRead: Diagnosis = { what: "it has not been read", instead: "compile again" };
