import type { OwnPicture } from "../../domain/picture.ts";
import type { OwnRecording, Track } from "../../domain/recording.ts";
import type { Diagnosis } from "../../problems/problem.ts";

/** The files that a text names, read and measured. Each answers why a file cannot be served. @param as written */
export interface KnownFiles {
  picture(src: string): OwnPicture | Diagnosis;
  clip(src: string): KnownClip | Diagnosis;
  /** Undefined if it does not look like a file of the story. */
  document(href: string): ServedDocument | Diagnosis | undefined;
}

export interface KnownClip {
  readonly recording: OwnRecording;
  readonly tracks: readonly Track[];
}

export interface ServedDocument {
  /** Relative to the site's address. */
  readonly path: string;
  /** MIME type. */
  readonly type: string;
  /** Size in bytes. */
  readonly length: number;
}
