import { basename, extname } from "node:path";
import { findNearest } from "../../domain/find-name.ts";
import { longestPicture, measurePicture } from "../../pictures/measure-picture.ts";
import type { SourcePicture } from "../../pictures/publisher-images.ts";
import { BrokenPicture, damagedPicture, isWhole, type PictureBytes } from "../../pictures/smaller-picture.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ContentSource, ContentVersion, Folder, MissingPicture } from "../source/content-source.ts";
import { folderOf, type LocatedFile, locateFile, normalizeName } from "../source/locate-file.ts";

/** A picture of the content that is served. */
export interface ContentPicture extends SourcePicture {
  readonly version: ContentVersion;
}

/** The pictures of the content that are used, each measured once. */
export interface PictureRegistry {
  /**
   * @param folder the file is named from here
   * @param file as `locateFile` takes it; may lead to other folders of the content, but not out of it
   */
  find(folder: Folder, file: string): LocatedFile;
  /** Measures a picture and has it served, or says why not. */
  measure(file: LocatedFile): Promise<ContentPicture | Diagnosis>;
  /**
   * The same, and says where the picture could not be made smaller: of a published story that stops the compile when it is made,
   * and of a draft it has to be known before.
   */
  measureWhole(file: LocatedFile): Promise<ContentPicture | Diagnosis>;
}

/** Nothing outside the content is served. */
export function createPictureRegistry(content: ContentSource): PictureRegistry {
  const measured = new Map<string, Promise<ContentPicture | Diagnosis>>();

  async function measureAt({ reference, isThere }: LocatedFile, source: string): Promise<ContentPicture | Diagnosis> {
    // Not left to the file system: one that does not tell letter case apart would find what others do not.
    if (!isThere) return diagnoseAbsent(content, source, reference);
    const picture = await content.picture(source, longestPicture);
    if ("missing" in picture) return diagnoseUnreadable(content, source, reference, picture);
    const media = measurePicture(picture.bytes);
    if ("what" in media) return media;
    return { source, media, version: picture.version() };
  }

  async function measure(file: LocatedFile): Promise<ContentPicture | Diagnosis> {
    if (file.path === undefined) return diagnoseOutside(file.reference);
    const result = measured.get(file.path) ?? measureAt(file, file.path);
    measured.set(file.path, result);
    return result;
  }

  return {
    find: (folder, file) => locateFile(content, folder, file),
    measure,
    async measureWhole(file) {
      const measured = await measure(file);
      if (!("media" in measured) || measured.media.smaller.length === 0) return measured;
      return (await isWhole(await readPicture(content, measured.source))) ? measured : damagedPicture;
    },
  };
}

/**
 * The bytes of a picture that has been measured.
 * @throws BrokenPicture where it has gone since
 */
export async function readPicture(content: ContentSource, source: string): Promise<PictureBytes> {
  const picture = await content.picture(source, longestPicture);
  if ("missing" in picture) throw new BrokenPicture(source, picture.missing);
  return { source, bytes: picture.bytes };
}

function diagnoseOutside(reference: string): Diagnosis {
  return {
    what: `${quote(reference)} leads out of the content folder`,
    instead: "copy the picture into the story's folder",
  };
}

function diagnoseUnreadable(content: ContentSource, source: string, reference: string, why: MissingPicture): Diagnosis {
  switch (why.missing) {
    case "absent":
      return diagnoseAbsent(content, source, reference);
    case "outside the content":
      return diagnoseOutside(reference);
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

function diagnoseAbsent(content: ContentSource, source: string, reference: string): Diagnosis {
  const file = decodeSegment(reference);
  const entries = content.folder(folderOf(source))?.entries ?? [];
  const names = entries.flatMap((entry) => (/\.(?:md|ya?ml)$/i.test(entry.name) ? [] : entry.name));
  const name = basename(source);
  const isSame = (each: string) => normalizeName(each).toLowerCase() === normalizeName(name).toLowerCase();
  // Most often it is the letter case or the ending that is another: "cover.jpg" for "cover.JPG" or "cover.webp".
  // To YAML, what follows " #" is a comment.
  const isCut = (each: string) => each.startsWith(`${name} #`);
  const near =
    names.find(isSame) ??
    names.find(isCut) ??
    names.find((each) => removeExtension(each) === removeExtension(name)) ??
    findNearest(name, names);
  // Whatever the file's name was given behind stays: "img/b.png" is answered with "img/a.png".
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const instead = near ? `did you mean ${quote(folder + near)}?` : "put the picture there, or name one that is there";
  return { what: `there is no file ${quote(file)}`, instead };
}

function removeExtension(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}
