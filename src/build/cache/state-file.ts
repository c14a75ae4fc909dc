import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Author, Tag } from "../../domain/vocabulary.ts";
import { writeChanged } from "../files/write-file.ts";
import type { StoryState } from "../stories/story-state.ts";

/** What one run of compile leaves for the next. Plain JSON. */
export interface CompileState {
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  readonly stories: readonly StoryState[];
}

/** A state as it was read, and the line of the file in which each story stands. */
export interface LastState extends CompileState {
  readonly lines: ReadonlyMap<StoryState, Uint8Array>;
}

/*
 * Lines of JSON: a digest, then what all stories share, then a line a story. The digest is of what follows it and of the key under
 * which it was written. So whatever is not exactly what this program has written, for this site and with these options, is
 * recognised before any of it is used.
 */

/**
 * Undefined where none can be read, and for one of another key or one that was cut off or changed: then everything is compiled.
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

/** Each as bytes, and not cut from one text: a single letter beyond Latin-1 would make that twice as long. */
function splitLines(content: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = content.indexOf("\n"); end >= 0; end = content.indexOf("\n", start)) {
    lines.push(content.subarray(start, end));
    start = end + 1;
  }
  return [...lines, content.subarray(start)];
}

/** @param last what the run has begun with: what is the same object in it is written as it stands there */
export function writeState(path: string, key: string, state: CompileState, last?: LastState): void {
  const { stories, ...shared } = state;
  const lines = stories.map((story) => last?.lines.get(story) ?? Buffer.from(JSON.stringify(story)));
  const pieces = [Buffer.from(JSON.stringify(shared)), ...lines.flatMap((line) => [newline, line])];
  writeChanged(path, Buffer.concat([digestLine(key, pieces), ...pieces]));
}

const newline = Buffer.from("\n");

/** The first line. */
function digestLine(key: string, content: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256").update(`${key}\n`);
  for (const piece of content) hash.update(piece);
  return Buffer.from(`"${hash.digest("base64url")}"\n`);
}

const digestLineLength = digestLine("", []).length;
