import { describe, expect, it, test } from "vitest";
import { blocksOf } from "./blocks-of.ts";

const picture = (more: object = {}) => ({ src: "photo.png", alt: "A", ...more });
const pictures = (...all: readonly object[]) => [{ kind: "pictures", pictures: all }];
const clip = (more: object = {}) => [{ kind: "clip", src: "clip.mp4", caption: "", ...more }];
const video = { kind: "embed", embed: "https://www.youtube.com/watch?v=dQw4w9WgXcQ" };
const image = '<img src="photo.png" alt="A">';

describe("HTML is a figure without anything else in its place", () => {
  it.each([
    ["a figure with a picture", `<figure>${image}</figure>`, pictures(picture())],
    [
      "a figure with a caption",
      `<figure>\n${image}\n<figcaption>B <span>c</span><br>d</figcaption></figure>`,
      pictures(picture({ caption: "B c d" })),
    ],
    ["a paragraph with a picture", `<p style="text-align:center">${image}</p>`, pictures(picture())],
    ["a paragraph with pictures", `<p>${image}<br>\n${image}</p>`, pictures(picture(), picture())],
    [
      "a picture from elsewhere, with its size",
      '<p><img src="https://x.example/a.jpg?utm_medium=b&c=1" alt="A" width=300 height=200></p>',
      pictures({ src: "https://x.example/a.jpg?c=1", alt: "A", width: 300, height: 200 }),
    ],
    [
      "a picture that links to itself in full size",
      '<figure><a href="https://x.example/a.jpg"><img src="https://x.example/a-1024x683.jpg" alt="A"></a></figure>',
      pictures({ src: "https://x.example/a-1024x683.jpg", alt: "A" }),
    ],
    [
      "WordPress's picture with a caption",
      `<div class="wp-caption alignnone">${image}<p class="wp-caption-text">B</p></div>`,
      pictures(picture({ caption: "B" })),
    ],
    [
      "Gutenberg's gallery of figures",
      `<figure class="wp-block-gallery has-nested-images"><!-- wp:image {"id":1} -->\n<figure class="wp-block-image">${image}</figure>\n<!-- /wp:image -->\n\n<!-- wp:image -->\n<figure class="wp-block-image">${image}<figcaption class="wp-element-caption">B</figcaption></figure><!-- /wp:image --></figure>`,
      pictures(picture(), picture({ caption: "B" })),
    ],
    [
      "Gutenberg's gallery in a list",
      `<ul class="wp-block-gallery columns-3"><li class="blocks-gallery-item"><figure>${image}</figure></li><li class="blocks-gallery-item"><figure>${image}</figure></li></ul>`,
      pictures(picture(), picture()),
    ],
    [
      "Gutenberg's grid in a figure",
      `<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure>${image}<figcaption class="blocks-gallery-item__caption">B</figcaption></figure></li></ul></figure>`,
      pictures(picture({ caption: "B" })),
    ],
    [
      "WordPress's gallery of definitions",
      `<div id="gallery-1" class="gallery"><dl class="gallery-item"><dt class="gallery-icon">${image}</dt><dd class="wp-caption-text gallery-caption">B</dd></dl><br style="clear: both"></div>`,
      pictures(picture({ caption: "B" })),
    ],
    [
      "Ghost's gallery",
      `<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image">${image}</div><div class="kg-gallery-image">${image}</div></div></div></figure>`,
      pictures(picture(), picture()),
    ],
    ["a video with a poster", "<video src=clip.mp4 poster=photo.png controls></video>", clip({ poster: "photo.png" })],
    ["a video in a paragraph", "<p><video src=clip.mp4></video></p>", clip()],
    [
      "the first source that plays",
      "<video controls><source src=clip.avi type=video/x-msvideo><source src=clip.mp4 type=video/mp4>No <a href=clip.mp4>video</a></video>",
      clip(),
    ],
    [
      "a sound from elsewhere",
      "<audio src='https://x.example/a.mp3' title=B></audio>",
      clip({ src: "https://x.example/a.mp3", caption: "B" }),
    ],
    [
      "a video in a figure",
      "<figure class='wp-block-video'><video controls src=clip.mp4></video><figcaption>B</figcaption></figure>",
      clip({ caption: "B" }),
    ],
    [
      "Ghost's video, without its controls",
      "<figure class='kg-card kg-video-card'><div class='kg-video-container'><video src=clip.mp4></video><div class='kg-video-overlay'><button>Play</button></div><div class='kg-video-player-container'><span>0:00</span></div></div><figcaption><p>B</p></figcaption></figure>",
      clip({ caption: "B" }),
    ],
    [
      "Ghost's sound, with its title",
      "<div class='kg-card kg-audio-card'><img src='' alt=x class='kg-audio-thumbnail kg-audio-hide'><div class='kg-audio-player-container'><audio src=clip.mp4></audio><div class='kg-audio-title'>B</div><div class='kg-audio-player'>0:00</div></div></div>",
      clip({ caption: "B" }),
    ],
    [
      "an address in WordPress's figure",
      "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://youtu.be/dQw4w9WgXcQ\n</div><figcaption>B</figcaption></figure>",
      [{ ...video, title: "B" }],
    ],
    ["an address in a paragraph", "<p>https://youtu.be/dQw4w9WgXcQ</p>", [video]],
    [
      "Ghost's frame",
      "<figure class='kg-card kg-embed-card'><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed' title='A film'></iframe></figure>",
      [{ ...video, title: "A film" }],
    ],
  ])("%s", (_, markup, blocks) => {
    expect(blocksOf(`Before.\n\n${markup}\n\nAfter.`)).toEqual({
      blocks,
      html: "<p>Before.</p> [figure] <p>After.</p>",
      problems: [],
    });
  });
});

