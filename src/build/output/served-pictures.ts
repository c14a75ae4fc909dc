import { compare } from "../../domain/compare.ts";
import { type PictureFiles, pathsOf, type ServedPicture } from "../files/picture-files.ts";
import type { StoryState } from "../stories/story-state.ts";
import type { OutputFile } from "./write-output.ts";

/**
 * Selects the pictures that stories show. Those of drafts and of withdrawn stories have been stored too, but must not be published.
 */
export function selectServedPictures(stories: readonly StoryState[]): readonly ServedPicture[] {
  return stories.flatMap(({ pictures }) => pictures.filter(({ shown }) => shown));
}

/** Lists the files of these pictures, sorted by path, each once. */
export function listPictureFiles(files: PictureFiles, pictures: readonly ServedPicture[]): readonly OutputFile[] {
  const paths = new Set(pictures.flatMap(pathsOf));
  return [...paths].sort(compare).map((path) => ({ path, link: files.place(path) }));
}
