import { createHash } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, resolve, sep } from "node:path";
import { nearest } from "../domain/nearest.ts";
import type { Media } from "../domain/site.ts";
import type { MediaFile } from "./content.ts";
import { damagedPicture, isWhole } from "./media/broken-picture.ts";
import { longestPicture, measurePicture } from "./media/measure-picture.ts";
import { quote } from "./schema/quote.ts";
import type { Remedy } from "./schema/remedy.ts";
import { comparableName } from "./source/comparable-name.ts";
import { compare } from "./source/compare.ts";
import { decodeSegment } from "./source/decode-segment.ts";
import { isAbsence, listFolder } from "./source/list-folder.ts";
import { namedFile } from "./source/named-file.ts";

/** The pictures of the content folder that are used, each measured once. */
export interface MediaRegistry {
  /**
   * Measures a picture and has it served, or says why not.
   * @param folder the file is named from here: the absolute path of a story's folder
   * @param file as `namedFile` takes it; may lead to other folders of the content, but not out of it
   */
  picture(folder: string, file: string): Promise<Media | Remedy>;
  /**
   * The same, and says where the picture could not be made smaller: of a published story that stops the compile when it is made,
   * and of a draft it has to be known before.
   */
  wholePicture(folder: string, file: string): Promise<Media | Remedy>;
  /** The absolute path of the file that is meant; where there is none, the one at which it would be. */
  source(folder: string, file: string): string;
  /** Digest of a measured file's bytes, by its absolute path. */
  hash(source: string): string | undefined;
  /** What has been measured so far, by the path it is served at. Of equal files the first by name stands for all. */
  files(): readonly MediaFile[];
}

/** @param root the content folder: nothing outside it is served, not by `..` and not by a symbolic link */
export function createMediaRegistry(root: string): MediaRegistry {
  const top = resolve(root);
  const measured = new Map<string, Promise<Media | Remedy>>();
  const found = new Map<string, MediaFile>();
  const hashes = new Map<string, string>();
  let realTop: string | undefined;

  async function measure(source: string, file: string, isThere: boolean): Promise<Media | Remedy> {
    if (!isInside(top, source) || source.includes("\0")) return outside(file);
    // Not left to the file system: one that does not tell letter case apart would find what others do not.
    if (!isThere) return absent(source, decodeSegment(file));
    try {
      realTop ??= realpathSync.native(top);
      if (!isInside(realTop, realpathSync.native(source))) return outside(file);
      const { size } = statSync(source);
      if (size > longestPicture) {
        return {
          what: `${quote(file)} has ${size} bytes`,
          instead: "make it smaller: 25 MiB is the most that can be served",
        };
      }
      const bytes = await readFile(source);
      const media = measurePicture(bytes);
      if ("path" in media) remember({ source, media });
      hashes.set(source, createHash("sha256").update(bytes).digest("base64url"));
      return media;
    } catch (error) {
      if (isAbsence(error)) return absent(source, decodeSegment(file));
      if (hasCode(error, "EISDIR")) return { what: `${quote(file)} is a folder`, instead: "name a picture in it" };
      if (hasCode(error, "EACCES")) return { what: `${quote(file)} may not be read`, instead: "permit reading it" };
      throw error;
    }
  }

  function remember(file: MediaFile) {
    const before = found.get(file.media.path);
    if (!before || compare(file.source, before.source) < 0) found.set(file.media.path, file);
  }

  function picture(folder: string, file: string): Promise<Media | Remedy> {
    const { source, isThere } = lookUp(folder, file);
    const result = measured.get(source) ?? measure(source, file, isThere);
    measured.set(source, result);
    return result;
  }

  return {
    picture,
    async wholePicture(folder, file) {
      const measured = await picture(folder, file);
      if (!("path" in measured) || measured.smaller.length === 0) return measured;
      return (await isWhole(lookUp(folder, file).source)) ? measured : damagedPicture;
    },
    source: (folder, file) => lookUp(folder, file).source,
    hash: (source) => hashes.get(source),
    files: () => [...found.values()].sort((one, other) => compare(one.media.path, other.media.path)),
  };
}

function lookUp(folder: string, file: string): { readonly source: string; readonly isThere: boolean } {
  const named = namedFile(folder, file);
  return { source: named ?? resolve(folder, decodeSegment(file)), isThere: named !== undefined };
}

function isInside(top: string, path: string): boolean {
  return path.startsWith(top.endsWith(sep) ? top : `${top}${sep}`);
}

function outside(file: string): Remedy {
  return {
    what: `${quote(file)} leads out of the content folder`,
    instead: "copy the picture into the story's folder",
  };
}

function absent(source: string, file: string): Remedy {
  const names = (listFolder(dirname(source)) ?? []).flatMap(({ name }) => (/\.(?:md|ya?ml)$/i.test(name) ? [] : name));
  const name = basename(source);
  const isSame = (each: string) => comparableName(each).toLowerCase() === comparableName(name).toLowerCase();
  // Most often it is the letter case or the ending that is another: "cover.jpg" for "cover.JPG" or "cover.webp".
  // To YAML, what follows " #" is a comment.
  const isCut = (each: string) => each.startsWith(`${name} #`);
  const near =
    names.find(isSame) ??
    names.find(isCut) ??
    names.find((each) => stemOf(each) === stemOf(name)) ??
    nearest(name, names);
  // Whatever the file's name was given behind stays: "img/b.png" is answered with "img/a.png".
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const instead = near ? `did you mean ${quote(folder + near)}?` : "put the picture there, or name one that is there";
  return { what: `there is no file ${quote(file)}`, instead };
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
