import { basename } from "node:path";
import { type LanguageTag, localeOf, undetermined } from "../../domain/language.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { endingOf, isRecordingLike } from "../../recordings/file-endings.ts";
import type { ContentSource } from "../source/content-source.ts";
import { folderOf, normalizeName } from "../source/locate-file.ts";

/** A file of subtitles, and the language that its name says. */
export interface FoundTrack {
  /** Its path in the content folder. */
  readonly source: string;
  readonly language: LanguageTag;
}

/**
 * Lists the names of the subtitles beside a recording: for `clip.mp4`, `clip.vtt` and `clip.uk.vtt`, or `clip.srt`, which has to be
 * converted.
 * @param recording its path in the content folder
 */
export function listTracks(content: ContentSource, recording: string): readonly string[] {
  const stem = stemOf(recording);
  const names = (content.folder(folderOf(recording))?.entries ?? []).map(({ name }) => name);
  // "clip.part2.vtt" belongs to "clip.part2.mp4" if there is one, and otherwise to "clip.mp4".
  const others = names.filter((name) => isRecordingLike(endingOf(name)) && stemOf(name) !== stem).map(stemOf);
  return names.filter(
    (name) =>
      /^(?:srt|vtt)$/.test(endingOf(name)) &&
      normalizeName(name).startsWith(`${stem}.`) &&
      !others.includes(stemOf(name)),
  );
}

/** Finds the subtitles of a recording, one file for each language. @param language of a file whose name says none */
export function findTracks(
  content: ContentSource,
  recording: string,
  language: LanguageTag,
): readonly FoundTrack[] | Diagnosis {
  const folder = folderOf(recording);
  const found = new Map<LanguageTag, FoundTrack>();
  const names = listTracks(content, recording);
  for (const name of names) {
    if (endingOf(name) === "srt") {
      const converted = name.replace(/srt$/i, "vtt");
      if (names.includes(converted)) continue;
      const what = `the subtitles ${quote(name)} are SRT, which browsers do not show`;
      return { what, instead: `save them as WebVTT: ffmpeg -i ${name} ${converted}` };
    }
    const tag = normalizeName(name).slice(stemOf(recording).length + 1, -".vtt".length);
    if (tag !== "" && localeOf(tag) === undetermined) {
      const what = `the name of the subtitles ${quote(name)} ends with ${quote(tag)}, which is not a language tag`;
      return { what, instead: `rename them, such as "${stemOf(recording)}.${language}.vtt"` };
    }
    const own = tag || language;
    const other = found.get(own);
    if (other) {
      const what = `${quote(basename(other.source))} and ${quote(name)} are both subtitles in ${own}`;
      return { what, instead: "remove one, or name its language" };
    }
    found.set(own, { source: folder === "" ? name : `${folder}/${name}`, language: own });
  }
  return [...found.values()];
}

/** Returns a recording's name without its extension. */
function stemOf(recording: string): string {
  return normalizeName(basename(recording)).replace(/\.[^.]*$/, "");
}
