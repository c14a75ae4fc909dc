import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/domain/picture.ts";
import { articlePage } from "../../src/pages/article-page.tsx";
import { bodyOf, ownPicture, pictures } from "../support/figures.ts";
import { story } from "../support/story.ts";
import { htmlTree, nestingFaults } from "./html-tree.ts";
import { articleAt, viewOf } from "./newsroom-view.ts";

const feedHtml = "<figure><img src='https://news.example/media/x.jpg' alt=''></figure>";
const port = { media: ownPicture, alt: "The port" };

async function treeOf(...shown: readonly Picture[]) {
  const { body, figures } = bodyOf([{ html: feedHtml, figure: pictures(...shown) }]);
  const view = viewOf([story("told", { figures })]);
  const html = articlePage(view, await articleAt(view, "en", "told"), body);
  expect(nestingFaults(html)).toEqual([]);
  expect(html).not.toContain(feedHtml);
  return htmlTree(html);
}

const bodyPictures = (tree: Awaited<ReturnType<typeof treeOf>>) =>
  tree.all("img", { loading: "lazy" }).map(({ attributes }) => attributes);

describe("a picture in the text of an article", () => {
  it("is loaded when it comes into view, in one of its sizes, none of which is wider than its copy", async () => {
    expect(bodyPictures(await treeOf(port))).toEqual([
      {
        src: "/media/port-1600.jpg",
        srcset: "/media/port-480.webp 480w, /media/port-960.webp 960w, /media/port-1600.jpg 1600w",
        sizes: "(min-width: 46rem) 42rem, 100vw",
        width: "1600",
        height: "1200",
        alt: "The port",
        loading: "lazy",
        decoding: "async",
      },
    ]);
  });

  it("has its caption and credit below it, or nothing", async () => {
    const both = await treeOf({ ...port, caption: "At <noon>", credit: "Olha Tkach" });
    expect(both.one("figcaption").text).toBe("At <noon> Olha Tkach");
    expect(both.one("small").text).toBe("Olha Tkach");
    expect((await treeOf(port)).all("figcaption")).toEqual([]);
  });

  it("claims no size if it is on another host", async () => {
    const media = { url: "https://elsewhere.example/a.jpg?b=1&c=2" };
    expect(bodyPictures(await treeOf({ media, alt: "Elsewhere" }))).toEqual([
      { src: media.url, alt: "Elsewhere", loading: "lazy", decoding: "async" },
    ]);
  });
});

describe("a gallery", () => {
  it("is a list in which each picture links to its full size", async () => {
    const tree = await treeOf(
      { ...port, caption: "One" },
      { media: { url: "https://elsewhere.example/a.jpg" }, alt: "Two", credit: "Agency" },
      { ...port, alt: "" },
    );
    expect(tree.one("ul", { class: "gallery" }).text).toBe("One Agency");
    expect(bodyPictures(tree).map(({ sizes }) => sizes)).toEqual([
      "(min-width: 46rem) 21rem, (min-width: 40rem) 50vw, 100vw",
      undefined,
      "(min-width: 46rem) 21rem, (min-width: 40rem) 50vw, 100vw",
    ]);
    const hrefs = tree.all("a").map(({ attributes }) => attributes.href ?? "");
    // The last one is decoration, and a link needs a name.
    expect(hrefs.filter((href) => href.endsWith(".jpg"))).toEqual([
      "/media/port-1600.jpg",
      "https://elsewhere.example/a.jpg",
    ]);
  });
});
