import { basename, extname } from "node:path";
import { compare } from "../../domain/compare.ts";
import { findNearest } from "../../domain/find-name.ts";
import { damagedPicture, isWhole } from "../../pictures/broken-picture.ts";
import { longestPicture, measurePicture } from "../../pictures/measure-picture.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { comparableName } from "../source/comparable-name.ts";
import type { ContentSource, Folder, MissingPicture } from "../source/content-source.ts";
import { folderOf, type LocatedFile, locateFile } from "../source/locate-file.ts";
import { readPicture } from "./read-picture.ts";
import type { MediaFile } from "./story-content.ts";

/** The pictures of the content that are used, each measured once. */
export interface MediaRegistry {
  /**
   * @param folder the file is named from here
   * @param file as `locateFile` takes it; may lead to other folders of the content, but not out of it
   */
  find(folder: Folder, file: string): LocatedFile;
  /** Measures a picture and has it served, or says why not. */
  picture(file: LocatedFile): Promise<MediaFile | Diagnosis>;
  /**
   * The same, and says where the picture could not be made smaller: of a published story that stops the compile when it is made,
   * and of a draft it has to be known before.
   */
  wholePicture(file: LocatedFile): Promise<MediaFile | Diagnosis>;
  /** What has been measured so far, by the path it is served at. Of equal files the first by name stands for all. */
  files(): readonly MediaFile[];
}

/** Nothing outside the content is served. */
export function createMediaRegistry(content: ContentSource): MediaRegistry {
  const measured = new Map<string, Promise<MediaFile | Diagnosis>>();
  const found = new Map<string, MediaFile>();

  async function measure({ reference, isThere }: LocatedFile, source: string): Promise<MediaFile | Diagnosis> {
    // Not left to the file system: one that does not tell letter case apart would find what others do not.
    if (!isThere) return absent(content, source, reference);
    const picture = await content.picture(source, longestPicture);
    if ("missing" in picture) return unreadable(content, source, reference, picture);
    const media = measurePicture(picture.bytes);
    if ("what" in media) return media;
    const file = { source, media, version: picture.version() };
    remember(file);
    return file;
  }

  function remember(file: MediaFile) {
    const before = found.get(file.media.path);
    if (!before || compare(file.source, before.source) < 0) found.set(file.media.path, file);
  }

  async function picture(file: LocatedFile): Promise<MediaFile | Diagnosis> {
    if (file.path === undefined) return outside(file.reference);
    const result = measured.get(file.path) ?? measure(file, file.path);
    measured.set(file.path, result);
    return result;
  }

  return {
    find: (folder, file) => locateFile(content, folder, file),
    picture,
    async wholePicture(file) {
      const measured = await picture(file);
      if (!("media" in measured) || measured.media.smaller.length === 0) return measured;
      return (await isWhole(await readPicture(content, measured.source))) ? measured : damagedPicture;
    },
    files: () => [...found.values()].sort((one, other) => compare(one.media.path, other.media.path)),
  };
}

function outside(reference: string): Diagnosis {
  return {
    what: `${quote(reference)} leads out of the content folder`,
    instead: "copy the picture into the story's folder",
  };
}

function unreadable(content: ContentSource, source: string, reference: string, why: MissingPicture): Diagnosis {
  switch (why.missing) {
    case "absent":
      return absent(content, source, reference);
    case "outside the content":
      return outside(reference);
    case "a folder":
      return { what: `${quote(reference)} is a folder`, instead: "name a picture in it" };
    case "forbidden":
      return { what: `${quote(reference)} may not be read`, instead: "permit reading it" };
    case "too long":
      return {
        what: `${quote(reference)} has ${why.length} bytes`,
        instead: "make it smaller: 25 MiB is the most that can be served",
      };
  }
}

function absent(content: ContentSource, source: string, reference: string): Diagnosis {
  const file = decodeSegment(reference);
  const entries = content.folder(folderOf(source))?.entries ?? [];
  const names = entries.flatMap((entry) => (/\.(?:md|ya?ml)$/i.test(entry.name) ? [] : entry.name));
  const name = basename(source);
  const isSame = (each: string) => comparableName(each).toLowerCase() === comparableName(name).toLowerCase();
  // Most often it is the letter case or the ending that is another: "cover.jpg" for "cover.JPG" or "cover.webp".
  // To YAML, what follows " #" is a comment.
  const isCut = (each: string) => each.startsWith(`${name} #`);
  const near =
    names.find(isSame) ??
    names.find(isCut) ??
    names.find((each) => stemOf(each) === stemOf(name)) ??
    findNearest(name, names);
  // Whatever the file's name was given behind stays: "img/b.png" is answered with "img/a.png".
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const instead = near ? `did you mean ${quote(folder + near)}?` : "put the picture there, or name one that is there";
  return { what: `there is no file ${quote(file)}`, instead };
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}
