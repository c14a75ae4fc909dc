import { basename } from "node:path";
import type { ContentSource } from "../source/content-source.ts";
import { folderOf, normalizeName } from "../source/locate-file.ts";
import { listTracks } from "./find-tracks.ts";
import { posterBeside } from "./poster-beside.ts";

/**
 * Lists the names of the files beside a recording that are shown with it: its subtitles and its poster. A story that shows the
 * recording depends on which there are.
 * @param recording its path in the content folder
 */
export function listBeside(content: ContentSource, recording: string): readonly string[] {
  const entries = content.folder(folderOf(recording))?.entries ?? [];
  const names = new Set(entries.map(({ name }) => normalizeName(name)));
  const poster = posterBeside(normalizeName(basename(recording)), (name) => names.has(name));
  return [...listTracks(content, recording), ...(poster === undefined ? [] : [poster])];
}
