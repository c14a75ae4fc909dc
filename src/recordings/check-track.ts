import type { Diagnosis } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";

/** Cues are text: an hour of subtitles has 100 KB. */
export const longestTrack = 5 * 1024 * 1024;

/**
 * Checks a file of subtitles: browsers show nothing, and say nothing, of what is not WebVTT
 * (https://www.w3.org/TR/webvtt1/#file-structure).
 * @param name as a problem names the file
 * @returns what is wrong first, with its line; undefined if every cue can be shown
 */
export function checkTrack(name: string, bytes: Uint8Array): Diagnosis | undefined {
  const text = decode(bytes);
  if (text === undefined) return { what: `${quote(name)} is not UTF-8`, instead: "save it as UTF-8" };
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "")) {
    return { what: `${quote(name)} does not begin with "WEBVTT"`, instead: "save the subtitles as WebVTT" };
  }
  let cues = 0;
  for (const { first, block } of listBlocks(lines)) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? "")) continue;
    // An identifier may come before the times.
    const at = block[0]?.includes("-->") ? 0 : 1;
    const wrong = checkTimes(block[at]);
    const line = first + Math.min(at, block.length - 1);
    if (wrong) return { ...wrong, what: `${quote(name)}, line ${line}: ${wrong.what}` };
    cues++;
  }
  return cues > 0 ? undefined : { what: `${quote(name)} has no cues`, instead: "write them, or remove the file" };
}

interface Block {
  /** From 1. */
  readonly first: number;
  readonly block: readonly string[];
}

/** Lists the blocks after the header, which empty lines separate. */
function listBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: { first: number; block: string[] }[] = [];
  let isOpen = true;
  let isHeader = true;
  for (const [index, line] of lines.entries()) {
    if (line === "") {
      isOpen = false;
      isHeader = false;
    } else if (!isHeader) {
      if (!isOpen) blocks.push({ first: index + 1, block: [] });
      isOpen = true;
      blocks.at(-1)?.block.push(line);
    }
  }
  return blocks;
}

const format = 'write times like "00:01.000 --> 00:03.500"';

function checkTimes(line: string | undefined): Diagnosis | undefined {
  if (line === undefined) return { what: "a cue has no times", instead: format };
  const [, start, end] = /^[ \t]*(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]|$)/.exec(line) ?? [];
  const from = toSeconds(start);
  const to = toSeconds(end);
  if (from === undefined || to === undefined)
    return { what: `${quote(line)} are not the times of a cue`, instead: format };
  return from < to ? undefined : { what: `${quote(line)} ends before it begins`, instead: "correct the times" };
}

function toSeconds(time = ""): number | undefined {
  const [, hours = "0", minutes = "", seconds = ""] = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(time) ?? [];
  return minutes === "" ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
