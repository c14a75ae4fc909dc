import { type BodyPrinter, bodyPrinter } from "../../markdown/body-printer.ts";
import type { Affixes } from "../../xml/print.ts";

/** What an entry shows around its body. All texts are plain. */
export interface BodySurroundings {
  /** BCP 47 tag of a language that is read from right to left; absent for the others. */
  readonly rightToLeft?: string;
  readonly lead?: string;
  readonly image?: BodyImage;
}

export interface BodyImage {
  /** Absolute URL. */
  readonly url: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly caption?: string;
  readonly credit?: string;
}

/**
 * Portable HTML around a body: the lead and the lead picture, since many readers show neither summary nor enclosure of an entry
 * that has a text.
 *
 * A body that is read from right to left stands in one element that says so: Liferea, RSS Guard and others show it on a page of
 * their own, on which neither the language of a feed nor that of an entry has an effect.
 * @param body what it goes around; may be empty
 */
export function aroundBody({ rightToLeft, lead, image }: BodySurroundings, body: string): Affixes {
  const printer = bodyPrinter();
  if (rightToLeft) printer.open("div", { dir: "rtl", lang: rightToLeft });
  if (lead) {
    printer.open("p");
    printer.text(lead);
    printer.close("p");
  }
  if (image) printImage(printer, image);
  const between = body && (lead || image) ? " " : "";
  return { prefix: printer.end() + between, suffix: rightToLeft ? "</div>" : "" };
}

function printImage(printer: BodyPrinter, { url, alt, width, height, caption, credit }: BodyImage): void {
  printer.open("figure");
  printer.open("img", { src: url, alt, width, height });
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
