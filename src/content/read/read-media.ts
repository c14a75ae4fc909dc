import type { OwnPicture } from "../../domain/picture.ts";
import type { OwnRecording, Recording, Track } from "../../domain/recording.ts";
import { type Diagnosis, fieldPath, type Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { problemAt } from "../../problems/source-file.ts";
import type { Known } from "../schema/known.ts";
import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { locate, type Yaml } from "../yaml/locate.ts";
import { factsOfFile, type StoryFiles, treatmentOf } from "./file-facts.ts";
import type { PictureRegistry } from "./picture-registry.ts";
import { posterBeside } from "./poster-beside.ts";
import { remoteRecording } from "./remote-recording.ts";

/** Measures the audio or video file with this name in a story's folder, or explains why it cannot be served. */
export type ClipSource = (
  folder: Folder,
  file: string,
) => Promise<{ readonly recording: OwnRecording; readonly tracks: readonly Track[] } | Diagnosis>;

/** The files that `media` in `article.yaml` names, as far as they can be served. */
export interface ReadMedia {
  /** By `file` or `url`, as written. */
  readonly clips: ReadonlyMap<string, FoundClip>;
  readonly problems: readonly Problem[];
}

export interface FoundClip {
  readonly recording: Recording;
  readonly tracks: readonly Track[];
  readonly poster?: { readonly name: string; readonly picture: OwnPicture };
}

/** What is needed to read them. */
export interface MediaReader {
  readonly known: Pick<Known, "defaultLanguage">;
  readonly media: PictureRegistry;
  readonly clip: ClipSource;
}

/**
 * Measures the audio and video of the whole story. Reads the raw values: a missing file is reported immediately, whatever else is
 * wrong in `article.yaml`.
 */
export async function readMedia(
  reader: MediaReader,
  yaml: Yaml,
  folder: Folder,
  facts: StoryFiles,
  draft: boolean,
): Promise<ReadMedia> {
  const posters = posterReader(reader, folder, facts, draft);
  const written: readonly unknown[] = isMapping(yaml.value) && Array.isArray(yaml.value.media) ? yaml.value.media : [];
  const clips = new Map<string, FoundClip>();
  const problems: Problem[] = [];
  for (const [index, each] of written.entries()) {
    // Neither or both are reported by the schema.
    const { file, url, poster } = isMapping(each) ? each : {};
    const report = (field: string, diagnosis: Diagnosis) => {
      const path = ["media", index, field];
      problems.push(problemAt(yaml.source, locate(yaml, path, "value").offset, diagnosis, path.reduce(fieldPath, "")));
    };
    if (typeof file === "string") {
      const [clip, found] = [await readFile(reader, folder, file), await posters(file, poster)];
      if ("what" in clip) report("file", clip);
      else clips.set(file, { ...clip, ...(found && !("what" in found) && { poster: found }) });
      if (found && "what" in found) report(typeof poster === "string" ? "poster" : "file", found);
    } else if (typeof url === "string" && URL.canParse(url)) {
      const recording = remoteRecording(url);
      const found = await posters(undefined, poster);
      if ("what" in recording) report("url", recording);
      else clips.set(url, { recording, tracks: [], ...(found && !("what" in found) && { poster: found }) });
      if (found && "what" in found) report("poster", found);
    }
  }
  return { clips, problems };
}

async function readFile({ media, clip }: MediaReader, folder: Folder, file: string): ReturnType<ClipSource> {
  if (media.find(folder, file).path?.startsWith(`${folder.place}/`)) return clip(folder, file);
  return { what: `${quote(file)} is not in the story's folder`, instead: "copy the file there and write its name" };
}

type PosterReader = (file: string | undefined, written: unknown) => Promise<FoundClip["poster"] | Diagnosis>;

/** Returns a function that measures the poster of a file: the one that is written, or the picture beside it, if there is one. */
function posterReader({ known, media }: MediaReader, folder: Folder, facts: StoryFiles, draft: boolean): PosterReader {
  const exists = (name: string) => media.find(folder, name).isThere;
  const measure = draft ? media.measureWhole : media.measure;
  return async (file, written) => {
    const beside = file === undefined ? undefined : posterBeside(file, exists);
    const name = typeof written === "string" ? written : beside;
    if (name === undefined) return undefined;
    const treatment = treatmentOf(factsOfFile(facts, name), known.defaultLanguage);
    const picture = await measure(media.find(folder, name), treatment);
    return "what" in picture ? picture : { name, picture: picture.media };
  };
}
