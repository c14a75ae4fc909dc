import type { References } from "../../src/markdown/references.ts";

/** A story of `news.example` with one picture in its folder. */
export const context: References = {
  mastodon: [],
  printFigure: () => ({ what: "there are no figures here", instead: "use another context" }),
  resolveLink(href) {
    if (href.startsWith("#")) return `https://news.example/uk/articles/this${href}`;
    if (href.startsWith("/")) return `https://news.example${href}`;
    if (href === "../other/") return "https://news.example/uk/articles/other";
    return undefined;
  },
  deadLink(url) {
    if (url !== "https://news.example/uk/tags/gone/") return undefined;
    return { what: "the tag is retired", instead: "link to another page" };
  },
  resolveImage(src) {
    if (src === "photo.png") return { url: "https://news.example/media/photo.1a2b.png", width: 640, height: 480 };
    return { what: `there is no file "${src}"`, instead: "put it there" };
  },
};
