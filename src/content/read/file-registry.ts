import { basename } from "node:path";
import { documentTypes, isDocumentEnding } from "../../domain/document-types.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { OwnRecording, Track } from "../../domain/recording.ts";
import type { Site } from "../../domain/site.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { checkDocument, explainEnding } from "../../recordings/check-document.ts";
import { checkTrack, longestTrack } from "../../recordings/check-track.ts";
import { endingOf, isRecordingLike } from "../../recordings/file-endings.ts";
import { measureRecording } from "../../recordings/measure-recording.ts";
import { documentPath, recordingPath, trackPath } from "../../urls/file-paths.ts";
import type { ContentSource, ContentVersion, Folder, StoredFile } from "../source/content-source.ts";
import { type LocatedFile, locateFile } from "../source/locate-file.ts";
import { findTracks } from "./find-tracks.ts";
import { listBeside } from "./list-beside.ts";
import { openFile } from "./open-file.ts";

/** A file in the content that is served as it is. Plain data. */
export interface ContentFile {
  /** Its path in the content folder. */
  readonly source: string;
  readonly version: ContentVersion;
  readonly path: string;
  readonly hosted: OwnRecording["hosted"];
  /** The names of the files beside a recording that are shown with it, as `listBeside` returns them. */
  readonly beside?: readonly string[];
}

/** A recording and its subtitles. */
export interface ContentClip {
  readonly recording: OwnRecording;
  readonly tracks: readonly Track[];
  /** All of them. */
  readonly files: readonly ContentFile[];
}

/** A document, or a recording that is linked to. */
export interface ContentDocument extends Pick<OwnRecording, "path" | "hosted" | "type" | "length"> {
  readonly files: readonly ContentFile[];
}

/** The recordings and documents in the content that are used, each read once. */
export interface FileRegistry {
  /**
   * @param folder that the reference is relative to
   * @param file as `locateFile` accepts it
   */
  find(folder: Folder, file: string): LocatedFile;
  /** Measures a recording and reads its subtitles, or explains why it cannot be served. */
  clip(file: LocatedFile): Promise<ContentClip | Diagnosis>;
  /** Checks a document, or a recording that is linked to, or explains why it cannot be served. */
  document(file: LocatedFile): Promise<ContentDocument | Diagnosis>;
}

/** Cloudflare refuses larger static assets. https://developers.cloudflare.com/workers/platform/limits/#static-assets */
const longestAsset = 25 * 1024 * 1024;

/** Creates a registry of recordings and documents. Nothing outside the content is served. */
export function createFileRegistry(
  content: ContentSource,
  site: Pick<Site, "mediaBase" | "defaultLanguage">,
): FileRegistry {
  const clips = new Map<string, Promise<ContentClip | Diagnosis>>();
  const documents = new Map<string, Promise<ContentDocument | Diagnosis>>();

  async function readClip(file: LocatedFile): Promise<ContentClip | Diagnosis> {
    return openFile(content, file, "recording", async (stored, source) => {
      const measured = await measureRecording(stored);
      if ("what" in measured) return measured;
      const hosted = hostOf(site, file.reference, stored);
      if (typeof hosted !== "string") return hosted;
      const { ending, ...facts } = measured;
      const path = recordingPath(hosted, await hashOf(stored), stored.size, ending);
      const subtitles = await readTracks(source);
      if ("what" in subtitles) return subtitles;
      const own = { source, version: stored.version(), path, hosted, beside: listBeside(content, source) };
      return { recording: { path, hosted, ...facts }, tracks: subtitles.tracks, files: [own, ...subtitles.files] };
    });
  }

  async function readTracks(recording: string): Promise<Pick<ContentClip, "tracks" | "files"> | Diagnosis> {
    const found = findTracks(content, recording, site.defaultLanguage);
    if ("what" in found) return found;
    const tracks: Track[] = [];
    const files: ContentFile[] = [];
    for (const { source, language } of found) {
      const read = await readTrack(source, language);
      if ("what" in read) return read;
      tracks.push(read.track);
      files.push(read.file);
    }
    return { tracks, files };
  }

  async function readTrack(source: string, language: LanguageTag) {
    const name = basename(source);
    return openFile(content, { reference: name, path: source, isThere: true }, "document", async (stored) => {
      if (stored.size > longestTrack) return { what: `${quote(name)} has ${stored.size} bytes`, instead: "shorten it" };
      const wrong = checkTrack(name, await stored.read(0, stored.size));
      if (wrong) return wrong;
      const path = trackPath(await hashOf(stored));
      return { track: { path, language }, file: { source, version: stored.version(), path, hosted: "site" as const } };
    });
  }

  async function readDocument(file: LocatedFile): Promise<ContentDocument | Diagnosis> {
    const ending = endingOf(file.path ?? file.reference);
    if (!file.isThere || isDocumentEnding(ending)) {
      return openFile(content, file, "document", async (stored, source) => {
        // Decided above for a file that is there.
        if (!isDocumentEnding(ending)) return explainEnding(ending);
        const wrong = await checkDocument(ending, stored);
        if (wrong) return wrong;
        const hosted = hostOf(site, file.reference, stored);
        if (typeof hosted !== "string") return hosted;
        const path = documentPath(hosted, await hashOf(stored), basename(source));
        const own = { source, version: stored.version(), path, hosted };
        return { path, hosted, type: documentTypes[ending], length: stored.size, files: [own] };
      });
    }
    if (!isRecordingLike(ending)) return explainEnding(ending);
    const clip = await readOnce(clips, file, readClip);
    if ("what" in clip) return clip;
    const { path, hosted, type, length } = clip.recording;
    // A link leads to the recording alone, without its subtitles.
    return { path, hosted, type, length, files: clip.files.slice(0, 1) };
  }

  return {
    find: (folder, file) => locateFile(content, folder, file),
    clip: (file) => readOnce(clips, file, readClip),
    document: (file) => readOnce(documents, file, readDocument),
  };
}

/** Reads a file at the first request; problems are those of that request's reference. */
function readOnce<Result>(
  known: Map<string, Promise<Result>>,
  file: LocatedFile,
  read: (file: LocatedFile) => Promise<Result>,
): Promise<Result> {
  const result = (file.path === undefined ? undefined : known.get(file.path)) ?? read(file);
  if (file.path !== undefined) known.set(file.path, result);
  return result;
}

/** Decides which host serves a file, by its size. */
function hostOf(
  { mediaBase }: Pick<Site, "mediaBase">,
  reference: string,
  { size }: StoredFile,
): OwnRecording["hosted"] | Diagnosis {
  if (size <= longestAsset) return "site";
  if (mediaBase !== undefined) return "mediaBase";
  return {
    what: `${quote(reference)} has ${(size / 1024 / 1024).toFixed(1)} MiB, and the site can serve at most 25 MiB`,
    instead:
      'compress it, or write "media: { base: … }" in site.yaml: the address of a bucket or CDN folder for such files',
  };
}

async function hashOf(file: StoredFile): Promise<string> {
  return (await file.sha256()).slice(0, 32);
}
