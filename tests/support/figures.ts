import type { Article } from "../../src/domain/article.ts";
import type { ClipFigure, EmbedFigure, Figure, PicturesFigure, PlacedFigure } from "../../src/domain/figure.ts";
import type { OwnPicture } from "../../src/domain/picture.ts";
import type { OwnRecording } from "../../src/domain/recording.ts";

/** A block of a body as feeds have it, and what pages show in its place. */
export interface Block {
  readonly html: string;
  readonly figure?: Figure;
}

/** Returns a body of these blocks, with its figures in their places. */
export function bodyOf(blocks: readonly Block[]): { readonly body: string } & Required<Pick<Article, "figures">> {
  const figures: PlacedFigure[] = [];
  let body = "";
  for (const { html, figure } of blocks) {
    if (body !== "" && html !== "") body += " ";
    if (figure) figures.push({ start: body.length, end: body.length + html.length, figure });
    body += html;
  }
  return { body, figures };
}

export function paragraph(text: string): Block {
  return { html: `<p>${text}</p>` };
}

export const ownPicture: OwnPicture = {
  path: "/media/port.0123456789abcdef.jpg",
  type: "image/jpeg",
  length: 4_000_000,
  width: 4000,
  height: 3000,
  smaller: [
    { path: "/media/port-480.webp", width: 480 },
    { path: "/media/port-960.webp", width: 960 },
  ],
  copy: { path: "/media/port-1600.jpg", type: "image/jpeg", length: 300_000, width: 1600, height: 1200 },
};

export const video: OwnRecording = {
  medium: "video",
  type: "video/mp4",
  path: "/media/clip.0123456789abcdef.mp4",
  hosted: "site",
  length: 3_140_000,
  duration: 61.6,
  width: 640,
  height: 360,
};

export const audio: OwnRecording = {
  medium: "audio",
  type: "audio/mpeg",
  path: "/media/talk.0123456789abcdef.mp3",
  hosted: "site",
  length: 4_800_000,
  duration: 185,
};

export function clip(facts: Partial<ClipFigure> = {}): ClipFigure {
  return { kind: "clip", recording: video, title: "", tracks: [], ...facts };
}

export function embed(facts: Partial<EmbedFigure> = {}): EmbedFigure {
  return {
    kind: "embed",
    provider: "YouTube",
    shows: "video",
    title: "Night ferry",
    frame: { url: "https://www.youtube-nocookie.com/embed/abc?rel=0", size: { ratio: 16 / 9 } },
    ...facts,
  };
}

/** Feeds have this of an embed. */
export const card = "<p><a href='https://www.youtube.com/watch?v=abc'>Night ferry</a></p>";

export function pictures(...shown: PicturesFigure["pictures"]): PicturesFigure {
  return { kind: "pictures", pictures: shown };
}
