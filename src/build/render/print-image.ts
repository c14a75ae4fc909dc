import type { RemotePicture } from "../../domain/picture.ts";
import type { EntryImage } from "../../feed/entry-image.ts";
import type { BodyPrinter } from "../../markdown/body-printer.ts";

/** A picture, and the room that it takes if it was not measured. */
export interface PrintedImage extends EntryImage, Pick<RemotePicture, "size"> {}

/** Prints a picture with its caption and its credit. */
export function printImageFigure(printer: BodyPrinter, image: PrintedImage): void {
  const { caption, credit } = image;
  printer.open("figure");
  printImage(printer, image);
  if (caption || credit) {
    printer.open("figcaption");
    if (caption) printer.text(`${caption} `);
    if (credit) {
      printer.open("small");
      printer.text(credit);
      printer.close("small");
    }
    printer.close("figcaption");
  }
  printer.close("figure");
}

/** Prints a picture by itself. */
export function printImage(printer: BodyPrinter, { url, alt, measured, size = measured }: PrintedImage): void {
  printer.open("img", { src: url, alt, width: size?.width, height: size?.height });
}
