import type { Article } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import { listClips } from "../domain/list-clips.ts";
import { feedPicture, type OwnPicture } from "../domain/picture.ts";
import type { Clip, Medium, OwnRecording } from "../domain/recording.ts";
import type { Site } from "../domain/site.ts";
import { fileUrl, recordingUrl } from "../urls/urls.ts";

/** `measured` is absent for a file on another host: no format may then claim a size or a duration. */
export interface EntryClip {
  readonly url: string;
  readonly medium: Medium;
  readonly type: string;
  readonly title: string;
  /** Bytes, seconds and pixels. */
  readonly measured?: Pick<OwnRecording, "length" | "duration" | "width" | "height">;
  readonly poster?: EntryPoster;
  readonly tracks: readonly EntryTrack[];
}

/** A picture that stands for a clip until it plays. */
export interface EntryPoster {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Subtitles or captions of a clip, in WebVTT. */
export interface EntryTrack {
  readonly url: string;
  readonly language: LanguageTag;
}

/** Returns the clips that feeds may have: those of the story, then those of its text. */
export function clipsOf(site: Site, article: Article): readonly EntryClip[] {
  if (article.syndicate === false) return [];
  const all = listClips(article)
    .filter((clip) => clip.syndicate !== false)
    .map((clip) => clipOf(site, clip));
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

function clipOf(site: Site, { recording, title, poster, syndicatePoster, tracks }: Clip): EntryClip {
  const { medium, type } = recording;
  return {
    url: recordingUrl(site, recording),
    medium,
    type,
    title,
    ...(!("url" in recording) && { measured: measuredOf(recording) }),
    ...(poster && syndicatePoster !== false && { poster: posterOf(site, poster) }),
    tracks: tracks.map(({ path, language }) => ({ url: fileUrl(site, path), language })),
  };
}

function measuredOf({ length, duration, width, height }: OwnRecording): NonNullable<EntryClip["measured"]> {
  return { length, duration, ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

function posterOf(site: Site, picture: OwnPicture): EntryPoster {
  const { path, width, height } = feedPicture(picture);
  return { url: fileUrl(site, path), width, height };
}
