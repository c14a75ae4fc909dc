import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks-of.ts";

const address = "https://youtu.be/dQw4w9WgXcQ";
const url = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const video = { kind: "embed", embed: url };
const picture = (more: object = {}) => ({ kind: "pictures", pictures: [{ src: "photo.png", alt: "A", ...more }] });
const clip = (caption = "") => ({ kind: "clip", src: "clip.mp4", caption });

describe("a paragraph of Markdown is an embed", () => {
  it.each([
    ["if it is only an address", address, video],
    ["if it is only an address in angle brackets", `<${address}>`, video],
    ["if it is only an address that begins with www", "www.youtube.com/watch?v=dQw4w9WgXcQ", video],
    ["if it is only a link, whose text is the title", `[A *film*](${address})`, { ...video, title: "A film" }],
    ["if it is only a link by reference", `[A film][1]\n\n[1]: ${address}`, { ...video, title: "A film" }],
    ["if the link shows the address", `[${address}](${address})`, video],
    [
      "with the link's own title",
      `<p><a href="${address}" title="A film">${address}</a></p>`,
      { ...video, title: "A film" },
    ],
    [
      "with the picture in the link as its poster",
      `[![A](photo.png)](${address})`,
      { ...video, title: "A", poster: { src: "photo.png", alt: "A" } },
    ],
    [
      "with the picture and the text in the link",
      `[![A](photo.png) A film](${address})`,
      { ...video, title: "A film", poster: { src: "photo.png", alt: "A" } },
    ],
    ["in a quotation", `> ${address}`, video],
    ["in an item of a loose list", `- ${address}\n\n- b`, video],
  ])("%s", (_, markdown, block) => {
    const { blocks, problems } = blocksOf(markdown);
    expect({ blocks, problems }).toEqual({ blocks: [block], problems: [] });
    const mixed = blocksOf(`${markdown}\n\n<b>c</b>`);
    expect(mixed.blocks).toEqual([block]);
  });

  it("for each address on a line of its own", () => {
    const { blocks, html } = blocksOf(`${address}\nhttps://vimeo.com/76979871\n\nText.`);
    expect(blocks).toEqual([video, { kind: "embed", embed: "https://vimeo.com/76979871" }]);
    expect(html).toBe("[figure] [figure] <p>Text.</p>");
  });

  it("without a poster from another site, which is reported", () => {
    const { blocks, problems } = blocksOf(`[![A](https://img.youtube.com/vi/a/0.jpg)](${address})`);
    expect(blocks).toEqual([{ ...video, title: "A" }]);
    expect(problems).toEqual([
      expect.stringMatching(/^1:1 notice: the poster "https:\/\/img.youtube.com\/vi\/a\/0.jpg" is on another site/),
    ]);
  });
});

describe("a link to an embed stays a link", () => {
  it.each([
    ["in a sentence", `See ${address}`],
    ["before a sentence on the next line", `${address}\nis a film.`],
    ["beside another on the same line", `${address} ${address}`],
    ["in a heading", `## ${address}`],
    ["in an item of a tight list", `- ${address}\n- b`],
    ["in a table", `| a |\n|---|\n| ${address} |`],
    ["in a footnote", `a[^1]\n\n[^1]: ${address}`],
    ["if it is emphasised", `**[A film](${address})**`],
    ["if nothing is known for it", "https://x.example/watch?v=dQw4w9WgXcQ"],
  ])("%s", (_, markdown) => {
    const { blocks, html } = blocksOf(markdown);
    expect(blocks).toEqual([]);
    expect(html).toContain("<a href=");
    expect(blocksOf(`${markdown}\n\n<b>c</b>`).blocks).toEqual([]);
  });
});

