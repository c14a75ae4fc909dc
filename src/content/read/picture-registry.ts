import { basename, extname } from "node:path";
import { findNearest } from "../../domain/find-name.ts";
import type { OwnPicture } from "../../domain/picture.ts";
import { BrokenPicture, damagedPicture, isWhole, type PictureBytes } from "../../pictures/broken-picture.ts";
import { describeMetadata } from "../../pictures/describe-metadata.ts";
import {
  longestPicture,
  type PreparedPicture,
  preparePicture,
  type Treatment,
  usualTreatment,
} from "../../pictures/measure-picture.ts";
import { detectPictureType } from "../../pictures/picture-formats.ts";
import type { PictureStore } from "../../pictures/picture-store.ts";
import type { SourcePicture } from "../../pictures/publisher-images.ts";
import { storePicture } from "../../pictures/store-picture.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import type { ContentSource, ContentVersion, Folder, MissingPicture } from "../source/content-source.ts";
import { folderOf, type LocatedFile, locateFile, normalizeName } from "../source/locate-file.ts";

/** A picture in the content that is served. */
export interface ContentPicture extends SourcePicture {
  readonly version: ContentVersion;
}

/** The pictures in the content that are used, each measured once. */
export interface PictureRegistry {
  /**
   * @param folder that the reference is relative to
   * @param file as `locateFile` accepts it; it may lead to other folders of the content, but not outside it
   */
  find(folder: Folder, file: string): LocatedFile;
  /** Measures a picture that is to be served, or explains why it cannot be. The same file may be served in several ways. */
  measure(file: LocatedFile, treatment?: Treatment): Promise<ContentPicture | Diagnosis>;
  /** The same, and also checks that the picture can be decoded to make it smaller, if the registry does not do that anyway. */
  measureWhole(file: LocatedFile, treatment?: Treatment): Promise<ContentPicture | Diagnosis>;
  /** Measures a picture that is not served, so that it need not be stored. */
  check(file: LocatedFile, treatment?: Treatment): Promise<ContentPicture | Diagnosis>;
  isPicture(file: LocatedFile): Promise<boolean>;
  /** Lists what a picture's metadata reveal; undefined if it cannot be read. */
  describe(file: LocatedFile): Promise<readonly string[] | undefined>;
  /** Explains that there is no such file, naming one that was probably meant. @param otherwise the remedy if there is none */
  diagnoseAbsent(file: LocatedFile, otherwise: string): Diagnosis;
}

/**
 * Creates a registry of pictures. Nothing outside the content is served.
 * @param store gets the pictures that are measured, with all their sizes; without one, nothing is rendered, and no picture has a copy
 */
export function createPictureRegistry(content: ContentSource, store?: PictureStore): PictureRegistry {
  const measured = new Map<string, Promise<ContentPicture | Diagnosis>>();

  async function measureAt(
    { reference, isThere }: LocatedFile,
    source: string,
    treatment: Treatment,
    store?: PictureStore,
  ): Promise<ContentPicture | Diagnosis> {
    // Not left to the file system: one that ignores letter case would find files that others do not.
    if (!isThere) return diagnoseAbsent(content, source, reference);
    const picture = await content.picture(source, longestPicture);
    if ("missing" in picture) return diagnoseUnreadable(content, source, reference, picture);
    const prepared = preparePicture(picture.bytes, treatment);
    if ("what" in prepared) return prepared;
    const media = store ? await storeWhole(store, source, prepared) : prepared.media;
    return "what" in media ? media : { source, media, version: picture.version() };
  }

  async function check(file: LocatedFile, treatment = usualTreatment): Promise<ContentPicture | Diagnosis> {
    return file.path === undefined ? diagnoseOutside(file.reference) : measureAt(file, file.path, treatment);
  }

  async function measure(file: LocatedFile, treatment = usualTreatment): Promise<ContentPicture | Diagnosis> {
    if (file.path === undefined) return diagnoseOutside(file.reference);
    const key = JSON.stringify([file.path, treatment]);
    const result = measured.get(key) ?? measureAt(file, file.path, treatment, store);
    measured.set(key, result);
    return result;
  }

  async function read(file: LocatedFile): Promise<Uint8Array | undefined> {
    const picture = file.path === undefined ? undefined : await content.picture(file.path, longestPicture);
    return picture && "bytes" in picture ? picture.bytes : undefined;
  }

  return {
    find: (folder, file) => locateFile(content, folder, file),
    measure,
    check,
    async measureWhole(file, treatment) {
      const measured = await measure(file, treatment);
      if (store || !("media" in measured) || measured.media.smaller.length === 0) return measured;
      return (await isWhole(await readPicture(content, measured.source))) ? measured : damagedPicture;
    },
    async isPicture(file) {
      const bytes = await read(file);
      return bytes !== undefined && detectPictureType(bytes) !== undefined;
    },
    async describe(file) {
      const bytes = await read(file);
      return bytes && describeMetadata(bytes);
    },
    diagnoseAbsent({ path, reference }, otherwise) {
      return path === undefined ? diagnoseOutside(reference) : diagnoseAbsent(content, path, reference, otherwise);
    },
  };
}

async function storeWhole(
  store: PictureStore,
  source: string,
  picture: PreparedPicture,
): Promise<OwnPicture | Diagnosis> {
  try {
    return await storePicture(store, source, picture);
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return damagedPicture;
  }
}

/**
 * Reads the bytes of a picture that has been measured.
 * @throws BrokenPicture if it has disappeared since
 */
export async function readPicture(content: ContentSource, source: string): Promise<PictureBytes> {
  const picture = await content.picture(source, longestPicture);
  if ("missing" in picture) throw new BrokenPicture(source, picture.missing);
  return { source, bytes: picture.bytes };
}

function diagnoseOutside(reference: string): Diagnosis {
  return {
    what: `${quote(reference)} is outside the content folder`,
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
      return { what: `${quote(reference)} cannot be read: permission is denied`, instead: "allow reading it" };
    case "too long":
      return {
        what: `${quote(reference)} has ${why.length} bytes`,
        instead: "make it smaller: at most 25 MiB can be served",
      };
  }
}

function diagnoseAbsent(
  content: ContentSource,
  source: string,
  reference: string,
  otherwise = "add the picture, or name one that exists",
): Diagnosis {
  const file = decodeSegment(reference);
  const entries = content.folder(folderOf(source))?.entries ?? [];
  const names = entries.flatMap((entry) => (/\.(?:md|ya?ml)$/i.test(entry.name) ? [] : entry.name));
  const name = basename(source);
  const isSame = (each: string) => normalizeName(each).toLowerCase() === normalizeName(name).toLowerCase();
  // Usually the letter case or the extension differs: "cover.jpg" for "cover.JPG" or "cover.webp". In YAML, what
  // follows " #" is a comment.
  const isCut = (each: string) => each.startsWith(`${name} #`);
  const near =
    names.find(isSame) ??
    names.find(isCut) ??
    names.find((each) => removeExtension(each) === removeExtension(name)) ??
    findNearest(name, names);
  // The folder that was written is kept: "img/b.png" is answered with "img/a.png".
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const instead = near ? `did you mean ${quote(folder + near)}?` : otherwise;
  return { what: `there is no file ${quote(file)}`, instead };
}

function removeExtension(name: string): string {
  return name.slice(0, name.length - extname(name).length).toLowerCase();
}
