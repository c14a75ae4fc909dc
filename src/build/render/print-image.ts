import type { EntryImage } from "../../feed/entry-image.ts";
import type { BodyPrinter } from "../../markdown/body-printer.ts";

/** Prints a picture with its caption and its credit. */
export function printImageFigure(printer: BodyPrinter, image: EntryImage): void {
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
export function printImage(printer: BodyPrinter, { url, alt, measured }: EntryImage): void {
  printer.open("img", { src: url, alt, width: measured?.width, height: measured?.height });
}
