import { readPicture } from "../../content/read/picture-registry.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { BrokenPicture } from "../../pictures/broken-picture.ts";
import { encodeIco } from "../../pictures/ico-file.ts";
import { preparePicture } from "../../pictures/measure-picture.ts";
import { type PublisherPictures, type PublisherShape, publisherShapes } from "../../pictures/publisher-images.ts";
import { renderPng, shapePath } from "../../pictures/rendition.ts";
import { iconPaths } from "../../urls/file-paths.ts";
import type { OutputFile } from "./write-output.ts";

/**
 * Lists the publisher's logo as it is, the logo and the icon in every shape, and at the addresses that browsers and phones request
 * without being told. The icon's original file is not served: feeds and pages use renditions of it.
 */
export function listPublisherFiles(content: ContentSource, pictures: PublisherPictures): readonly OutputFile[] {
  const { ico, ...shapes } = publisherShapes(pictures);
  const [largest] = ico.slice(-1);
  if (!largest) throw new Error("An ICO has images");
  const icoPath = shapeFilePath(largest, "ico");
  return [
    { path: pictures.logo.media.path, make: () => prepare(content, pictures.logo.source) },
    ...Object.values(shapes).map((each) => ({ path: shapeFilePath(each, "png"), make: () => makePng(content, each) })),
    { path: icoPath, make: () => makeIco(content, ico) },
    { path: iconPaths.favicon, sameAs: icoPath },
    { path: iconPaths.touchIcon, sameAs: shapeFilePath(shapes.touchIcon, "png") },
  ];
}

async function makeIco(content: ContentSource, shapes: readonly PublisherShape[]): Promise<Uint8Array> {
  const images = [];
  // One after the other: the picture may be large.
  for (const each of shapes) images.push({ side: each.shape.width, png: await makePng(content, each, true) });
  return encodeIco(images);
}

async function prepare(content: ContentSource, source: string): Promise<Uint8Array> {
  const prepared = preparePicture((await readPicture(content, source)).bytes);
  if ("what" in prepared) throw new BrokenPicture(source, "no longer the picture that was measured");
  return prepared.bytes;
}

async function makePng(
  content: ContentSource,
  { from, shape }: PublisherShape,
  withAlpha?: boolean,
): Promise<Uint8Array> {
  return renderPng(await readPicture(content, from.source), shape, withAlpha);
}

function shapeFilePath({ from, shape }: PublisherShape, ending: "png" | "ico"): string {
  return shapePath(from.media, shape, ending);
}
