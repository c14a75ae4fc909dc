import { join } from "node:path";
import type { MediaFile } from "../content.ts";
import { servedPicture } from "../media/served-picture.ts";
import { smallerPicture } from "../media/smaller-picture.ts";
import { compare } from "../source/compare.ts";
import type { StoryState } from "../stories/story-state.ts";
import type { OutputFile } from "./write-output.ts";

/**
 * The pictures that are served, by path: the site's own and those that stories show. Those of drafts and of withdrawn stories
 * have been read too, but nobody is to see them. Of equal files the first by name stands for all.
 * @param content the content folder's absolute path
 */
export function servedPictures(
  content: string,
  own: readonly MediaFile[],
  stories: readonly StoryState[],
): readonly MediaFile[] {
  const named = stories.flatMap(({ pictures }) =>
    pictures.flatMap(({ source, media, shown }) => (shown ? { source: join(content, source), media } : [])),
  );
  const served = new Map<string, MediaFile>();
  for (const file of [...own, ...named]) {
    const before = served.get(file.media.path);
    if (!before || compare(file.source, before.source) < 0) served.set(file.media.path, file);
  }
  return [...served.values()].sort((one, other) => compare(one.media.path, other.media.path));
}

/** A picture and its smaller sizes. */
export function pictureFiles({ source, media }: MediaFile): readonly OutputFile[] {
  return [
    { path: media.path, make: () => servedPicture(source) },
    ...media.smaller.map(({ path, width }) => ({ path, make: () => smallerPicture(source, width) })),
  ];
}
