import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Author, Tag } from "../../domain/vocabulary.ts";
import { writeChanged } from "../files/write-file.ts";
import type { StoryState } from "../stories/story-state.ts";

/** What one run of compile saves for the next. Plain JSON. */
export interface CompileState {
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  /** The digests of the envelopes of all feeds with these tags and authors, as returned by `digestEnvelopes`; base64. */
  readonly envelopes: string;
  readonly stories: readonly StoryState[];
}

/** A state as it was read, with the line of the file that holds each story. */
export interface LastState extends CompileState {
  readonly lines: ReadonlyMap<StoryState, Uint8Array>;
}

/*
 * Lines of JSON: a digest, then what all stories share, then one line for each story. The digest covers everything
 * after it and the key under which it was written. So anything that this program has not written itself, for this site
 * and with these options, is recognised before any of it is used.
 */

/**
 * Reads the state of the last run. Returns undefined if the file cannot be read, was written under another key, or has
 * been truncated or changed: then everything is compiled.
 * @param key of the program, the site and the options
 */
export function readState(path: string, key: string): LastState | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(digestLineLength);
  if (!bytes.subarray(0, digestLineLength).equals(digestLine(key, [content]))) return undefined;
  const [shared, ...stories] = splitLines(content);
  const lines = new Map(stories.map((line) => [JSON.parse(String(line)) as StoryState, line]));
  return {
    ...(JSON.parse(String(shared)) as Omit<CompileState, "stories">),
    stories: [...lines.keys()],
    lines,
  };
}

/**
 * Splits the bytes rather than one decoded string: a single letter beyond Latin-1 would make that string twice as long.
 */
function splitLines(content: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = content.indexOf("\n"); end >= 0; end = content.indexOf("\n", start)) {
    lines.push(content.subarray(start, end));
    start = end + 1;
  }
  return [...lines, content.subarray(start)];
}

/**
 * @param last the state that the run started from: a story that is the same object in it is written as the same line
 */
export function writeState(path: string, key: string, state: CompileState, last?: LastState): void {
  const { stories, ...shared } = state;
  const lines = stories.map((story) => last?.lines.get(story) ?? Buffer.from(JSON.stringify(story)));
  const pieces = [Buffer.from(JSON.stringify(shared)), ...lines.flatMap((line) => [newline, line])];
  writeChanged(path, Buffer.concat([digestLine(key, pieces), ...pieces]));
}

const newline = Buffer.from("\n");

/** Returns the first line of the file. */
function digestLine(key: string, content: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256").update(`${key}\n`);
  for (const piece of content) hash.update(piece);
  return Buffer.from(`"${hash.digest("base64url")}"\n`);
}

const digestLineLength = digestLine("", []).length;