describe("a caption that is more than a text", () => {
  const caption = "<figcaption>B <a href='https://x.example/'>c</a></figcaption>";

  test("leaves a picture as it is written", () => {
    const { blocks, html } = blocksOf(`<figure>${image}${caption}</figure>`);
    expect(blocks).toEqual([]);
    expect(html).toMatch(
      /^<figure><img [^>]+> <figcaption>B <a href='https:\/\/x.example\/'>c<\/a><\/figcaption><\/figure>$/,
    );
  });

  test.each([
    ["a clip", "<video src=clip.mp4></video>"],
    ["an embed", "<iframe src='https://youtu.be/dQw4w9WgXcQ'></iframe>"],
    ["several pictures", image + image],
  ])("is below %s", (_, markup) => {
    expect(blocksOf(`<figure>${markup}${caption}</figure>`).html).toBe(`<figure>[figure] ${caption}</figure>`);
  });

  test("is below a gallery, if the gallery has one of its own", () => {
    const gallery = `<figure class=wp-block-gallery><figure>${image}</figure><figure>${image}</figure><figcaption>B</figcaption></figure>`;
    expect(blocksOf(gallery)).toEqual({
      blocks: pictures(picture(), picture()),
      html: "<figure>[figure] <figcaption>B</figcaption></figure>",
      problems: [],
    });
  });
});

describe("what readers would lose with a figure is reported", () => {
  it.each([
    [
      "a poster from elsewhere",
      "<video src=clip.mp4 poster='https://x.example/a.jpg'></video>",
      /^1:1 notice: the poster "https:/,
    ],
    [
      "subtitles",
      "<video src=clip.mp4><track src=a.vtt srclang=uk></video>",
      /^1:1 notice: the subtitles "a.vtt" .* clip.uk.vtt/,
    ],
    [
      "what an unclosed player has swallowed",
      "<video src=clip.mp4>\n\nText.",
      /^1:1 what is inside <video> is not shown; write <\/video>/,
    ],
    ["a second title", '![B](clip.mp4 "C")', /^1:1 notice: the title "C" is not shown/],
    [
      "a title beside a caption",
      "<figure><img src=photo.png alt=A title=B><figcaption>C</figcaption></figure>",
      /^1:9 notice: title="B" on <img>/,
    ],
    [
      "an event handler",
      "<figure onclick='a()'><div onclick='b()'><img src=photo.png alt=A></div></figure>",
      /^1:1 onclick="a\(\)" on <figure>/,
    ],
    [
      "a file over http",
      "![B](http://x.example/a.mp4)",
      /^1:1 video "http:\/\/x.example\/a.mp4" is not served over https/,
    ],
  ])("%s", (_, markup, problem) => {
    expect(blocksOf(markup).problems[0]).toMatch(problem);
  });
});

test.each([["clip.vtt"], ["clip.uk.vtt"]])(
  "subtitles with the name of their clip are found beside it, and are not reported: %s",
  (src) => {
    expect(blocksOf(`<video src=clip.mp4><track src=${src} srclang=uk></video>`).problems).toEqual([]);
  },
);

test("what a character reference stands for is left out of a caption if XML forbids it", () => {
  const { blocks } = blocksOf(
    '<video src=clip.mp4 title="A&#1;B"></video><figure><img src=photo.png alt="C&#xFFFE;D"></figure>',
  );
  expect(blocks).toEqual([
    { kind: "clip", src: "clip.mp4", caption: "AB" },
    { kind: "pictures", pictures: [expect.objectContaining({ alt: "CD" })] },
  ]);
});
