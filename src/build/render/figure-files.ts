import { factsOfFile } from "../../content/read/file-facts.ts";
import { remoteRecording } from "../../content/read/remote-recording.ts";
import type { StoryContent } from "../../content/read/story-content.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { OwnPicture, Picture, RemotePicture } from "../../domain/picture.ts";
import type { Clip } from "../../domain/recording.ts";
import type { BlockPicture } from "../../markdown/figure-block.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { KnownFiles } from "../links/known-files.ts";

/** Finds the files that figures name, on the site or elsewhere, with what `article.yaml` says of them. */
export interface FigureFiles {
  picture(written: BlockPicture): Picture | Diagnosis;
  poster(src: string): OwnPicture | Diagnosis;
  clip(src: string): Pick<Clip, "recording" | "tracks"> | Diagnosis;
  maySyndicate(src: string): boolean;
}

export function createFigureFiles(files: KnownFiles, facts: StoryContent["files"], language: LanguageTag): FigureFiles {
  const maySyndicate = (src: string) => factsOfFile(facts, src)?.syndicate !== false;
  return {
    maySyndicate,

    picture({ src, alt = "", caption, width, height }) {
      const size = width && height ? { width, height } : undefined;
      const media = isRemote(src) ? remotePicture(src, size) : files.picture(src);
      if ("what" in media) return media;
      // The lead picture's credit is in the texts, which need not all have one.
      const credit = factsOfFile(facts, src)?.credit?.[language];
      return {
        media,
        alt,
        ...(caption && { caption }),
        ...(credit && { credit }),
        ...(!maySyndicate(src) && { syndicate: false }),
      };
    },

    poster(src) {
      if (!isRemote(src)) return files.picture(src);
      return { what: `${quote(src)} is on another server`, instead: "copy the picture into the story's folder" };
    },

    clip(src) {
      if (!isRemote(src)) return files.clip(src);
      const recording = remoteRecording(withProtocol(src));
      return "what" in recording ? recording : { recording, tracks: [] };
    },
  };
}

/** Whether a reference has a host. */
export function isRemote(src: string): boolean {
  return /^(?:https?:)?\/\//i.test(src);
}

function withProtocol(src: string): string {
  return src.startsWith("//") ? `https:${src}` : src;
}

function remotePicture(src: string, size: RemotePicture["size"]): RemotePicture | Diagnosis {
  const url = URL.parse(withProtocol(src));
  if (url?.protocol === "https:") return { url: url.href, ...(size && { size }) };
  const instead = "write an https URL, or put the file into the story's folder";
  return { what: `${quote(src)} is not served over https`, instead };
}
