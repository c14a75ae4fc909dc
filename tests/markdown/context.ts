import type { Figure } from "../../src/domain/figure.ts";
import type { PictureFile } from "../../src/domain/picture.ts";
import { bodyPrinter } from "../../src/markdown/body-printer.ts";
import type { BlockPicture, FigureBlock, PrintedFigure } from "../../src/markdown/figure-block.ts";
import type { References } from "../../src/markdown/references.ts";

/** A story of `news.example` with two pictures, one clip and one document in its folder. */
export const context: References = {
  mastodon: ["social.example"],
  printFigure,
  resolveLink(href) {
    if (href.startsWith("#")) return `https://news.example/uk/articles/this${href}`;
    if (href.startsWith("/")) return `https://news.example${href}`;
    if (href === "../other/") return "https://news.example/uk/articles/other";
    if (href === "decree.pdf") {
      return { url: "https://news.example/media/decree.3c4d.pdf", type: "application/pdf", note: "(PDF, 1.2 MB)" };
    }
    return undefined;
  },
  deadLink(url) {
    if (url !== "https://news.example/uk/tags/gone/") return undefined;
    return { what: "the tag is retired", instead: "link to another page" };
  },
  resolveImage(src) {
    if (src === "photo.png" || src === "agency.png")
      return { url: "https://news.example/media/photo.1a2b.png", width: 640, height: 480 };
    return { what: `there is no file "${src}"`, instead: "put it there" };
  },
};

/** Prints a figure as plainly as possible: a file named "agency.png" is for pages only. */
function printFigure(block: FigureBlock): ReturnType<References["printFigure"]> {
  if (block.kind === "embed") return printEmbed(block);
  if (block.kind === "clip") return printClip(block);
  const printer = bodyPrinter();
  for (const picture of block.pictures) {
    printer.open("p");
    const { src, width, height } = fileOf(picture);
    printer.open("img", { src, alt: picture.alt ?? "", width, height, title: picture.caption });
    printer.close("p");
  }
  const pictures = block.pictures.map((picture) => ({
    media: { url: fileOf(picture).src } satisfies PictureFile,
    alt: picture.alt ?? "",
  }));
  const isForPages = block.pictures.some(({ src }) => src === "agency.png");
  return { html: isForPages ? "" : printer.end(), figure: { kind: "pictures", pictures } };
}

function fileOf({ src, width, height }: BlockPicture) {
  if (src.startsWith("https:")) return { src, width, height };
  return { src: "https://news.example/media/photo.1a2b.png", width: 640, height: 480 };
}

function printEmbed({ embed, title = embed.provider, words }: Extract<FigureBlock, { kind: "embed" }>): PrintedFigure {
  const printer = bodyPrinter();
  if (words) {
    printer.open("blockquote");
    printer.figure({ html: words });
    printer.close("blockquote");
  }
  printer.open("p");
  printer.open("a", { href: embed.url });
  printer.text(title);
  printer.close("a");
  printer.close("p");
  const { provider, shows, frame } = embed;
  const figure: Figure = { kind: "embed", provider, shows, title, ...(frame && { frame }) };
  return { html: printer.end(), figure };
}

function printClip({ src, caption }: Extract<FigureBlock, { kind: "clip" }>): ReturnType<References["printFigure"]> {
  if (src !== "clip.mp4" && !src.startsWith("https:"))
    return { what: `there is no file "${src}"`, instead: "put it there" };
  const url = src.startsWith("https:") ? src : "https://news.example/media/clip.5e6f.mp4";
  const printer = bodyPrinter();
  printer.open("figure");
  printer.open("video", { src: url, controls: "", preload: "none" });
  printer.open("a", { href: url });
  printer.text(caption || "Video");
  printer.close("a");
  printer.close("video");
  printer.close("figure");
  const recording = { medium: "video", type: "video/mp4", url } as const;
  return { html: printer.end(), figure: { kind: "clip", recording, title: caption, tracks: [] } };
}
