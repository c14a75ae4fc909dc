import type { Picture } from "../../domain/picture.ts";
import type { Site } from "../../domain/site.ts";
import { toEntryImage } from "../../feed/entry-image.ts";
import { bodyPrinter } from "../../markdown/body-printer.ts";
import { printImage, printImageFigure } from "./print-image.ts";

/** Prints the pictures of a text that feeds may have: in one paragraph if none has any words, otherwise each as a figure. */
export function printPictures(site: Site, pictures: readonly Picture[]): string {
  const images = pictures
    .filter(({ syndicate }) => syndicate !== false)
    .map((picture) => ({
      ...toEntryImage(site, picture),
      ...("size" in picture.media && { size: picture.media.size }),
    }));
  const printer = bodyPrinter();
  if (images.some(({ caption, credit }) => caption || credit)) {
    for (const image of images) printImageFigure(printer, image);
    return printer.end();
  }
  if (images.length === 0) return "";
  printer.open("p");
  for (const image of images) {
    printImage(printer, image);
    printer.text(" ");
  }
  printer.close("p");
  return printer.end();
}
