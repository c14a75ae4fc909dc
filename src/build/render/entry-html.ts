import { languageOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry, EntryImage } from "../../feed/entry.ts";
import { type BodyPrinter, bodyPrinter } from "../../markdown/body-printer.ts";
import { formatDay } from "../../messages/format-date.ts";
import type { Affixes } from "../../xml/element.ts";
import { printArticleBody } from "./article-body.ts";
import type { LeadInText } from "./lead-in-text.ts";

/** The HTML of an entry, the same in every format. All of it is portable; see `bodyPrinter`. */
export interface EntryHtml {
  /** Stands for the body in a feed of summaries, where a format wants one. */
  readonly summary: string;
  /** What full text has before the body: lead and lead picture. */
  readonly opening: string;
  /** What the page shows too. */
  readonly body: string;
  readonly closing: string;
}

export interface EntryText {
  /** Portable; empty where an article has no text, and where it is withdrawn. */
  readonly html: string;
  /** How much of the lead the text begins with. */
  readonly leadInText?: LeadInText;
}

/** Full text is never empty: an entry without a text has its lead, which for a notice of withdrawal is the reason. */
export function printEntryHtml(site: Site, entry: Entry, { html, leadInText }: EntryText): EntryHtml {
  const { language, summary: lead, corrections, image } = entry;
  const body = printArticleBody(
    corrections.map((correction) => ({
      label: languageOf(site, language).messages.correction,
      date: formatDay(site, language, correction.date),
      datetime: new Date(correction.date).toISOString(),
      text: correction.text,
    })),
    html,
  );
  const isRightToLeft = site.languages.some(({ tag, direction }) => tag === language && direction === "rtl");
  const wrapper = isRightToLeft ? { rightToLeft: language } : {};
  const summary = printAroundBody({ ...wrapper, lead }, "");
  const full = printAroundBody({ ...wrapper, ...(!leadInText && { lead }), ...(image && { image }) }, body);
  return { summary: summary.prefix + summary.suffix, opening: full.prefix, body, closing: full.suffix };
}

/** What an entry shows around its body. All texts are plain. */
export interface BodySurroundings {
  /** BCP 47 tag of a language that is read from right to left; absent for the others. */
  readonly rightToLeft?: string;
  readonly lead?: string;
  readonly image?: EntryImage;
}

/**
 * Portable HTML around a body: the lead and the lead picture, since many readers show neither summary nor enclosure of an entry
 * that has a text.
 *
 * A body that is read from right to left stands in one element that says so: Liferea, RSS Guard and others show it on a page of
 * their own, on which neither the language of a feed nor that of an entry has an effect.
 * @param body what it goes around; may be empty
 */
export function printAroundBody({ rightToLeft, lead, image }: BodySurroundings, body: string): Affixes {
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

function printImage(printer: BodyPrinter, { url, alt, measured, caption, credit }: EntryImage): void {
  printer.open("figure");
  printer.open("img", { src: url, alt, width: measured?.width, height: measured?.height });
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
