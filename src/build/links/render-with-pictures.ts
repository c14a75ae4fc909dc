import { factsOfFile, type StoryFiles, treatmentOf } from "../../content/read/file-facts.ts";
import type { PictureRegistry } from "../../content/read/picture-registry.ts";
import type { Folder } from "../../content/source/content-source.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { feedPicture, type OwnPicture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import type { ResolvedImage } from "../../markdown/references.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { fileUrl } from "../../urls/urls.ts";

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

type Resolved = ResolvedImage | Diagnosis;

/**
 * Calls `render` with a resolver of picture names. Rendering is synchronous and reading pictures is not, so a text that
 * names pictures is rendered again once they have been read. Few texts do.
 */
export async function renderWithPictures<Result>(
  site: Site,
  pictures: PictureSource,
  render: (resolveImage: (file: string) => Resolved) => Result,
): Promise<Result> {
  const named = new Set<string>();
  const first = render((file) => {
    named.add(file);
    return notRead;
  });
  if (named.size === 0) return first;
  const known = new Map<string, Resolved>();
  for (const file of named) {
    const media = await pictures(file);
    known.set(file, "path" in media ? resolvedImageOf(site, media) : media);
  }
  return render((file) => known.get(file) ?? notRead);
}

const notRead: Diagnosis = { what: "it has not been read", instead: "compile again" };

function resolvedImageOf(site: Site, media: OwnPicture): ResolvedImage {
  const { path, width, height } = feedPicture(media);
  return { url: fileUrl(site, path), width, height };
}
