import { type ContentPicture, readPicture } from "../../content/read/picture-registry.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { compare } from "../../domain/compare.ts";
import { stripPicture } from "../../pictures/measure-picture.ts";
import { renderSmaller } from "../../pictures/smaller-picture.ts";
import type { StoryState } from "../stories/story-state.ts";
import type { OutputFile } from "./write-output.ts";

/**
 * Selects the pictures that are served, sorted by path: the site's own and those that stories show. Those of drafts and
 * of withdrawn stories have been read too, but must not be published. Of identical files, the first by name is used.
 */
export function selectServedPictures(
  own: readonly ContentPicture[],
  stories: readonly StoryState[],
): readonly ContentPicture[] {
  const named = stories.flatMap(({ pictures }) => pictures.filter(({ shown }) => shown));
  const served = new Map<string, ContentPicture>();
  for (const file of [...own, ...named]) {
    const before = served.get(file.media.path);
    if (!before || compare(file.source, before.source) < 0) served.set(file.media.path, file);
  }
  return [...served.values()].sort((one, other) => compare(one.media.path, other.media.path));
}

/** Lists a picture and its smaller sizes. */
export function listPictureFiles(content: ContentSource, { source, media }: ContentPicture): readonly OutputFile[] {
  const read = () => readPicture(content, source);
  return [
    { path: media.path, make: async () => stripPicture(await read()) },
    ...media.smaller.map(({ path, width }) => ({ path, make: async () => renderSmaller(await read(), width) })),
  ];
}
