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
import { type ContentSource, type ContentVersion, FileChanged, type Folder } from "../source/content-source.ts";
import { type LocatedFile, locateFile } from "../source/locate-file.ts";
import { diagnoseMissing, openFile } from "./open-file.ts";

/** A picture in the content that is served. */
export interface ContentPicture extends SourcePicture {
  readonly version: ContentVersion;
  /** Of the same picture as it was served before; see `PreparedPicture`. */
  readonly formerPath?: string;
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

const tooLong: Diagnosis = {
  what: "the picture has too many bytes",
  instead: "make it smaller: at most 25 MiB can be served",
};

/**
 * Creates a registry of pictures. Nothing outside the content is served.
 * @param store gets the pictures that are measured, with all their sizes; without one, nothing is rendered, and no picture has a copy
 */
export function createPictureRegistry(content: ContentSource, store?: PictureStore): PictureRegistry {
  const measured = new Map<string, Promise<ContentPicture | Diagnosis>>();

  async function measureOnce(
    file: LocatedFile,
    treatment: Treatment,
    store?: PictureStore,
  ): Promise<ContentPicture | Diagnosis> {
    return openFile(content, file, "picture", async (picture, source) => {
      if (picture.size > longestPicture) {
        return { what: `${quote(file.reference)} has ${picture.size} bytes`, instead: tooLong.instead };
      }
      const prepared = preparePicture(await picture.read(0, picture.size), treatment);
      if ("what" in prepared) return prepared;
      const media = store ? await storeWhole(store, source, prepared) : prepared.media;
      if ("what" in media) return media;
      const { former } = prepared;
      return { source, media, version: picture.version(), ...(former && { formerPath: former.path }) };
    });
  }

  async function check(file: LocatedFile, treatment = usualTreatment): Promise<ContentPicture | Diagnosis> {
    return measureOnce(file, treatment);
  }

  async function measure(file: LocatedFile, treatment = usualTreatment): Promise<ContentPicture | Diagnosis> {
    if (file.path === undefined) return measureOnce(file, treatment, store);
    const key = JSON.stringify([file.path, treatment]);
    const result = measured.get(key) ?? measureOnce(file, treatment, store);
    measured.set(key, result);
    return result;
  }

  async function read(file: LocatedFile): Promise<Uint8Array | undefined> {
    const bytes = await openFile(content, file, "picture", async (picture) =>
      picture.size > longestPicture ? tooLong : { bytes: await picture.read(0, picture.size) },
    );
    return "bytes" in bytes ? bytes.bytes : undefined;
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
    diagnoseAbsent: (file, otherwise) => diagnoseMissing(content, file, "picture", otherwise),
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
  const picture = await content.file(source);
  if ("missing" in picture) throw new BrokenPicture(source, picture.missing);
  try {
    return { source, bytes: await picture.read(0, picture.size) };
  } catch (error) {
    throw error instanceof FileChanged ? new BrokenPicture(source, error) : error;
  }
}
