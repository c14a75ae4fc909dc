import type { LanguageTag } from "./language.ts";
import type { OwnPicture } from "./picture.ts";

/** An audio or video file. */
export type Recording = OwnRecording | RemoteRecording;

export type Medium = "audio" | "video";

interface RecordingFacts {
  readonly medium: Medium;
  /** MIME type. */
  readonly type: string;
}

/** A file of the newsroom, measured at compile. */
export interface OwnRecording extends RecordingFacts, Dimensions {
  /**
   * Relative to the site's address, if the site serves the file itself; otherwise relative to `Site.mediaBase`, see `hosted`.
   * `recordingUrl` prints the URL.
   */
  readonly path: string;
  /** Where the file is served: by the site, or below `Site.mediaBase` if it is too large for the site. */
  readonly hosted: "site" | "mediaBase";
  /** Size in bytes. */
  readonly length: number;
  /** Seconds. */
  readonly duration: number;
}

interface Dimensions {
  /** Pixels, as it is shown; of a video. */
  readonly width?: number;
  /** Pixels, as it is shown; of a video. */
  readonly height?: number;
}

/** A file on another host, which could not be measured: no format may claim a size or a duration. */
export interface RemoteRecording extends RecordingFacts {
  /** Absolute URL. */
  readonly url: string;
}

/** Subtitles or captions of a recording: a WebVTT file. */
export interface Track {
  /** Relative to the site's address. */
  readonly path: string;
  readonly language: LanguageTag;
}

/** A recording with its texts in one language. */
export interface Clip {
  readonly recording: Recording;
  /** Plain text; empty if it has none. */
  readonly title: string;
  readonly poster?: OwnPicture;
  /** Set to false if the poster may be shown on the site's pages only. */
  readonly syndicatePoster?: false;
  readonly tracks: readonly Track[];
  /** Set to false if it may be shown on the site's pages only. */
  readonly syndicate?: false;
}
