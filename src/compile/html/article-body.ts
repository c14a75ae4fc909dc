import { bodyPrinter } from "./body-printer.ts";

/** What an entry's body is made of. All texts are plain. */
export interface BodyParts {
  readonly image?: BodyImage;
  readonly corrections: readonly CorrectionNote[];
  /** As `renderMarkdown` gives it. */
  readonly html: string;
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

export interface CorrectionNote {
  /** "Correction" in the article's language. */
  readonly label: string;
  /** As people read it. */
  readonly date: string;
  /** As machines do: ISO 8601. */
  readonly datetime: string;
  readonly text: string;
}

/**
 * The whole body of an entry as portable HTML: the lead picture, since many readers show no enclosure; what was corrected,
 * before the text that it is about; the text.
 */
export function articleBody({ image, corrections, html }: BodyParts): string {
  const printer = bodyPrinter();
  if (image) {
    const { url, alt, width, height, caption, credit } = image;
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
  for (const { label, date, datetime, text } of corrections) {
    printer.open("p");
    printer.open("strong");
    printer.text(`${label}, `);
    printer.open("time", { datetime });
    printer.text(date);
    printer.close("time");
    printer.text(":");
    printer.close("strong");
    printer.text(` ${text}`);
    printer.close("p");
  }
  return printer.end() + html;
}
