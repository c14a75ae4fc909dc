import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Author } from "../../domain/author.ts";
import type { Tag } from "../../domain/tag.ts";
import type { Skeletons } from "../../formats/skeleton.ts";
import { writeChanged } from "../output/write-changed.ts";
import type { StoryState } from "../stories/story-state.ts";

/** What one run of compile leaves for the next. Plain JSON. */
export interface CompileState {
  readonly skeletons: Skeletons;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  readonly stories: readonly StoryState[];
}

/*
 * Two lines of JSON: a digest, and the state. The digest is of the state and of the key under which it was written. So whatever
 * is not exactly what this program has written, for this site and with these options, is recognised before any of it is used.
 */

/**
 * Undefined where none can be read, and for one of another key or one that was cut off or changed: then everything is compiled.
 * @param key of the program, the site and the options
 */
export function readState(path: string, key: string): CompileState | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const json = bytes.subarray(bytes.indexOf("\n") + 1);
  return bytes.equals(sealed(key, json)) ? (JSON.parse(json.toString()) as CompileState) : undefined;
}

export async function writeState(path: string, key: string, state: CompileState): Promise<void> {
  await writeChanged(path, sealed(key, Buffer.from(JSON.stringify(state))));
}

function sealed(key: string, json: Uint8Array): Buffer {
  const digest = createHash("sha256").update(`${key}\n`).update(json).digest("base64url");
  return Buffer.concat([Buffer.from(`"${digest}"\n`), json]);
}
