import type { EntryImage } from "../../feed/entry-image.ts";
import { bodyPrinter } from "../../markdown/body-printer.ts";
import { escapeHtml } from "../../markdown/escape-html.ts";
import { joinBlocks } from "./article-body.ts";
import { printImage } from "./print-image.ts";

/** What feeds show of an embed. All texts are plain but the words. */
export interface EmbedCard {
  /** Absolute URL of the provider's page. */
  readonly url: string;
  readonly provider: string;
  readonly title: string;
  readonly author: string | undefined;
  /** The words of a post: portable HTML. */
  readonly words: string | undefined;
  /** A picture of the newsroom's. */
  readonly poster: EntryImage | undefined;
}

/**
 * Prints a card for what is on another site: its poster and its words, if there are any, and a link that names the provider. Nothing
 * in it is loaded from the provider. The link is outside of the quotation, since it is not part of it (HTML section 4.4.4).
 */
export function printEmbed(card: EmbedCard): string {
  const { url, poster, words } = card;
  if (!poster && !words) return printSource("p", card);
  const picture = poster ? printPoster(url, poster) : "";
  const quotation = words ? `<blockquote cite='${escapeHtml(url)}'>${words}</blockquote>` : "";
  return `<figure>${joinBlocks(picture, quotation, printSource("figcaption", card))}</figure>`;
}

function printPoster(url: string, poster: EntryImage): string {
  const printer = bodyPrinter();
  printer.open("a", { href: url });
  printImage(printer, poster);
  printer.close("a");
  return printer.end();
}

function printSource(name: "p" | "figcaption", { url, provider, title, author }: EmbedCard): string {
  const printer = bodyPrinter();
  printer.open(name);
  if (author && !title.includes(author)) printer.text(`${author}: `);
  printer.open("a", { href: url });
  printer.text(title);
  printer.close("a");
  if (!title.toLowerCase().includes(provider.toLowerCase())) {
    printer.text(" ");
    printer.open("small");
    printer.text(provider);
    printer.close("small");
  }
  printer.close(name);
  return printer.end();
}

/** Prints plain text, which may be in any language, as paragraphs with its line breaks. */
export function printWords(text: string): string {
  const printer = bodyPrinter();
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    printer.open("p", { dir: "auto" });
    for (const [index, line] of paragraph.split("\n").entries()) {
      if (index > 0) printer.open("br");
      printer.text(line);
    }
    printer.close("p");
  }
  return printer.end();
}
