import type { ContentFile } from "../../content/read/file-registry.ts";
import { type ContentSource, FileChanged } from "../../content/source/content-source.ts";
import { compare } from "../../domain/compare.ts";
import { type Problem, problemOfFile } from "../../problems/problem.ts";
import type { StoryState } from "../stories/story-state.ts";
import type { CopiedFile } from "./write-output.ts";

/**
 * Selects the recordings, subtitles and documents that stories show, sorted by path, each once. Those of drafts and of withdrawn
 * stories have been read too, but must not be published.
 */
export function selectServedFiles(stories: readonly StoryState[]): readonly ContentFile[] {
  const named = stories.flatMap(({ files }) => files.filter(({ shown }) => shown));
  const served = new Map<string, ContentFile>();
  for (const file of named) {
    const before = served.get(file.path);
    if (!before || compare(file.source, before.source) < 0) served.set(file.path, file);
  }
  return [...served.values()].sort((one, other) => compare(one.path, other.path));
}

/** Returns a file as output: it is copied, since an editor may write another into the same file. */
export function copyFile(content: ContentSource, file: ContentFile): CopiedFile {
  return { path: file.path, pieces: () => readPieces(content, file) };
}

/** Bytes that are in memory at a time. */
const piece = 4 * 1024 * 1024;

/** @throws FileChanged if it is no longer the file that was measured: its path has the hash of that one */
async function* readPieces(content: ContentSource, { source, version }: ContentFile): AsyncGenerator<Uint8Array> {
  const file = await content.file(source);
  // Opened first: a change after the comparison is one that reading notices.
  if ("missing" in file || content.renewVersion(source, version) === undefined) throw new FileChanged(source);
  for (let start = 0; start < file.size; start += piece) {
    yield await file.read(start, Math.min(start + piece, file.size));
  }
}

/**
 * Returns the problem of a file that has changed since it was measured, if there is one.
 * @param content as problems name it
 * @param write copies the files
 */
export async function findChangedFile<Result>(
  { name }: Pick<ContentSource, "name">,
  write: () => Promise<Result>,
): Promise<Result | Problem> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error;
    const diagnosis = { what: "the file has changed during the compile", instead: "compile again" };
    return problemOfFile(`${name}/${error.path}`, diagnosis);
  }
}
