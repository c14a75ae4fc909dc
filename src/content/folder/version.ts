import type { ContentVersion } from "../source/content-source.ts";
import type { Stamp } from "./stamp.ts";

/** What tells whether files are what they were, without reading them and with. */
export interface FileVersion extends Stamp {
  /** When the stamp was taken, in milliseconds since the epoch. */
  readonly taken: number;
  /** Of the files' names and bytes. */
  readonly hash: string;
  /** The files of a story; none of a picture. */
  readonly names: readonly string[];
}

/** With slashes between, which no part can have. */
export function printVersion({ taken, newest, digest, hash, names }: FileVersion): ContentVersion {
  return [taken, newest, digest, hash, ...names].join("/");
}

export function parseVersion(version: ContentVersion): FileVersion {
  const [taken = "", newest = "", digest = "", hash = "", ...names] = version.split("/");
  return { taken: Number(taken), newest: Number(newest), digest, hash, names };
}
