import { longestPicture, measurePicture } from "../../pictures/measure-picture.ts";
import type { SourcePicture } from "../../pictures/publisher-images.ts";
import { BrokenPicture, damagedPicture, isWhole, type PictureBytes } from "../../pictures/smaller-picture.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { type ContentSource, type ContentVersion, FileChanged, type Folder } from "../source/content-source.ts";
import { type LocatedFile, locateFile } from "../source/locate-file.ts";
import { openFile } from "./open-file.ts";

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
  /** Measures a picture that is to be served, or explains why it cannot be. */
  measure(file: LocatedFile): Promise<ContentPicture | Diagnosis>;
  /**
   * The same, and also checks that the picture can be decoded to make it smaller. For a published story, a failure
   * stops the compile when the sizes are made; for a draft it has to be known earlier.
   */
  measureWhole(file: LocatedFile): Promise<ContentPicture | Diagnosis>;
}

/** Creates a registry of pictures. Nothing outside the content is served. */
export function createPictureRegistry(content: ContentSource): PictureRegistry {
  const measured = new Map<string, Promise<ContentPicture | Diagnosis>>();

  async function measureOnce(file: LocatedFile): Promise<ContentPicture | Diagnosis> {
    return openFile(content, file, "picture", async (picture, source) => {
      if (picture.size > longestPicture) {
        return {
          what: `${quote(file.reference)} has ${picture.size} bytes`,
          instead: "make it smaller: at most 25 MiB can be served",
        };
      }
      const media = measurePicture(await picture.read(0, picture.size));
      return "what" in media ? media : { source, media, version: picture.version() };
    });
  }

  async function measure(file: LocatedFile): Promise<ContentPicture | Diagnosis> {
    if (file.path === undefined) return measureOnce(file);
    const result = measured.get(file.path) ?? measureOnce(file);
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