describe("a paragraph of Markdown with nothing but files", () => {
  it.each([
    ["is a picture", "![A](photo.png)", [picture()]],
    ["is a picture with a caption", '![A](photo.png "B")', [picture({ caption: "B" })]],
    [
      "is a gallery if it has several pictures",
      "![A](photo.png) ![B](photo.png)\n![](photo.png)  \n![D](https://x.example/d.jpg)",
      [
        {
          kind: "pictures",
          pictures: [
            { src: "photo.png", alt: "A" },
            { src: "photo.png", alt: "B" },
            { src: "photo.png" },
            { src: "https://x.example/d.jpg", alt: "D" },
          ],
        },
      ],
    ],
    ["is a clip", "![B](clip.mp4)", [clip("B")]],
    [
      "is a clip by the end of a remote path",
      "![B](https://x.example/a.MP3?c=1)",
      [{ ...clip("B"), src: "https://x.example/a.MP3?c=1" }],
    ],
    [
      "is clips and pictures in the order written",
      "![A](photo.png)\n![B](clip.mp4) ![A](photo.png)",
      [picture(), clip("B"), picture()],
    ],
  ])("%s", (_, markdown, blocks) => {
    expect(blocksOf(markdown).blocks).toEqual(blocks);
    expect(blocksOf(`${markdown}\n\n<b>c</b>`).blocks).toEqual(blocks);
  });

  it("leaves out a picture that cannot be shown, which is reported at its place", () => {
    const { blocks, problems } = blocksOf("Text.\n\n![A](photo.png)\n![B](c.png)");
    expect(blocks).toEqual([picture()]);
    expect(problems).toEqual(['4:1 image "c.png" cannot be shown: there is no file "c.png"; put it there']);
  });

  it("is left out whole if none of it can be shown", () => {
    expect(blocksOf("Text.\n\n![A](c.png)\n\nMore.").html).toBe("<p>Text.</p> <p>More.</p>");
    expect(blocksOf("Text.\n\n![A](c.mp4)\n\nMore.")).toEqual({
      blocks: [{ kind: "clip", src: "c.mp4", caption: "A" }],
      html: "<p>Text.</p> <p>More.</p>",
      problems: ['3:1 there is no file "c.mp4"; put it there'],
    });
  });
});

describe("a picture is part of its text", () => {
  it.each([
    ["in a sentence", "See ![A](photo.png)"],
    ["in an item of a tight list", "- ![A](photo.png)\n- b"],
    ["in a link", "[![A](photo.png)](https://x.example/)"],
    ["in HTML outside a paragraph", "<div><img src=photo.png alt=A></div>"],
  ])("%s", (_, markdown) => {
    const { blocks, html, problems } = blocksOf(markdown);
    expect({ blocks, problems }).toEqual({ blocks: [], problems: [] });
    expect(html).toContain("<img src='https://news.example/media/photo.1a2b.png' alt='A' width='640' height='480'>");
  });
});

const ownParagraph = "put it in a paragraph of its own, with an empty line before and after it, or write a link to it";

describe("a clip inside a text is a problem", () => {
  const written = `video "clip.mp4" is inside a text; ${ownParagraph}: [B](clip.mp4)`;
  const inHtml = `<video src="clip.mp4"> is inside a text; ${ownParagraph}`;
  it.each([
    ["in a sentence", "See ![B](clip.mp4)", `1:5 ${written}`],
    ["in an item of a tight list", "- ![B](clip.mp4)\n- b", `1:3 ${written}`],
    ["in a heading", "# ![B](clip.mp4)", `1:3 ${written}`],
    ["in a table", "| a |\n|---|\n| ![B](clip.mp4) |", `3:3 ${written}`],
    ["in a link", "[![B](clip.mp4)](https://x.example/)", `1:2 ${written}`],
    ["in a paragraph of HTML", "<p>See <video src=clip.mp4></video></p>", `1:8 ${inHtml}`],
    ["beside bare text", "<div>See <video src=clip.mp4></video></div>", `1:10 ${inHtml}`],
    ["in a heading of HTML", "<h2><video src=clip.mp4></video></h2>", `1:5 ${inHtml}`],
  ])("%s", (_, markdown, problem) => {
    const { blocks, problems } = blocksOf(markdown);
    expect(blocks).toEqual([]);
    expect(problems).toContain(problem);
  });
});
