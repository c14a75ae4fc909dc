import { readPicture } from "../../content/read/picture-registry.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { encodeIco } from "../../pictures/ico-file.ts";
import { type PublisherPictures, type PublisherShape, publisherShapes } from "../../pictures/publisher-images.ts";
import { renderPng, shapePath } from "../../pictures/rendition.ts";
import { iconPaths } from "../../urls/file-paths.ts";
import type { OutputFile } from "./write-output.ts";

/**
 * Lists the publisher's logo and icon in every shape, and at the addresses that browsers and phones request without
 * being told.
 */
export function listPublisherFiles(content: ContentSource, pictures: PublisherPictures): readonly OutputFile[] {
  const { ico, ...shapes } = publisherShapes(pictures);
  const [largest] = ico.slice(-1);
  if (!largest) throw new Error("An ICO has images");
  const icoPath = shapeFilePath(largest, "ico");
  return [
    ...Object.values(shapes).map((each) => ({ path: shapeFilePath(each, "png"), make: () => makePng(content, each) })),
    { path: icoPath, make: () => makeIco(content, ico) },
    { path: iconPaths.favicon, sameAs: icoPath },
    { path: iconPaths.touchIcon, sameAs: shapeFilePath(shapes.touchIcon, "png") },
  ];
}

async function makeIco(content: ContentSource, shapes: readonly PublisherShape[]): Promise<Uint8Array> {
  const images = shapes.map(async (each) => ({ side: each.shape.width, png: await makePng(content, each, true) }));
  return encodeIco(await Promise.all(images));
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
