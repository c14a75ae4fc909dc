import { recordingTypeOf } from "../domain/recording-types.ts";
import type { Diagnosis } from "../problems/problem.ts";
import type { FoundClip } from "./found-figure.ts";
import { type HtmlAttributes, type HtmlElement, isHtmlElement } from "./html-tree.ts";
import { restoreAddress } from "./lazy-image.ts";
import { mediumOfFile } from "./medium-of-file.ts";

/** Finds the clip that a player shows, or an image that names an audio or video file. Undefined if it is neither. */
export function findClip(element: HtmlElement): FoundClip | undefined {
  return players.has(element.name) ? findInPlayer(element) : findInImage(element);
}

const players: ReadonlySet<string> = new Set(["amp-audio", "amp-video", "audio", "video"]);

function findInPlayer({ name, at, attributes, children }: HtmlElement): FoundClip | undefined {
  const inside = children.filter(isHtmlElement);
  const sources = [attributes, ...inside.filter((child) => child.name === "source").map((child) => child.attributes)];
  const files = sources.filter((source) => addressOf(source) !== undefined);
  const file = files.find(isPlayable) ?? files[0];
  const src = file && addressOf(file);
  if (src === undefined) return undefined;
  const { poster } = attributes;
  const tracks = inside.filter((child) => child.name === "track" && child.attributes.src);
  return {
    kind: "clip",
    at,
    name: name.replace("amp-", ""),
    src,
    caption: plain(attributes.title ?? attributes["aria-label"]),
    ...(poster?.trim() && { poster: poster.trim() }),
    losses: [
      ...tracks.flatMap((track) => explainTrack(src, track.attributes) ?? []),
      ...(inside.some(isContent) ? [notClosed(name)] : []),
    ],
  };
}

function findInImage({ at, attributes }: HtmlElement): FoundClip | undefined {
  const { src = "", alt, title } = restoreAddress(attributes);
  const medium = mediumOfFile(src);
  if (!medium) return undefined;
  const caption = plain(alt) || plain(title);
  const losses = plain(title) && plain(title) !== caption ? [explainTitle(plain(title))] : [];
  return { kind: "clip", at, name: medium, src, caption, losses };
}

/** Whether an element in a player is more than the sentence for browsers that cannot play it. */
function isContent({ name, attributes, children }: HtmlElement): boolean {
  if (/^(?:a|br|em|source|span|strong|track)$/.test(name) || /no-js/.test(attributes.class ?? "")) return false;
  return children.length > 0 || name === "img";
}

function notClosed(name: string): Diagnosis {
  return { what: `what is inside <${name}> is not shown`, instead: `write </${name}> before it` };
}

/** Returns a file of a player; undefined for a stream that only the page's own script can play. */
function addressOf(source: HtmlAttributes): string | undefined {
  const address = (source.src ?? source["data-src"] ?? source["data-lazy-src"])?.trim();
  return address && !/^(?:blob|data|about|javascript):/i.test(address) ? address : undefined;
}

/** Whether every browser plays a file, as far as its type or its name tells. */
function isPlayable(source: HtmlAttributes): boolean {
  if (source.type !== undefined) return playedTypes.test(source.type);
  const [, ending = ""] = /\.([a-z\d]+)(?:[?#].*)?$/is.exec(addressOf(source) ?? "") ?? [];
  return recordingTypeOf(ending.toLowerCase()) !== undefined;
}

/** As authors and programs write them. */
const playedTypes = /^(?:audio|video)\/(?:aac|flac|m4a|mp3|mp4|mpeg|ogg|wav|webm|x-m4a|x-wav)\b/i;

function plain(text: string | undefined): string {
  return text?.replace(/\s+/g, " ").trim() ?? "";
}

/** Subtitles that are named for the clip are found by their name. */
function explainTrack(clip: string, { src = "", srclang }: HtmlAttributes): Diagnosis | undefined {
  const stem = clip.replace(/\.[^./]*$/, "");
  if (src.startsWith(`${stem}.`) && /^(?:\.[^./]+)?\.vtt$/i.test(src.slice(stem.length))) return undefined;
  const what = `the subtitles "${src}" are not read from <track>`;
  const language = srclang ? `, as in clip.${srclang}.vtt` : "";
  return { what, instead: `give the file the name of the clip${language}, and remove <track>`, notice: true };
}

function explainTitle(title: string): Diagnosis {
  return {
    what: `the title "${title}" is not shown: a recording has one caption`,
    instead: "write it between the square brackets",
    notice: true,
  };
}
